import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0001_companies_and_memberships"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Logo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("image", models.BinaryField(help_text="WebP.")),
                ("width", models.PositiveSmallIntegerField()),
                ("height", models.PositiveSmallIntegerField()),
                (
                    "digest",
                    models.CharField(
                        help_text="The start of the image's SHA-256, in hex.", max_length=16
                    ),
                ),
                (
                    "company",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="logo",
                        to="companies.company",
                    ),
                ),
            ],
            options={
                "ordering": ["company", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="LogoEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("width", models.PositiveSmallIntegerField()),
                ("height", models.PositiveSmallIntegerField()),
                (
                    "digest",
                    models.CharField(
                        help_text="The start of the image's SHA-256, in hex.", max_length=16
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="companies.company",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="companies.logo",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="logo",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length("image"), models.Value(0)
                    ),
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length("image"), models.Value(65536)
                    ),
                ),
                name="companies_logo_small",
            ),
        ),
        migrations.AddConstraint(
            model_name="logo",
            constraint=models.CheckConstraint(
                condition=models.Q(("height__range", (1, 256)), ("width__range", (1, 256))),
                name="companies_logo_sides",
            ),
        ),
        migrations.AddConstraint(
            model_name="logo",
            constraint=models.CheckConstraint(
                condition=models.Q(("digest__regex", "^[0-9a-f]{16}$")),
                name="companies_logo_digest_hex",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="logo",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "companies_logoevent" ("company_id", "digest", "height", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (NEW."company_id", NEW."digest", NEW."height", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."width"); RETURN NULL;',
                    hash="cd138d0619611fe86a9564a660d6bafb030d1784",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_be6e2",
                    table="companies_logo",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="logo",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."company_id" IS DISTINCT FROM (NEW."company_id") OR OLD."digest" IS DISTINCT FROM (NEW."digest") OR OLD."height" IS DISTINCT FROM (NEW."height") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."width" IS DISTINCT FROM (NEW."width"))',
                    func='INSERT INTO "companies_logoevent" ("company_id", "digest", "height", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (NEW."company_id", NEW."digest", NEW."height", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."width"); RETURN NULL;',
                    hash="0160557dc118135495bfadb5a299b106d8176306",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a461c",
                    table="companies_logo",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="logo",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "companies_logoevent" ("company_id", "digest", "height", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "width") VALUES (OLD."company_id", OLD."digest", OLD."height", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."width"); RETURN NULL;',
                    hash="c7f89ad0c0f2c1083cf36b548aeccc44d28aa127",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6472",
                    table="companies_logo",
                    when="AFTER",
                ),
            ),
        ),
    ]
