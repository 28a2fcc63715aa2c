import django.contrib.postgres.fields
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ProfileItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("responsibility", "responsibility"),
                            ("requirement", "requirement"),
                            ("behaviour", "behaviour"),
                            ("benefit", "benefit"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "importance",
                    models.CharField(
                        blank=True,
                        choices=[("must", "must have"), ("nice", "nice to have")],
                        max_length=4,
                    ),
                ),
                ("heading", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField()),
                (
                    "position",
                    models.PositiveSmallIntegerField(help_text="Counted from 0 in the profile."),
                ),
            ],
            options={
                "ordering": ["profile", "position", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Guide",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.IntegerField(db_default=1, default=1, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("replaced", "replaced"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("source_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ms", "Malay"), ("de", "German")],
                        default="en",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "text",
                    models.TextField(
                        help_text="The article in Markdown; an empty line between paragraphs.",
                        verbose_name="text",
                    ),
                ),
                ("text_html", models.TextField(editable=False)),
                (
                    "employers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        help_text="Separated by commas.",
                        verbose_name="kinds of employer",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
            ],
            options={
                "verbose_name": "guide",
                "verbose_name_plural": "guides",
                "ordering": ["family", "language", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Level",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("slug", models.SlugField(max_length=60, verbose_name="short name in links")),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        help_text="1 is the lowest level.", verbose_name="rank"
                    ),
                ),
                ("reports_to_rank", models.PositiveSmallIntegerField(editable=False, null=True)),
                (
                    "reports_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="A higher level of the same family.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="leads",
                        to="careers.level",
                        verbose_name="reports to",
                    ),
                ),
            ],
            options={
                "verbose_name": "level",
                "verbose_name_plural": "levels",
                "ordering": ["family", "rank", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ProfileTitle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=100)),
                ("description", models.TextField(blank=True)),
                ("position", models.PositiveSmallIntegerField(help_text="Counted from 0.")),
                (
                    "level",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="profile_titles",
                        to="careers.level",
                    ),
                ),
            ],
            options={
                "ordering": ["profile", "position", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ProfileItemTitle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to="careers.profileitem",
                    ),
                ),
                (
                    "title",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to="careers.profiletitle",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="profileitem",
            name="titles",
            field=models.ManyToManyField(
                related_name="items", through="careers.ProfileItemTitle", to="careers.profiletitle"
            ),
        ),
        migrations.CreateModel(
            name="RoleFamily",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        help_text="Part of the address of the guide. Links break if you change it.",
                        max_length=60,
                        unique=True,
                        verbose_name="short name in links",
                    ),
                ),
                (
                    "isco_code",
                    models.CharField(
                        blank=True,
                        help_text="The unit group of the occupation, four digits.",
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}$", "Enter four digits, for example 2431."
                            )
                        ],
                        verbose_name="ISCO-08 code",
                    ),
                ),
                (
                    "soc_code",
                    models.CharField(
                        blank=True,
                        help_text="Like 13-1161.00. Search engines read it.",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d\\d-\\d{4}\\.\\d\\d$", "Enter a code like 13-1161.00."
                            )
                        ],
                        verbose_name="O*NET-SOC code",
                    ),
                ),
            ],
            options={
                "verbose_name": "role family",
                "verbose_name_plural": "role families",
                "ordering": ["name", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"),
                        name="careers_rolefamily_name_once",
                        violation_error_message="There is already a role family with this name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            models.Q(("slug", ""), _negated=True),
                        ),
                        name="careers_rolefamily_has_name",
                        violation_error_message="Enter a name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("isco_code", ""), ("isco_code__regex", "^\\d{4}$"), _connector="OR"
                        ),
                        name="careers_rolefamily_isco_code",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soc_code", ""),
                            ("soc_code__regex", "^\\d\\d-\\d{4}\\.\\d\\d$"),
                            _connector="OR",
                        ),
                        name="careers_rolefamily_soc_code",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="level",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="levels",
                to="careers.rolefamily",
                verbose_name="role family",
            ),
        ),
        migrations.CreateModel(
            name="GuideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.IntegerField(db_default=1, default=1, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("replaced", "replaced"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("source_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ms", "Malay"), ("de", "German")],
                        default="en",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "text",
                    models.TextField(
                        help_text="The article in Markdown; an empty line between paragraphs.",
                        verbose_name="text",
                    ),
                ),
                (
                    "employers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        help_text="Separated by commas.",
                        verbose_name="kinds of employer",
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
                        to="careers.guide",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careers.rolefamily",
                        verbose_name="role family",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="guide",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guides",
                to="careers.rolefamily",
                verbose_name="role family",
            ),
        ),
        migrations.CreateModel(
            name="RoleProfile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.IntegerField(db_default=1, default=1, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("replaced", "replaced"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("source_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "text",
                    models.TextField(
                        help_text="Position and department as labels, then the titles from the lowest up, an overview, groups of duties under their headings, and requirements.",
                        verbose_name="text",
                    ),
                ),
                ("role", models.CharField(editable=False, max_length=100, verbose_name="role")),
                (
                    "department",
                    models.CharField(
                        blank=True, editable=False, max_length=100, verbose_name="department"
                    ),
                ),
                ("overview", models.TextField(blank=True, editable=False)),
                ("language", models.CharField(blank=True, editable=False, max_length=2)),
                ("experience_years", models.PositiveSmallIntegerField(editable=False, null=True)),
                (
                    "education",
                    models.CharField(
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
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profiles",
                        to="careers.rolefamily",
                        verbose_name="role family",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
            ],
            options={
                "verbose_name": "role profile",
                "verbose_name_plural": "role profiles",
                "ordering": ["family", "role", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="profiletitle",
            name="profile",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="titles",
                to="careers.roleprofile",
            ),
        ),
        migrations.AddField(
            model_name="profileitemtitle",
            name="profile",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="careers.roleprofile",
            ),
        ),
        migrations.AddField(
            model_name="profileitem",
            name="profile",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="items",
                to="careers.roleprofile",
            ),
        ),
        migrations.CreateModel(
            name="RoleProfileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.IntegerField(db_default=1, default=1, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("replaced", "replaced"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("source_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "text",
                    models.TextField(
                        help_text="Position and department as labels, then the titles from the lowest up, an overview, groups of duties under their headings, and requirements.",
                        verbose_name="text",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="careers.rolefamily",
                        verbose_name="role family",
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
                        to="careers.roleprofile",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LevelTitle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=100, verbose_name="title")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("en", "English"), ("ms", "Malay"), ("de", "German")],
                        help_text="Leave empty for a title that is used in all languages.",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "abbreviation",
                    models.CharField(blank=True, max_length=12, verbose_name="abbreviation"),
                ),
                (
                    "level",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="titles",
                        to="careers.level",
                        verbose_name="level",
                    ),
                ),
            ],
            options={
                "verbose_name": "title",
                "verbose_name_plural": "titles",
                "ordering": ["level", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("text"),
                        name="careers_leveltitle_once",
                        violation_error_message="Another level already has this title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True),
                            ("language__in", ["", "en", "ms", "de"]),
                        ),
                        name="careers_leveltitle_complete",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("family", "rank"),
                name="careers_level_rank_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.UniqueConstraint(
                fields=("family", "slug"),
                name="careers_level_slug_once",
                violation_error_message="The family already has this level.",
            ),
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.UniqueConstraint(
                fields=("id", "family", "rank"), name="careers_level_place_in_family"
            ),
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reports_to__isnull", True), ("reports_to_rank__isnull", True)),
                    models.Q(
                        ("reports_to__isnull", False),
                        ("reports_to_rank__gt", models.F("rank")),
                        ("reports_to_rank__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="careers_level_reports_upwards",
                violation_error_message="A level reports to a higher level of its family.",
            ),
        ),
        migrations.AddConstraint(
            model_name="level",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("slug", ""), _negated=True),
                    ("rank__gte", 1),
                ),
                name="careers_level_complete",
            ),
        ),
        migrations.AddConstraint(
            model_name="guide",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "published", "replaced"])),
                name="careers_guide_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="guide",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "published"), _negated=True),
                    ("published_at__isnull", False),
                    _connector="OR",
                ),
                name="careers_guide_published_has_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="guide",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_digest", ""), _negated=True),
                fields=("source_digest",),
                name="careers_guide_source_once",
                violation_error_message="This text was already imported.",
            ),
        ),
        migrations.AddConstraint(
            model_name="guide",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "published")),
                fields=("family", "language"),
                name="careers_guide_one_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="guide",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title", ""), _negated=True),
                    models.Q(("text", ""), _negated=True),
                    ("language__in", ["en", "ms", "de"]),
                ),
                name="careers_guide_complete",
                violation_error_message="Enter a title and a text.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guide",
            trigger=pgtrigger.compiler.Trigger(
                name="next_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."employers" IS DISTINCT FROM (NEW."employers") OR OLD."family_id" IS DISTINCT FROM (NEW."family_id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="b8397378030eb9356996267a161f6a3b9cdf543e",
                    operation="UPDATE",
                    pgid="pgtrigger_next_version_3998d",
                    table="careers_guide",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guide",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "careers_guideevent" ("created_at", "employers", "family_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "title", "version") VALUES (NEW."created_at", NEW."employers", NEW."family_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source_digest", NEW."status", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                    hash="5ec87b8dfaf858ef8912cf8cde00ffb17a541dad",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e686",
                    table="careers_guide",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guide",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."employers" IS DISTINCT FROM (NEW."employers") OR OLD."family_id" IS DISTINCT FROM (NEW."family_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."source_digest" IS DISTINCT FROM (NEW."source_digest") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "careers_guideevent" ("created_at", "employers", "family_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "title", "version") VALUES (NEW."created_at", NEW."employers", NEW."family_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source_digest", NEW."status", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                    hash="bc8763de8bb872354494e636951a1633858ce0ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7ab35",
                    table="careers_guide",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guide",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "careers_guideevent" ("created_at", "employers", "family_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "title", "version") VALUES (OLD."created_at", OLD."employers", OLD."family_id", OLD."id", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."source_digest", OLD."status", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                    hash="28b3be48a04687c26397ce0aa6273d899bca9e55",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fcdd",
                    table="careers_guide",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "published", "replaced"])),
                name="careers_roleprofile_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "published"), _negated=True),
                    ("published_at__isnull", False),
                    _connector="OR",
                ),
                name="careers_roleprofile_published_has_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_digest", ""), _negated=True),
                fields=("source_digest",),
                name="careers_roleprofile_source_once",
                violation_error_message="This text was already imported.",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
            constraint=models.UniqueConstraint(
                models.F("family"),
                django.db.models.functions.text.Lower("role"),
                condition=models.Q(("status", "published")),
                name="careers_roleprofile_one_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("text", ""), _negated=True), models.Q(("role", ""), _negated=True)
                ),
                name="careers_roleprofile_complete",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleprofile",
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
                name="careers_roleprofile_education_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleprofile",
            trigger=pgtrigger.compiler.Trigger(
                name="next_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."family_id" IS DISTINCT FROM (NEW."family_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version = OLD.version + 1; RETURN NEW;",
                    hash="ecf5c36f9a2c4d666cee5d39b50b8c0c1518912c",
                    operation="UPDATE",
                    pgid="pgtrigger_next_version_d2ec3",
                    table="careers_roleprofile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleprofile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "careers_roleprofileevent" ("created_at", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "version") VALUES (NEW."created_at", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source_digest", NEW."status", NEW."text", NEW."version"); RETURN NULL;',
                    hash="75707a578a74b075e75e64bedc6ad0edf547fab1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a32ae",
                    table="careers_roleprofile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleprofile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."family_id" IS DISTINCT FROM (NEW."family_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."source_digest" IS DISTINCT FROM (NEW."source_digest") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text"))',
                    func='INSERT INTO "careers_roleprofileevent" ("created_at", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "version") VALUES (NEW."created_at", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source_digest", NEW."status", NEW."text", NEW."version"); RETURN NULL;',
                    hash="94f779f8220a0b7af00f30f8fe50cf5405dd4b63",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8b04e",
                    table="careers_roleprofile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleprofile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "careers_roleprofileevent" ("created_at", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source_digest", "status", "text", "version") VALUES (OLD."created_at", OLD."family_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."source_digest", OLD."status", OLD."text", OLD."version"); RETURN NULL;',
                    hash="10627531400bd177524b6f5af30223728480d6dc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a0d43",
                    table="careers_roleprofile",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="profiletitle",
            constraint=models.UniqueConstraint(
                fields=("profile", "position"), name="careers_profiletitle_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="profiletitle",
            constraint=models.UniqueConstraint(
                models.F("profile"),
                django.db.models.functions.text.Lower("title"),
                name="careers_profiletitle_title_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="profiletitle",
            constraint=models.UniqueConstraint(
                fields=("id", "profile"), name="careers_profiletitle_own"
            ),
        ),
        migrations.AddConstraint(
            model_name="profiletitle",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True),
                name="careers_profiletitle_not_empty",
            ),
        ),
        migrations.AddConstraint(
            model_name="profileitemtitle",
            constraint=models.UniqueConstraint(
                fields=("item", "title"), name="careers_profileitemtitle_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="profileitem",
            constraint=models.UniqueConstraint(
                fields=("profile", "position"), name="careers_profileitem_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="profileitem",
            constraint=models.UniqueConstraint(
                fields=("id", "profile"), name="careers_profileitem_own"
            ),
        ),
        migrations.AddConstraint(
            model_name="profileitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("importance", ""), ("kind", "responsibility")),
                    models.Q(("importance__in", ["must", "nice"]), ("kind", "requirement")),
                    _connector="OR",
                ),
                name="careers_profileitem_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="profileitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="careers_profileitem_not_empty",
            ),
        ),
    ]
