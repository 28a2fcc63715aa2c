import django.db.models.deletion
from django.db import migrations, models

TABLES = {
    "items": "postings_postingitem",
    "locations": "postings_postinglocation",
    "pay_ranges": "postings_postingpayrange",
}
# The rows before a statement: those there are now, without the new ones, and with the old ones.
BEFORE = {
    "INSERT": ("new_rows", "SELECT id FROM new_rows", "SELECT to_jsonb(r) AS r FROM new_rows r WHERE false"),
    "UPDATE": ("old_rows", "SELECT id FROM new_rows", "SELECT to_jsonb(r) AS r FROM old_rows r WHERE r.posting_id = p.id"),
    "DELETE": ("old_rows", "SELECT NULL::bigint", "SELECT to_jsonb(r) AS r FROM old_rows r WHERE r.posting_id = p.id"),
}  # fmt: skip
TRANSITIONS = {
    "INSERT": "NEW TABLE AS new_rows",
    "UPDATE": "NEW TABLE AS new_rows OLD TABLE AS old_rows",
    "DELETE": "OLD TABLE AS old_rows",
}


def keeping(kind: str, table: str, event: str) -> str:
    """Return the SQL of one trigger; a posting made in the same transaction has no history."""
    touched, new, old = BEFORE[event]
    name = f"{table}_keep_{event.lower()}"
    return f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO postings_earlierrows (posting_id, kind, ended_at, context_id, rows)
            SELECT p.id, '{kind}', now(), _pgh_attach_context(), coalesce((
                SELECT jsonb_agg(r - 'posting_id' ORDER BY (r->>'id')::bigint) FROM (
                    SELECT to_jsonb(r) AS r FROM {table} r
                    WHERE r.posting_id = p.id AND NOT EXISTS (
                        SELECT FROM ({new}) AS changed (id) WHERE changed.id = r.id)
                    UNION ALL {old}
                ) before), '[]'::jsonb)
            FROM postings_posting p
            WHERE p.id IN (SELECT posting_id FROM {touched}) AND p.created_at < now()
            ON CONFLICT (posting_id, kind, ended_at) DO NOTHING;
            RETURN NULL;
        END $$;
        CREATE TRIGGER history_after_{event.lower()} AFTER {event} ON {table}
            REFERENCING {TRANSITIONS[event]} FOR EACH STATEMENT EXECUTE FUNCTION {name}();
    """  # noqa: S608 - names of our own tables


def keeping_all() -> str:
    """Return the SQL of all nine triggers: a transition table serves one event."""
    return "".join(
        keeping(kind, table, event) for kind, table in TABLES.items() for event in BEFORE
    )


def undo() -> str:
    """Return the SQL that drops them."""
    return "".join(
        f"DROP FUNCTION {table}_keep_{event.lower()}() CASCADE;"
        for table in TABLES.values()
        for event in BEFORE
    )


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("postings", "0037_category_addresses"),
    ]

    operations = [
        migrations.CreateModel(
            name="EarlierRows",
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
                            ("items", "Items"),
                            ("locations", "Locations"),
                            ("pay_ranges", "Pay Ranges"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "ended_at",
                    models.DateTimeField(help_text="When the transaction began that changed them."),
                ),
                ("rows", models.JSONField(help_text="By their keys, without the posting's.")),
                (
                    "context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "posting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="earlier_rows",
                        to="postings.posting",
                        db_constraint=False,
                    ),
                ),
            ],
            options={
                "ordering": ["posting", "ended_at", "-pk"],
                "default_permissions": (),
                "indexes": [models.Index(models.F("ended_at"), name="postings_earlierrows_ended")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["items", "locations", "pay_ranges"])),
                        name="postings_earlierrows_kind_known",
                    ),
                    models.UniqueConstraint(
                        fields=("posting", "kind", "ended_at"), name="postings_earlierrows_once"
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            "ALTER TABLE postings_earlierrows ADD CONSTRAINT postings_earlierrows_of_a_posting"
            " FOREIGN KEY (posting_id) REFERENCES postings_posting (id) ON DELETE CASCADE"
            " DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE postings_earlierrows DROP CONSTRAINT postings_earlierrows_of_a_posting",
        ),
        migrations.RunSQL(keeping_all(), undo()),
    ]
