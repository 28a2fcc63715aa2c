from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0002_places_and_their_names"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="place",
            options={
                "ordering": ["name", "-population", "-pk"],
                "verbose_name": "place",
                "verbose_name_plural": "places",
            },
        ),
        migrations.AlterField(
            model_name="place",
            name="country_code",
            field=models.CharField(
                help_text="ISO 3166-1 alpha-2, as in MY.", max_length=2, verbose_name="country"
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="geoname_id",
            field=models.BigIntegerField(
                primary_key=True, serialize=False, verbose_name="geoname id"
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="kind",
            field=models.CharField(
                choices=[("country", "country"), ("city", "city")],
                max_length=7,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="latitude",
            field=models.FloatField(
                blank=True, help_text="Degrees north.", null=True, verbose_name="latitude"
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="longitude",
            field=models.FloatField(
                blank=True, help_text="Degrees east.", null=True, verbose_name="longitude"
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="name",
            field=models.CharField(max_length=200, verbose_name="name"),
        ),
        migrations.AlterField(
            model_name="place",
            name="population",
            field=models.BigIntegerField(default=0, verbose_name="population"),
        ),
        migrations.AlterField(
            model_name="place",
            name="timezone",
            field=models.CharField(
                blank=True,
                help_text="As in Asia/Kuala_Lumpur.",
                max_length=64,
                verbose_name="timezone",
            ),
        ),
        migrations.AlterField(
            model_name="placename",
            name="key",
            field=models.CharField(
                help_text="See places.names.name_key.", max_length=200, verbose_name="key"
            ),
        ),
    ]
