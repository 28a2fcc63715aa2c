from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("postings", "0029_sketches"),
    ]

    operations = [
        # The task that looks for duplicates then makes them, some at a time.
        migrations.RunSQL(
            "INSERT INTO postings_sketch (posting_id) SELECT id FROM postings_posting "
            "WHERE status IN ('live', 'in_review', 'suspended') ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
    ]
