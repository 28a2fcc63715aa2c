from importlib import import_module

from django.db import migrations

before = import_module("postings.migrations.0005_search_triggers")
titles = import_module("postings.migrations.0008_titles")

# Triggers now only note which postings changed; processes read those again.
DROP = """
    DROP FUNCTION postings_after_insert() CASCADE;
    DROP FUNCTION postings_after_update() CASCADE;
    DROP FUNCTION postings_after_delete() CASCADE;
    DROP FUNCTION postings_after_renaming() CASCADE;
    DROP FUNCTION postings_after_titling() CASCADE;
    DROP FUNCTION postings_write_documents(bigint[]);
"""
CREATE = """
    CREATE FUNCTION postings_after_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            PERFORM postings_note_changes(array_agg(id)) FROM new_rows WHERE status = 'live';
        ELSIF TG_OP = 'DELETE' THEN
            PERFORM postings_note_changes(array_agg(id)) FROM old_rows WHERE status = 'live';
        ELSE
            PERFORM postings_note_changes(array_agg(id)) FROM new_rows n JOIN old_rows o USING (id)
                WHERE 'live' IN (o.status, n.status);
        END IF;
        RETURN NULL;
    END $$;
    -- Transition tables serve one event each, hence three triggers.
    CREATE TRIGGER search_after_insert AFTER INSERT ON postings_posting
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_change();
    CREATE TRIGGER search_after_update AFTER UPDATE ON postings_posting
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_change();
    CREATE TRIGGER search_after_delete AFTER DELETE ON postings_posting
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_change();

    -- A company under a new name is found by it at once.
    CREATE FUNCTION postings_after_renaming() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM postings_note_changes(array_agg(id)) FROM postings_posting
            WHERE company_id = NEW.id AND status = 'live';
        RETURN NULL;
    END $$;
    CREATE TRIGGER search_after_renaming AFTER UPDATE OF name ON companies_company
        FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
        EXECUTE FUNCTION postings_after_renaming();
"""
# What the earlier migrations made, in their order; the functions that stay are made anew.
UNDO = f"""
    DROP FUNCTION postings_after_change() CASCADE;
    DROP FUNCTION postings_after_renaming() CASCADE;
    DROP FUNCTION postings_after_locating() CASCADE;
    DROP FUNCTION postings_note_changes(bigint[]);
    {before.DOCUMENTS}
    {before.TRIGGERS}
    {titles.TRIGGERS}
"""


class Migration(migrations.Migration):
    dependencies = [("postings", "0019_pay_periods")]

    operations = [
        migrations.RunSQL(DROP + CREATE, UNDO),
        migrations.RemoveIndex("posting", "postings_posting_live_title"),
        migrations.DeleteModel("SearchDocument"),
        migrations.DeleteModel("SearchTitle"),
        migrations.DeleteModel("SearchWord"),
        migrations.RunSQL(
            "DROP FUNCTION postings_configuration(text);" + before.UNDO, before.CONFIGURATIONS
        ),
    ]
