import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0002_rows_of_one_family"),
        ("postings", "0027_career_codes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PostingMatch",
            fields=[
                (
                    "posting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="career",
                        serialize=False,
                        to="postings.posting",
                        verbose_name="posting",
                    ),
                ),
                ("title", models.CharField(editable=False, max_length=200, verbose_name="title")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sure", "sure"),
                            ("open", "to be decided"),
                            ("chosen", "chosen"),
                            ("none", "no family"),
                        ],
                        editable=False,
                        max_length=6,
                        verbose_name="status",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("title", "the title is one of this level"),
                            ("words", "words of the title"),
                            ("person", "a person has chosen"),
                            ("none", "the title names no family of this board"),
                        ],
                        editable=False,
                        max_length=6,
                        verbose_name="reason",
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=100,
                        verbose_name="words of the title",
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name": "level of a posting",
                "verbose_name_plural": "levels of postings",
                "ordering": ["-posting"],
            },
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.UniqueConstraint(
                fields=("id", "family"), name="careers_level_in_family"
            ),
        ),
        migrations.AddField(
            model_name="postingmatch",
            name="chosen_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="chosen by",
            ),
        ),
        migrations.AddField(
            model_name="postingmatch",
            name="family",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="matches",
                to="careers.rolefamily",
                verbose_name="role family",
            ),
        ),
        migrations.AddField(
            model_name="postingmatch",
            name="level",
            field=models.ForeignKey(
                blank=True,
                help_text="A level of this family.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="matches",
                to="careers.level",
                verbose_name="level",
            ),
        ),
        migrations.AddIndex(
            model_name="postingmatch",
            index=models.Index(
                models.F("posting"),
                condition=models.Q(("state", "open")),
                name="careers_postingmatch_open",
            ),
        ),
        migrations.AddIndex(
            model_name="postingmatch",
            index=models.Index(
                models.F("family"), models.F("level"), name="careers_postingmatch_level"
            ),
        ),
        migrations.AddConstraint(
            model_name="postingmatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("level__isnull", True), ("family__isnull", False), _connector="OR"
                ),
                name="careers_postingmatch_level_has_family",
                violation_error_message="Choose the family of this level.",
            ),
        ),
        migrations.AddConstraint(
            model_name="postingmatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["sure", "open", "chosen", "none"]),
                    ("reason__in", ["title", "words", "person", "none"]),
                ),
                name="careers_postingmatch_state_known",
            ),
        ),
    ]
