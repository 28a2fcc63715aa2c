import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0004_matches_of_one_family"),
        ("postings", "0027_career_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="LevelStatistics",
            fields=[
                (
                    "level",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="statistics",
                        serialize=False,
                        to="careers.level",
                    ),
                ),
                ("computed_at", models.DateTimeField()),
                ("postings", models.PositiveIntegerField(help_text="Live and past.")),
                ("live", models.PositiveIntegerField()),
                (
                    "remote",
                    models.PositiveIntegerField(help_text="Of those that state a workplace."),
                ),
                ("hybrid", models.PositiveIntegerField()),
                ("with_workplace", models.PositiveIntegerField()),
                ("with_experience", models.PositiveIntegerField()),
                ("experience_median", models.PositiveSmallIntegerField(null=True)),
                (
                    "days_open_median",
                    models.PositiveIntegerField(help_text="Of closed postings.", null=True),
                ),
                ("details", models.JSONField(default=dict)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("live__lte", models.F("postings")),
                            ("remote__lte", models.F("with_workplace")),
                            ("hybrid__lte", models.F("with_workplace")),
                            ("with_workplace__lte", models.F("postings")),
                            ("with_experience__lte", models.F("postings")),
                        ),
                        name="careers_levelstatistics_parts_of_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PayOutlier",
            fields=[
                (
                    "posting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="pay_outlier",
                        serialize=False,
                        to="postings.posting",
                        verbose_name="posting",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(decimal_places=2, max_digits=14, verbose_name="yearly pay"),
                ),
                (
                    "median",
                    models.DecimalField(decimal_places=2, max_digits=14, verbose_name="median"),
                ),
                (
                    "level",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pay_outliers",
                        to="careers.level",
                        verbose_name="level",
                    ),
                ),
            ],
            options={
                "verbose_name": "unusual pay",
                "verbose_name_plural": "unusual pay",
                "ordering": ["level", "-posting"],
            },
        ),
        migrations.CreateModel(
            name="LevelPay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("country", models.CharField(blank=True, max_length=2)),
                ("quarter", models.DateField(help_text="The first day.", null=True)),
                ("number", models.PositiveIntegerField()),
                ("lower_quartile", models.DecimalField(decimal_places=2, max_digits=14)),
                ("median", models.DecimalField(decimal_places=2, max_digits=14)),
                ("upper_quartile", models.DecimalField(decimal_places=2, max_digits=14)),
                (
                    "level",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pay",
                        to="careers.level",
                    ),
                ),
            ],
            options={
                "ordering": ["level", "country", "quarter", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("level", "country", "quarter"),
                        name="careers_levelpay_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 5)),
                        name="careers_levelpay_enough_postings",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower_quartile__gt", 0),
                            ("lower_quartile__lte", models.F("median")),
                            ("median__lte", models.F("upper_quartile")),
                        ),
                        name="careers_levelpay_in_order",
                    ),
                ],
            },
        ),
    ]
