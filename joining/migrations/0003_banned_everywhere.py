from django.db import migrations

# The banned domain of an address, or of one above it. A browser ends a host at a backslash, too.
FUNCTION = r"""
    CREATE FUNCTION joining_banned_domain(address text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT name FROM joining_maildomain
        WHERE standing = 'banned' AND name = ANY (
            SELECT array_to_string(parts[number:], '.')
            FROM (SELECT string_to_array(rtrim(lower(substring(address FROM
                '^(?:https?://(?:[^/?#\\@]*@)?|mailto:[^@]*@)([^/?#:\\\s]+)')), '.'), '.')
            ) host (parts), generate_series(1, cardinality(parts)) number
        )
        ORDER BY length(name) LIMIT 1
    $$;
    CREATE FUNCTION joining_refuse_banned() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        address text := to_jsonb(NEW) ->> TG_ARGV[0];
        banned text := joining_banned_domain(address);
    BEGIN
        IF banned IS NOT NULL THEN
            RAISE check_violation USING
                MESSAGE = 'The domain ' || banned || ' is banned.', DETAIL = banned,
                CONSTRAINT = 'address_of_a_banned_domain';
        END IF;
        RETURN NULL;
    END $$;
"""
COLUMNS = {
    "companies_company": "website",
    "postings_feed": "url",
    "joining_joinrequest": "website",
    "postings_posting": "apply_url",
}
# What was there before the ban stays, until somebody changes it or it would go public.
AGAIN = {"postings_posting": "OR NEW.status <> OLD.status AND NEW.status IN ('in_review', 'live')"}
TRIGGERS = "".join(
    f"""
    CREATE TRIGGER refuses_banned_insert AFTER INSERT ON {table}
        FOR EACH ROW WHEN (NEW.{column} <> '')
        EXECUTE FUNCTION joining_refuse_banned('{column}');
    CREATE TRIGGER refuses_banned_update AFTER UPDATE ON {table}
        FOR EACH ROW WHEN (
            NEW.{column} <> '' AND (NEW.{column} <> OLD.{column} {AGAIN.get(table, "")}))
        EXECUTE FUNCTION joining_refuse_banned('{column}');
    """
    for table, column in COLUMNS.items()
)
UNDO = """
    DROP FUNCTION joining_refuse_banned() CASCADE;
    DROP FUNCTION joining_banned_domain(text);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0011_passed_on"),
        ("feeds", "0004_versions"),
        ("joining", "0002_free_mail"),
        ("postings", "0037_category_addresses"),
    ]

    operations = [migrations.RunSQL(FUNCTION + TRIGGERS, UNDO)]
