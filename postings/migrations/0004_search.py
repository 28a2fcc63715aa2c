import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models

import places.time_zones


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0004_featured"),
        ("postings", "0003_language"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.CreateModel(
            name="SearchChange",
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
                ("created_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                (
                    "posting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="document",
                        serialize=False,
                        to="postings.posting",
                    ),
                ),
                (
                    "head",
                    django.contrib.postgres.search.SearchVectorField(
                        help_text="The title (A) and the company's name (B)."
                    ),
                ),
                (
                    "body",
                    django.contrib.postgres.search.SearchVectorField(
                        help_text="Head, items and places (C), summary and description (D)."
                    ),
                ),
                ("in_dense_sample", models.BooleanField(editable=False)),
                ("in_thin_sample", models.BooleanField(editable=False)),
            ],
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.CharField(max_length=40, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="Synonym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "short",
                    models.CharField(
                        help_text="As in CRA; upper and lower case are one.",
                        max_length=60,
                        verbose_name="abbreviation",
                    ),
                ),
                (
                    "long",
                    models.CharField(
                        help_text="As in clinical research associate.",
                        max_length=100,
                        verbose_name="in full",
                    ),
                ),
            ],
            options={
                "verbose_name": "synonym",
                "verbose_name_plural": "synonyms",
                "ordering": ["short", "long", "-pk"],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="posting",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="posting",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="posting",
            name="delete_delete",
        ),
        migrations.RemoveIndex(
            model_name="posting",
            name="postings_posting_search",
        ),
        migrations.AddField(
            model_name="posting",
            name="education",
            field=models.CharField(
                blank=True,
                choices=[
                    ("high school", "School-leaving certificate"),
                    ("associate degree", "Diploma or associate degree"),
                    ("professional certificate", "Professional certificate"),
                    ("bachelor degree", "Bachelor's degree"),
                    ("postgraduate degree", "Postgraduate degree"),
                ],
                editable=False,
                max_length=24,
                verbose_name="education",
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="experience_years",
            field=models.PositiveSmallIntegerField(
                blank=True, editable=False, null=True, verbose_name="years of experience asked for"
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="overlap_hours",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="How many hours of the team's working day a remote worker must share.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(8),
                ],
                verbose_name="common hours a day",
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="time_zone",
            field=models.CharField(
                blank=True,
                help_text="As in Asia/Kuala_Lumpur; for remote work that keeps common hours.",
                max_length=64,
                validators=[places.time_zones.known_time_zone],
                verbose_name="time zone of the team",
            ),
        ),
        migrations.AddField(
            model_name="postingevent",
            name="overlap_hours",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="How many hours of the team's working day a remote worker must share.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(8),
                ],
                verbose_name="common hours a day",
            ),
        ),
        migrations.AddField(
            model_name="postingevent",
            name="time_zone",
            field=models.CharField(
                blank=True,
                help_text="As in Asia/Kuala_Lumpur; for remote work that keeps common hours.",
                max_length=64,
                validators=[places.time_zones.known_time_zone],
                verbose_name="time zone of the team",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="posting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "postings_postingevent" ("apply_url", "category_id", "closes_at", "company_id", "created_at", "created_by_id", "description", "employment_type", "hours_per_week", "id", "level", "outcome", "overlap_hours", "pay_currency", "pay_max", "pay_min", "pay_period", "pay_rate_on", "pay_year_max", "pay_year_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reference", "remote_countries", "role_family", "schedule", "source", "source_digest", "source_id", "status", "status_changed_at", "status_changed_by_id", "status_reason", "summary", "time_zone", "title", "words", "workplace_type") VALUES (NEW."apply_url", NEW."category_id", NEW."closes_at", NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."employment_type", NEW."hours_per_week", NEW."id", NEW."level", NEW."outcome", NEW."overlap_hours", NEW."pay_currency", NEW."pay_max", NEW."pay_min", NEW."pay_period", NEW."pay_rate_on", NEW."pay_year_max", NEW."pay_year_min", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."reference", NEW."remote_countries", NEW."role_family", NEW."schedule", NEW."source", NEW."source_digest", NEW."source_id", NEW."status", NEW."status_changed_at", NEW."status_changed_by_id", NEW."status_reason", NEW."summary", NEW."time_zone", NEW."title", NEW."words", NEW."workplace_type"); RETURN NULL;',
                    hash="7bfed5bdc938882590a774328253dce2e9f0f23c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8de67",
                    table="postings_posting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="posting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."apply_url" IS DISTINCT FROM (NEW."apply_url") OR OLD."category_id" IS DISTINCT FROM (NEW."category_id") OR OLD."closes_at" IS DISTINCT FROM (NEW."closes_at") OR OLD."company_id" IS DISTINCT FROM (NEW."company_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."employment_type" IS DISTINCT FROM (NEW."employment_type") OR OLD."hours_per_week" IS DISTINCT FROM (NEW."hours_per_week") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."overlap_hours" IS DISTINCT FROM (NEW."overlap_hours") OR OLD."pay_currency" IS DISTINCT FROM (NEW."pay_currency") OR OLD."pay_max" IS DISTINCT FROM (NEW."pay_max") OR OLD."pay_min" IS DISTINCT FROM (NEW."pay_min") OR OLD."pay_period" IS DISTINCT FROM (NEW."pay_period") OR OLD."pay_rate_on" IS DISTINCT FROM (NEW."pay_rate_on") OR OLD."pay_year_max" IS DISTINCT FROM (NEW."pay_year_max") OR OLD."pay_year_min" IS DISTINCT FROM (NEW."pay_year_min") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."remote_countries" IS DISTINCT FROM (NEW."remote_countries") OR OLD."role_family" IS DISTINCT FROM (NEW."role_family") OR OLD."schedule" IS DISTINCT FROM (NEW."schedule") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_digest" IS DISTINCT FROM (NEW."source_digest") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_changed_at" IS DISTINCT FROM (NEW."status_changed_at") OR OLD."status_changed_by_id" IS DISTINCT FROM (NEW."status_changed_by_id") OR OLD."status_reason" IS DISTINCT FROM (NEW."status_reason") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."time_zone" IS DISTINCT FROM (NEW."time_zone") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."words" IS DISTINCT FROM (NEW."words") OR OLD."workplace_type" IS DISTINCT FROM (NEW."workplace_type"))',
                    func='INSERT INTO "postings_postingevent" ("apply_url", "category_id", "closes_at", "company_id", "created_at", "created_by_id", "description", "employment_type", "hours_per_week", "id", "level", "outcome", "overlap_hours", "pay_currency", "pay_max", "pay_min", "pay_period", "pay_rate_on", "pay_year_max", "pay_year_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reference", "remote_countries", "role_family", "schedule", "source", "source_digest", "source_id", "status", "status_changed_at", "status_changed_by_id", "status_reason", "summary", "time_zone", "title", "words", "workplace_type") VALUES (NEW."apply_url", NEW."category_id", NEW."closes_at", NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."employment_type", NEW."hours_per_week", NEW."id", NEW."level", NEW."outcome", NEW."overlap_hours", NEW."pay_currency", NEW."pay_max", NEW."pay_min", NEW."pay_period", NEW."pay_rate_on", NEW."pay_year_max", NEW."pay_year_min", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."reference", NEW."remote_countries", NEW."role_family", NEW."schedule", NEW."source", NEW."source_digest", NEW."source_id", NEW."status", NEW."status_changed_at", NEW."status_changed_by_id", NEW."status_reason", NEW."summary", NEW."time_zone", NEW."title", NEW."words", NEW."workplace_type"); RETURN NULL;',
                    hash="eacb2aec72189d7095442daa846a00e6fc1ab236",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_429ed",
                    table="postings_posting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="posting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "postings_postingevent" ("apply_url", "category_id", "closes_at", "company_id", "created_at", "created_by_id", "description", "employment_type", "hours_per_week", "id", "level", "outcome", "overlap_hours", "pay_currency", "pay_max", "pay_min", "pay_period", "pay_rate_on", "pay_year_max", "pay_year_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reference", "remote_countries", "role_family", "schedule", "source", "source_digest", "source_id", "status", "status_changed_at", "status_changed_by_id", "status_reason", "summary", "time_zone", "title", "words", "workplace_type") VALUES (OLD."apply_url", OLD."category_id", OLD."closes_at", OLD."company_id", OLD."created_at", OLD."created_by_id", OLD."description", OLD."employment_type", OLD."hours_per_week", OLD."id", OLD."level", OLD."outcome", OLD."overlap_hours", OLD."pay_currency", OLD."pay_max", OLD."pay_min", OLD."pay_period", OLD."pay_rate_on", OLD."pay_year_max", OLD."pay_year_min", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."reference", OLD."remote_countries", OLD."role_family", OLD."schedule", OLD."source", OLD."source_digest", OLD."source_id", OLD."status", OLD."status_changed_at", OLD."status_changed_by_id", OLD."status_reason", OLD."summary", OLD."time_zone", OLD."title", OLD."words", OLD."workplace_type"); RETURN NULL;',
                    hash="41e3f18d00c4858e04c7e1db1c6aecf133ab4759",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2b57c",
                    table="postings_posting",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "education__in",
                        [
                            "",
                            "high school",
                            "associate degree",
                            "professional certificate",
                            "bachelor degree",
                            "postgraduate degree",
                        ],
                    )
                ),
                name="postings_posting_education_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("overlap_hours__isnull", True),
                    models.Q(
                        ("overlap_hours__range", (1, 8)), models.Q(("time_zone", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="postings_posting_common_hours_of_a_time_zone",
                violation_error_message="Common hours are 1 to 8, and of a time zone.",
            ),
        ),
        migrations.AddIndex(
            model_name="searchchange",
            index=models.Index(
                models.F("transaction"), models.F("posting_id"), name="postings_change_transaction"
            ),
        ),
        migrations.AddIndex(
            model_name="searchchange",
            index=models.Index(models.F("created_at"), name="postings_change_created"),
        ),
        migrations.AddIndex(
            model_name="searchdocument",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("body"), fastupdate=False, name="postings_document_body"
            ),
        ),
        migrations.AddIndex(
            model_name="searchdocument",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("head"), fastupdate=False, name="postings_document_head"
            ),
        ),
        migrations.AddIndex(
            model_name="searchdocument",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("body"),
                condition=models.Q(("in_dense_sample", True)),
                fastupdate=False,
                name="postings_document_dense",
            ),
        ),
        migrations.AddIndex(
            model_name="searchdocument",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("body"),
                condition=models.Q(("in_thin_sample", True)),
                fastupdate=False,
                name="postings_document_thin",
            ),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(models.F("word"), name="gin_trgm_ops"),
                name="postings_word_trigrams",
            ),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=models.Index(
                django.contrib.postgres.indexes.OpClass(
                    models.F("word"), name="varchar_pattern_ops"
                ),
                name="postings_word_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="synonym",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("short"),
                django.db.models.functions.text.Lower("long"),
                name="postings_synonym_once",
                violation_error_message="This pair is on the list already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="synonym",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("short", ""), _negated=True), models.Q(("long", ""), _negated=True)
                ),
                name="postings_synonym_both_sides",
            ),
        ),
        migrations.RemoveField(
            model_name="posting",
            name="search",
        ),
    ]
