"""Feeds get an app of their own: here they are only forgotten, their tables stay as they are.

The next step is `feeds.0001_feeds`; the triggers are made again there, since their names hang on the
app.
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
