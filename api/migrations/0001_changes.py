from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="PostingChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(help_text="pg_current_xact_id() of the change."),
                ),
                ("posting_id", models.BigIntegerField()),
                ("is_new", models.BooleanField(help_text="It became live; before, it was not.")),
                (
                    "public_from",
                    models.DateTimeField(
                        help_text="When it was published, if it was live before the change.",
                        null=True,
                    ),
                ),
                ("created_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("transaction"),
                        models.F("posting_id"),
                        name="api_change_transaction",
                    ),
                    models.Index(models.F("created_at"), name="api_change_created"),
                ],
            },
        ),
    ]
