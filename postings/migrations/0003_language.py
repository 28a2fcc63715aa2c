from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("postings", "0002_names_in_languages"),
    ]

    operations = [
        migrations.AddField(
            model_name="posting",
            name="language",
            field=models.CharField(
                blank=True, editable=False, max_length=2, verbose_name="language"
            ),
        ),
    ]
