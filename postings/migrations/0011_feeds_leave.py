"""Feeds become an app of their own: Django forgets them here, and their tables stay.

The next step is `feeds.0001_feeds`, which creates the triggers again, because their names contain
the app's.
"""

import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("postings", "0010_feeds")]

    operations = [
        *(
            pgtrigger.migrations.RemoveTrigger(model_name="feed", name=name)
            for name in ("insert_insert", "update_update", "delete_delete")
        ),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(name=name) for name in ("FeedEvent", "FeedRun", "Feed")
            ],
        ),
    ]
