"""Feeds become an app of their own; their tables and all rows stay where they are.

Only what contains the app's name is created again: history triggers, and content types with
their permissions.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

MODELS = ["feed", "feedevent", "feedrun"]


def content_types_move_in(apps, schema_editor):
    rename_app(apps, schema_editor, "postings", "feeds")


def content_types_move_out(apps, schema_editor):
    rename_app(apps, schema_editor, "feeds", "postings")


def rename_app(apps, schema_editor, old, new):
    """Keep permissions and the admin's log, which refer to content types by ID."""
    kinds = apps.get_model("contenttypes", "ContentType").objects.using(
        schema_editor.connection.alias
    )
    kinds.filter(app_label=new, model__in=MODELS).delete()  # made by a start in between
    kinds.filter(app_label=old, model__in=MODELS).update(app_label=new)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("companies", "0005_name_start"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("postings", "0011_feeds_leave"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Feed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(
                                blank=True,
                                help_text="Of the feed itself, beginning with https://. Instead of a file.",
                                max_length=2000,
                                verbose_name="address",
                            ),
                        ),
                        ("file", models.BinaryField(null=True)),
                        (
                            "file_name",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="file"
                            ),
                        ),
                        (
                            "hours_between",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "hour"),
                                    (3, "3 hours"),
                                    (6, "6 hours"),
                                    (12, "12 hours"),
                                    (24, "24 hours"),
                                ],
                                default=1,
                                verbose_name="read every",
                            ),
                        ),
                        (
                            "is_trusted",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="trusted"
                            ),
                        ),
                        ("takes_changes", models.BooleanField(default=False, editable=False)),
                        (
                            "is_paused",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="paused"
                            ),
                        ),
                        ("etag", models.CharField(blank=True, editable=False, max_length=2000)),
                        (
                            "last_modified",
                            models.CharField(blank=True, editable=False, max_length=2000),
                        ),
                        ("digest", models.CharField(blank=True, editable=False, max_length=64)),
                        ("read_in_full_at", models.DateTimeField(editable=False, null=True)),
                        (
                            "succeeded_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="last read"
                            ),
                        ),
                        (
                            "due_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="next reading",
                            ),
                        ),
                        (
                            "failures",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="failures in a row"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "company",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="feeds",
                                to="companies.company",
                                verbose_name="company",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="feeds_created",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "feed",
                        "verbose_name_plural": "feeds",
                        "db_table": "postings_feed",
                        "ordering": ["company", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="FeedEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "url",
                            models.URLField(
                                blank=True,
                                help_text="Of the feed itself, beginning with https://. Instead of a file.",
                                max_length=2000,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "file_name",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="file"
                            ),
                        ),
                        (
                            "hours_between",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "hour"),
                                    (3, "3 hours"),
                                    (6, "6 hours"),
                                    (12, "12 hours"),
                                    (24, "24 hours"),
                                ],
                                default=1,
                                verbose_name="read every",
                            ),
                        ),
                        (
                            "is_trusted",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="trusted"
                            ),
                        ),
                        ("takes_changes", models.BooleanField(default=False, editable=False)),
                        (
                            "is_paused",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="paused"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "company",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="companies.company",
                                verbose_name="company",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                                to="feeds.feed",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "postings_feedevent",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FeedRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("running", "under way"),
                                    ("done", "done"),
                                    ("same", "nothing new"),
                                    ("failed", "failed"),
                                    ("held", "held"),
                                    ("released", "held, then closed"),
                                    ("dismissed", "held, then kept open"),
                                    ("overtaken", "held, then read anew"),
                                ],
                                default="running",
                                max_length=9,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "started_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="started at"
                            ),
                        ),
                        ("alive_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "finished_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="finished at"),
                        ),
                        ("created", models.PositiveIntegerField(default=0, verbose_name="created")),
                        ("updated", models.PositiveIntegerField(default=0, verbose_name="updated")),
                        (
                            "unchanged",
                            models.PositiveIntegerField(default=0, verbose_name="unchanged"),
                        ),
                        (
                            "reopened",
                            models.PositiveIntegerField(default=0, verbose_name="reopened"),
                        ),
                        ("closed", models.PositiveIntegerField(default=0, verbose_name="closed")),
                        ("skipped", models.PositiveIntegerField(default=0, verbose_name="skipped")),
                        (
                            "kept",
                            models.PositiveIntegerField(
                                default=0, verbose_name="with facts kept as approved"
                            ),
                        ),
                        (
                            "open_before",
                            models.PositiveIntegerField(default=0, verbose_name="open before"),
                        ),
                        (
                            "missing",
                            models.PositiveIntegerField(default=0, verbose_name="no longer listed"),
                        ),
                        (
                            "missing_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), blank=True, default=list
                            ),
                        ),
                        ("log", models.JSONField(blank=True, default=list)),
                        ("error", models.TextField(blank=True, verbose_name="error")),
                        (
                            "decided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="decided at"),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="feed_runs_decided",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "feed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="runs",
                                to="feeds.feed",
                                verbose_name="feed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "feed run",
                        "verbose_name_plural": "feed runs",
                        "db_table": "postings_feedrun",
                        "ordering": ["-started_at", "-pk"],
                    },
                ),
                migrations.AddIndex(
                    model_name="feed",
                    index=models.Index(
                        models.F("due_at"),
                        condition=models.Q(("is_paused", False)),
                        name="postings_feed_due",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feed",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("url", ""),
                                ("file__isnull", False),
                                models.Q(("file_name", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("url", ""), _negated=True),
                                ("file__isnull", True),
                                ("file_name", ""),
                            ),
                            _connector="OR",
                        ),
                        name="postings_feed_url_or_file",
                        violation_error_message="A feed has either an address or a file.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feed",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""), ("url__regex", "^https?://[^\\s]+$"), _connector="OR"
                        ),
                        name="postings_feed_url_http",
                        violation_error_message="The address starts with http:// or https://.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("url", ""), _negated=True),
                        fields=("company", "url"),
                        name="postings_feed_url_once",
                        violation_error_message="This company follows this feed already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feed",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("file__isnull", True),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length("file"), models.Value(0)
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    django.db.models.functions.text.Length("file"),
                                    models.Value(20971520),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="postings_feed_file_small",
                        violation_error_message="A file holds something, and at most 20 MiB.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feed",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours_between__in", [1, 3, 6, 12, 24])),
                        name="postings_feed_hours_known",
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedrun",
                    index=models.Index(
                        fields=["feed", "-started_at"], name="postings_feedrun_newest"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "running",
                                    "done",
                                    "same",
                                    "failed",
                                    "held",
                                    "released",
                                    "dismissed",
                                    "overtaken",
                                ],
                            )
                        ),
                        name="postings_feedrun_state_known",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "running")),
                        fields=("feed",),
                        name="postings_feedrun_one_running",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "held")),
                        fields=("feed",),
                        name="postings_feedrun_one_held",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finished_at__isnull", True), ("state", "running")),
                            models.Q(
                                models.Q(("state", "running"), _negated=True),
                                ("finished_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="postings_feedrun_finished_unless_running",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), models.Q(("error", ""), _negated=True)),
                            models.Q(models.Q(("state", "failed"), _negated=True), ("error", "")),
                            _connector="OR",
                        ),
                        name="postings_feedrun_error_when_failed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedrun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "held"), _negated=True),
                            ("missing__gt", 0),
                            _connector="OR",
                        ),
                        name="postings_feedrun_held_for_something",
                    ),
                ),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "postings_feedevent" ("company_id", "created_at", "created_by_id", "file_name", "hours_between", "id", "is_paused", "is_trusted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_changes", "url") VALUES (NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."file_name", NEW."hours_between", NEW."id", NEW."is_paused", NEW."is_trusted", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."takes_changes", NEW."url"); RETURN NULL;',
                    hash="de0e9ee1a112c615c9b49b81848980c0746e10c6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd195",
                    table="postings_feed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."company_id" IS DISTINCT FROM (NEW."company_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."hours_between" IS DISTINCT FROM (NEW."hours_between") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_paused" IS DISTINCT FROM (NEW."is_paused") OR OLD."is_trusted" IS DISTINCT FROM (NEW."is_trusted") OR OLD."takes_changes" IS DISTINCT FROM (NEW."takes_changes") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    func='INSERT INTO "postings_feedevent" ("company_id", "created_at", "created_by_id", "file_name", "hours_between", "id", "is_paused", "is_trusted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_changes", "url") VALUES (NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."file_name", NEW."hours_between", NEW."id", NEW."is_paused", NEW."is_trusted", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."takes_changes", NEW."url"); RETURN NULL;',
                    hash="ce1ed2eb355f60ed65b5064be52d84aa537807bb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b707a",
                    table="postings_feed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "postings_feedevent" ("company_id", "created_at", "created_by_id", "file_name", "hours_between", "id", "is_paused", "is_trusted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_changes", "url") VALUES (OLD."company_id", OLD."created_at", OLD."created_by_id", OLD."file_name", OLD."hours_between", OLD."id", OLD."is_paused", OLD."is_trusted", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."takes_changes", OLD."url"); RETURN NULL;',
                    hash="8cb16d70d25acb5d69db108a030558d8c3c815a7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7300",
                    table="postings_feed",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunPython(content_types_move_in, content_types_move_out),
    ]
