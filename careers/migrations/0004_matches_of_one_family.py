"""The level of a posting belongs to its family."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("careers", "0003_matches")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE careers_postingmatch ADD CONSTRAINT careers_postingmatch_level_of_family "
            "FOREIGN KEY (level_id, family_id) REFERENCES careers_level (id, family_id) "
            "DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE careers_postingmatch DROP CONSTRAINT careers_postingmatch_level_of_family",
        ),
    ]
