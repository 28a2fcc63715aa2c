"""Foreign keys that keep rows together: levels in their family, items in their profile."""

from django.db import migrations

# A level above belongs to the same family. Its rank comes along, so that a check can compare it.
ABOVE = """
    ALTER TABLE careers_level ADD CONSTRAINT careers_level_reports_within_family
        FOREIGN KEY (reports_to_id, family_id, reports_to_rank)
        REFERENCES careers_level (id, family_id, rank)
        ON UPDATE CASCADE ON DELETE SET NULL (reports_to_id, reports_to_rank)
"""
ITEMS = """
    ALTER TABLE careers_profileitemtitle
        ADD CONSTRAINT careers_profileitemtitle_own_item
            FOREIGN KEY (item_id, profile_id) REFERENCES careers_profileitem (id, profile_id)
            DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT careers_profileitemtitle_own_title
            FOREIGN KEY (title_id, profile_id) REFERENCES careers_profiletitle (id, profile_id)
            DEFERRABLE INITIALLY DEFERRED
"""


class Migration(migrations.Migration):
    dependencies = [("careers", "0001_careers")]

    operations = [
        migrations.RunSQL(
            ABOVE,
            "ALTER TABLE careers_level DROP CONSTRAINT careers_level_reports_within_family",
        ),
        migrations.RunSQL(
            ITEMS,
            "ALTER TABLE careers_profileitemtitle "
            "DROP CONSTRAINT careers_profileitemtitle_own_item, "
            "DROP CONSTRAINT careers_profileitemtitle_own_title",
        ),
    ]
