from django.db import migrations

FUNCTIONS = """
    -- Note that the API says something else about these postings; it says nothing of others.
    CREATE FUNCTION api_note_changes(ids bigint[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO api_postingchange (transaction, posting_id, is_new, created_at)
        SELECT pg_current_xact_id()::text::bigint, id, false, statement_timestamp()
        FROM postings_posting WHERE id = ANY (ids) AND status = 'live';
    $$;
"""

POSTINGS = """
    CREATE FUNCTION api_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO api_postingchange (transaction, posting_id, is_new, created_at)
        SELECT pg_current_xact_id()::text::bigint, id, true, statement_timestamp()
        FROM new_rows WHERE status = 'live';
        RETURN NULL;
    END $$;
    CREATE FUNCTION api_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO api_postingchange (transaction, posting_id, is_new, public_from, created_at)
        SELECT pg_current_xact_id()::text::bigint, n.id, o.status <> 'live' AND n.status = 'live',
            CASE o.status WHEN 'live' THEN o.published_at END, statement_timestamp()
        FROM new_rows n JOIN old_rows o USING (id)
        WHERE 'live' IN (o.status, n.status);
        RETURN NULL;
    END $$;
    CREATE FUNCTION api_after_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO api_postingchange (transaction, posting_id, is_new, public_from, created_at)
        SELECT pg_current_xact_id()::text::bigint, id, false, published_at, statement_timestamp()
        FROM old_rows WHERE status = 'live';
        RETURN NULL;
    END $$;
    CREATE TRIGGER api_after_insert AFTER INSERT ON postings_posting
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_insert();
    CREATE TRIGGER api_after_update AFTER UPDATE ON postings_posting
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_update();
    CREATE TRIGGER api_after_delete AFTER DELETE ON postings_posting
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_delete();
"""

# Items and locations; a transition table serves one event.
PARTS = """
    CREATE FUNCTION api_after_new_parts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM api_note_changes(array_agg(DISTINCT posting_id)) FROM new_rows;
        RETURN NULL;
    END $$;
    CREATE FUNCTION api_after_changed_parts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM api_note_changes(array_agg(DISTINCT posting_id))
            FROM (SELECT posting_id FROM new_rows UNION SELECT posting_id FROM old_rows) rows;
        RETURN NULL;
    END $$;
    CREATE FUNCTION api_after_old_parts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM api_note_changes(array_agg(DISTINCT posting_id)) FROM old_rows;
        RETURN NULL;
    END $$;
""" + "".join(
    f"""
    CREATE TRIGGER api_after_insert AFTER INSERT ON {table}
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_new_parts();
    CREATE TRIGGER api_after_update AFTER UPDATE ON {table}
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_changed_parts();
    CREATE TRIGGER api_after_delete AFTER DELETE ON {table}
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_old_parts();
    """
    for table in ("postings_postingitem", "postings_postinglocation")
)

# Rows that postings refer to: the columns that the API shows with each posting. The functions compare
# them, not the triggers: no column could be altered that a trigger names.
SHOWN = {
    "companies_company": (
        "id", ["name", "slug"], "p.id FROM postings_posting p JOIN changed ON p.company_id = changed.key"
    ),
    "postings_category": (
        "id", ["name", "slug"], "p.id FROM postings_posting p JOIN changed ON p.category_id = changed.key"
    ),
    "places_place": (
        "geoname_id", ["kind", "name", "country_code", "region_label", "latitude", "longitude"],
        "l.posting_id FROM postings_postinglocation l JOIN changed ON l.place_id = changed.key",
    ),
}  # fmt: skip


def _row(alias, columns):
    return ", ".join(f"{alias}.{column}" for column in columns)


REFERRED = "".join(
    f"""
    CREATE FUNCTION api_after_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM api_note_changes(ARRAY(
            WITH changed AS (
                SELECT n.{key} AS key FROM new_rows n JOIN old_rows o USING ({key})
                WHERE ({_row("n", columns)}) IS DISTINCT FROM ({_row("o", columns)})
            )
            SELECT DISTINCT {postings}));
        RETURN NULL;
    END $$;
    CREATE TRIGGER api_after_update AFTER UPDATE ON {table}
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_{table}();
    """
    for table, (key, columns, postings) in SHOWN.items()
)

FUNCTION_NAMES = [
    "api_after_insert()", "api_after_update()", "api_after_delete()", "api_after_new_parts()",
    "api_after_changed_parts()", "api_after_old_parts()",
    *(f"api_after_{table}()" for table in SHOWN), "api_note_changes(bigint[])",
]  # fmt: skip

# change_stream.ENDED: live postings whose last moment is past since a cursor
INDEX = """
    CREATE INDEX api_posting_closing ON postings_posting (closes_at, id) WHERE status = 'live';
"""


class Migration(migrations.Migration):
    dependencies = [
        ("api", "0001_changes"),
        ("postings", "0020_search_in_sets"),
        ("companies", "0007_versions"),
        ("places", "0005_regions"),
    ]

    operations = [
        migrations.RunSQL(
            FUNCTIONS + POSTINGS + PARTS + REFERRED,
            "".join(f"DROP FUNCTION {name} CASCADE;" for name in FUNCTION_NAMES),
        ),
        migrations.RunSQL(INDEX, "DROP INDEX api_posting_closing;"),
    ]
