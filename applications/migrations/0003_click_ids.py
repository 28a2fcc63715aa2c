"""Add an ID to each click, so that a click that waited on disk is stored once.

Nullable: adding it rewrites no row, and processes of the previous version can go on counting.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "0002_posting_figures")]

    operations = [
        migrations.AddField("applyclick", "click_id", models.UUIDField(editable=False, null=True)),
        migrations.AddConstraint(
            "applyclick",
            models.UniqueConstraint(fields=["click_id"], name="applications_applyclick_once"),
        ),
    ]
