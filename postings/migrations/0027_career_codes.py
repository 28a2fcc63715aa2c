from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("postings", "0026_canned_reasons"),
    ]

    operations = [
        migrations.AddField(
            model_name="posting",
            name="career_family",
            field=models.CharField(
                blank=True, db_default="", default="", editable=False, max_length=60
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="career_level",
            field=models.CharField(
                blank=True, db_default="", default="", editable=False, max_length=121
            ),
        ),
    ]
