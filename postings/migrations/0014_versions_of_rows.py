from django.db import migrations

# A posting is more than its row: changing its items or locations raises its version. A row that
# the same transaction has already written has its new version; an import writes nothing twice.
RAISE = """
    CREATE FUNCTION postings_raise_versions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN
            UPDATE postings_posting SET version = version + 1
            WHERE id IN (SELECT posting_id FROM old_rows) AND xmin <> pg_current_xact_id()::xid;
        ELSE
            UPDATE postings_posting SET version = version + 1
            WHERE id IN (SELECT posting_id FROM new_rows) AND xmin <> pg_current_xact_id()::xid;
        END IF;
        RETURN NULL;
    END $$;
"""
# Transition tables serve one event each, so each table needs three triggers.
TRIGGERS = "".join(
    f"""
    CREATE TRIGGER version_after_{event} AFTER {event} ON {table}
        REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION postings_raise_versions();
    """
    for table in ("postings_postingitem", "postings_postinglocation")
    for event, rows in (
        ("insert", "NEW TABLE AS new_rows"),
        ("update", "NEW TABLE AS new_rows"),
        ("delete", "OLD TABLE AS old_rows"),
    )
)


class Migration(migrations.Migration):
    dependencies = [("postings", "0013_versions")]

    operations = [
        migrations.RunSQL(RAISE + TRIGGERS, "DROP FUNCTION postings_raise_versions() CASCADE;")
    ]
