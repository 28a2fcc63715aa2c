from django.db import migrations

# A posting's own pay is the span of its ranges: of those in its currency and for its period, from
# the lowest to the highest amount. Filters without a place rely on it. Several statements write a
# posting and its ranges, so the rule holds at the end of a transaction.
CHECK = """
    CREATE FUNCTION postings_check_pay_ranges() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE number bigint;
    BEGIN
        IF TG_TABLE_NAME = 'postings_posting' THEN
            number := NEW.id;
        ELSE
            number := coalesce(NEW.posting_id, OLD.posting_id);
        END IF;
        IF EXISTS (
            SELECT FROM postings_posting p
            JOIN postings_postingpayrange r ON r.posting_id = p.id
            WHERE p.id = number
            GROUP BY p.id
            HAVING p.pay_currency = '' OR (
                min(least(r.pay_min, r.pay_max))
                    FILTER (WHERE r.pay_currency = p.pay_currency AND r.pay_period = p.pay_period),
                max(greatest(r.pay_min, r.pay_max))
                    FILTER (WHERE r.pay_currency = p.pay_currency AND r.pay_period = p.pay_period))
                IS DISTINCT FROM (least(p.pay_min, p.pay_max), greatest(p.pay_min, p.pay_max))
        ) THEN
            RAISE check_violation USING
                MESSAGE = 'The pay of a posting is not the span of its pay ranges.',
                TABLE = 'postings_postingpayrange',
                CONSTRAINT = 'postings_postingpayrange_span_is_pay';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER pay_is_span
        AFTER INSERT OR UPDATE OR DELETE ON postings_postingpayrange
        DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION postings_check_pay_ranges();
    CREATE CONSTRAINT TRIGGER pay_is_span
        AFTER UPDATE OF pay_min, pay_max, pay_currency, pay_period ON postings_posting
        DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN ((OLD.pay_min, OLD.pay_max, OLD.pay_currency, OLD.pay_period)
            IS DISTINCT FROM (NEW.pay_min, NEW.pay_max, NEW.pay_currency, NEW.pay_period))
        EXECUTE FUNCTION postings_check_pay_ranges();
"""
# As for items and locations: a new version of the posting, and a note for search.
FOLLOW = "".join(
    f"""
    CREATE TRIGGER {name}_after_{event} AFTER {event} ON postings_postingpayrange
        REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION {function}();
    """
    for name, function in (
        ("version", "postings_raise_versions"),
        ("search", "postings_after_locating"),
    )
    for event, rows in (
        ("insert", "NEW TABLE AS new_rows"),
        ("update", "NEW TABLE AS new_rows"),
        ("delete", "OLD TABLE AS old_rows"),
    )
)
UNDO = "DROP FUNCTION postings_check_pay_ranges() CASCADE;" + "".join(
    f"DROP TRIGGER {name}_after_{event} ON postings_postingpayrange;"
    for name in ("version", "search")
    for event in ("insert", "update", "delete")
)


class Migration(migrations.Migration):
    dependencies = [("postings", "0032_pay_ranges")]

    operations = [migrations.RunSQL(CHECK + FOLLOW, UNDO)]
