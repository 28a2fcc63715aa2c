import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("postings", "0038_earlier_rows")]

    operations = [
        migrations.CreateModel(
            name="LinkCheck",
            fields=[
                (
                    "posting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="link_check",
                        serialize=False,
                        to="postings.posting",
                    ),
                ),
                ("url", models.CharField(max_length=2000)),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("answers", "Answers"),
                            ("gone", "Gone"),
                            ("unsure", "Unsure"),
                            ("silent", "Silent"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "problem",
                    models.CharField(blank=True, help_text="Why it was no page.", max_length=300),
                ),
                ("checked_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["posting"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["answers", "gone", "unsure", "silent"])),
                        name="postings_linkcheck_answer_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__startswith", "http")),
                        name="postings_linkcheck_url_of_the_web",
                    ),
                ],
            },
        ),
    ]
