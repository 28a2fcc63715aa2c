"""Publishing leaves a posting's words in a list, which is merged into the index each minute."""

from django.contrib.postgres.indexes import GinIndex
from django.db import migrations

NAME = "postings_document_body"


class Migration(migrations.Migration):
    dependencies = [("postings", "0008_titles")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    f"ALTER INDEX {NAME} SET (fastupdate = on, gin_pending_list_limit = 1024)",
                    f"ALTER INDEX {NAME} SET (fastupdate = off)",
                )
            ],
            state_operations=[
                migrations.RemoveIndex("searchdocument", NAME),
                migrations.AddIndex(
                    "searchdocument",
                    GinIndex("body", name=NAME, fastupdate=True, gin_pending_list_limit=1024),
                ),
            ],
        )
    ]
