from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0001_apply_clicks"),
        ("postings", "0001_postings_and_their_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="PostingFigures",
            fields=[],
            options={
                "verbose_name": "apply figure",
                "verbose_name_plural": "apply figures",
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("postings.posting",),
        ),
    ]
