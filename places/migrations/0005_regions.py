import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0004_plain_names"),
    ]

    operations = [
        # Keys of areas; regions that GeoNames' lists have no key for take theirs from a file.
        migrations.RunSQL(
            "CREATE SEQUENCE places_own_number AS bigint START 2000000000",
            "DROP SEQUENCE places_own_number",
        ),
        migrations.CreateModel(
            name="Area",
            fields=[],
            options={
                "verbose_name": "area",
                "verbose_name_plural": "areas",
                "ordering": ["name", "-pk"],
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("places.place",),
        ),
        migrations.RemoveConstraint(
            model_name="place",
            name="places_place_kind_known",
        ),
        migrations.RemoveConstraint(
            model_name="place",
            name="places_place_country_code_iso",
        ),
        migrations.RemoveConstraint(
            model_name="place",
            name="places_place_city_coordinates",
        ),
        migrations.AddField(
            model_name="place",
            name="code",
            field=models.CharField(
                blank=True,
                help_text="ISO 3166-2 code, for example US-OR; without one, that of GeoNames.",
                max_length=24,
                verbose_name="region code",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="members",
            field=models.ManyToManyField(
                blank=True, related_name="areas", to="places.place", verbose_name="members"
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="region",
            field=models.ForeignKey(
                blank=True,
                help_text="The smallest region around it.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="inside",
                to="places.place",
                verbose_name="region",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="region_label",
            field=models.CharField(
                blank=True,
                help_text="Shown after the name, because other places have the same name.",
                max_length=60,
                verbose_name="shown region",
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="country_code",
            field=models.CharField(
                blank=True,
                help_text="ISO 3166-1 alpha-2 code, for example MY.",
                max_length=2,
                verbose_name="country",
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="geoname_id",
            field=models.BigIntegerField(
                help_text="From 1,000,000,000 on, a number of this board.",
                primary_key=True,
                serialize=False,
                verbose_name="GeoNames ID",
            ),
        ),
        migrations.AlterField(
            model_name="place",
            name="kind",
            field=models.CharField(
                choices=[
                    ("country", "country"),
                    ("region", "region"),
                    ("city", "city"),
                    ("area", "area"),
                ],
                max_length=7,
                verbose_name="kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["country", "region", "city", "area"])),
                name="places_place_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("country_code__regex", "^[A-Z]{2}$"),
                    models.Q(("country_code", ""), ("kind", "area")),
                    _connector="OR",
                ),
                name="places_place_country_code_iso",
                violation_error_message="Enter two capital letters, for example MY.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "city"), _negated=True),
                    models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                    _connector="OR",
                ),
                name="places_place_city_coordinates",
                violation_error_message="Enter a latitude and a longitude for the city.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "region")),
                fields=("code",),
                name="places_place_one_row_a_region",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "area")),
                fields=("name",),
                name="places_place_one_row_an_area",
                violation_error_message="There is already an area with this name.",
            ),
        ),
    ]
