from django.db import migrations

# As for items and locations: the API shows a posting's pay ranges.
PARTS = """
    CREATE TRIGGER api_after_insert AFTER INSERT ON postings_postingpayrange
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_new_parts();
    CREATE TRIGGER api_after_update AFTER UPDATE ON postings_postingpayrange
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_changed_parts();
    CREATE TRIGGER api_after_delete AFTER DELETE ON postings_postingpayrange
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION api_after_old_parts();
"""
UNDO_PARTS = "".join(
    f"DROP TRIGGER api_after_{event} ON postings_postingpayrange;"
    for event in ("insert", "update", "delete")
)
# The places of ranges are shown, too.
PLACES = """
    CREATE OR REPLACE FUNCTION api_after_places_place() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM api_note_changes(ARRAY(
            WITH changed AS (
                SELECT n.geoname_id AS key
                FROM new_rows n JOIN old_rows o USING (geoname_id)
                WHERE (n.kind, n.name, n.country_code, n.region_label, n.latitude, n.longitude)
                    IS DISTINCT FROM
                    (o.kind, o.name, o.country_code, o.region_label, o.latitude, o.longitude)
            )
            SELECT l.posting_id FROM postings_postinglocation l
            JOIN changed ON l.place_id = changed.key
            -- ranges
        ));
        RETURN NULL;
    END $$;
"""
RANGES = """
            UNION SELECT r.posting_id FROM postings_postingpayrange r
            JOIN changed ON r.place_id = changed.key
"""


class Migration(migrations.Migration):
    dependencies = [("api", "0004_webhooks"), ("postings", "0033_pay_range_triggers")]

    operations = [
        migrations.RunSQL(PARTS, UNDO_PARTS),
        migrations.RunSQL(PLACES.replace("-- ranges", RANGES), PLACES),
    ]
