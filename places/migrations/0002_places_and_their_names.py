import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import places.distance


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("places", "0001_earthdistance"),
    ]

    operations = [
        migrations.CreateModel(
            name="Place",
            fields=[
                ("geoname_id", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("country", "country"), ("city", "city")], max_length=7
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                (
                    "country_code",
                    models.CharField(help_text="ISO 3166-1 alpha-2, as in MY.", max_length=2),
                ),
                ("latitude", models.FloatField(blank=True, help_text="Degrees north.", null=True)),
                ("longitude", models.FloatField(blank=True, help_text="Degrees east.", null=True)),
                ("population", models.BigIntegerField(default=0)),
                (
                    "timezone",
                    models.CharField(
                        blank=True, help_text="As in Asia/Kuala_Lumpur.", max_length=64
                    ),
                ),
            ],
            options={
                "ordering": ["name", "-population", "-pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GistIndex(
                        django.contrib.postgres.indexes.OpClass(
                            places.distance.LatLongToEarth(
                                models.F("latitude"), models.F("longitude")
                            ),
                            name="gist_cube_ops",
                        ),
                        condition=models.Q(("kind", "city")),
                        name="places_place_earth",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["country", "city"])),
                        name="places_place_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country_code__regex", "^[A-Z]{2}$")),
                        name="places_place_country_code_iso",
                        violation_error_message="A country code is two capital letters, as in MY.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "country"),
                            models.Q(
                                ("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))
                            ),
                            _connector="OR",
                        ),
                        name="places_place_city_coordinates",
                        violation_error_message="A city needs a latitude and a longitude.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("population__gte", 0)),
                        name="places_place_population_not_negative",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "country")),
                        fields=("country_code",),
                        name="places_place_one_row_a_country",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(help_text="See places.names.name_key.", max_length=200)),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="places.place",
                    ),
                ),
            ],
            options={
                "ordering": ["key", "-pk"],
                "indexes": [
                    models.Index(
                        django.contrib.postgres.indexes.OpClass(
                            models.F("key"), name="varchar_pattern_ops"
                        ),
                        name="places_placename_prefix",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("key", "place"), name="places_placename_once_a_place"
                    )
                ],
            },
        ),
    ]
