from django.db import migrations

# One text search configuration per language. Accents don't matter: `unaccent` removes them
# first. PostgreSQL has no stemmer for Malay; the Indonesian one knows the same affixes.
STEMMERS = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "ms": "indonesian"}
TOKENS = "asciiword, word, hword, hword_part, asciihword, hword_asciipart"

CONFIGURATIONS = (
    "".join(
        f"""
    CREATE TEXT SEARCH CONFIGURATION board_{code} (COPY = {stemmer});
    ALTER TEXT SEARCH CONFIGURATION board_{code}
        ALTER MAPPING FOR {TOKENS} WITH unaccent, {stemmer}_stem;
    """
        for code, stemmer in STEMMERS.items()
    )
    + f"""
    CREATE TEXT SEARCH CONFIGURATION board_plain (COPY = simple);
    ALTER TEXT SEARCH CONFIGURATION board_plain
        ALTER MAPPING FOR {TOKENS} WITH unaccent, simple;

    -- A posting whose language can't be told is stemmed as English.
    CREATE FUNCTION postings_configuration(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE language {
        " ".join(
            f"WHEN '{code}' THEN 'board_{code}'::regconfig" for code in STEMMERS if code != "en"
        )
    } ELSE 'board_en'::regconfig END;
"""
)

DOCUMENTS = """
    -- Write the search documents of these postings anew; one that is not live loses its own.
    CREATE FUNCTION postings_write_documents(ids bigint[]) RETURNS void LANGUAGE sql AS $$
        DELETE FROM postings_searchdocument WHERE posting_id = ANY (ids) AND posting_id NOT IN (
            SELECT id FROM postings_posting WHERE id = ANY (ids) AND status = 'live');
        INSERT INTO postings_searchdocument
            (posting_id, head, body, in_dense_sample, in_thin_sample)
        SELECT p.id, head,
            head
                || setweight(to_tsvector(configuration, p.words), 'C')
                || setweight(to_tsvector(configuration, p.summary || E'\\n' || p.description), 'D'),
            p.id % 8 = 0, p.id % 64 = 0
        FROM postings_posting p
        JOIN companies_company c ON c.id = p.company_id
        CROSS JOIN LATERAL (SELECT postings_configuration(p.language) AS configuration) k
        CROSS JOIN LATERAL (SELECT setweight(to_tsvector(configuration, p.title), 'A')
            || setweight(to_tsvector(configuration, c.name), 'B') AS head) h
        WHERE p.id = ANY (ids) AND p.status = 'live'
        ON CONFLICT (posting_id) DO UPDATE SET head = EXCLUDED.head, body = EXCLUDED.body;
        INSERT INTO postings_searchword (word)
        SELECT DISTINCT word
        FROM postings_posting p
        JOIN companies_company c ON c.id = p.company_id
        CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('board_plain',
            concat_ws(E'\\n', p.title, c.name, p.words, p.summary, p.description)))) word
        WHERE p.id = ANY (ids) AND p.status = 'live' AND word ~ '^[[:alpha:]]{3,40}$'
        ORDER BY word  -- always in one order, so that two writers never wait for each other
        ON CONFLICT DO NOTHING;
    $$;

    -- Note down that search has to look at these postings again.
    CREATE FUNCTION postings_note_changes(ids bigint[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO postings_searchchange (transaction, posting_id, created_at)
        SELECT pg_current_xact_id()::text::bigint, id, statement_timestamp() FROM unnest(ids) id;
    $$;
"""

TRIGGERS = """
    CREATE FUNCTION postings_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE ids bigint[];
    BEGIN
        SELECT array_agg(id) INTO ids FROM new_rows WHERE status = 'live';
        IF ids IS NOT NULL THEN
            PERFORM postings_write_documents(ids);
            PERFORM postings_note_changes(ids);
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION postings_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE reworded bigint[]; changed bigint[];
    BEGIN
        SELECT
            array_agg(n.id) FILTER (WHERE
                (o.status, o.title, o.summary, o.description, o.words, o.language, o.company_id)
                IS DISTINCT FROM
                (n.status, n.title, n.summary, n.description, n.words, n.language, n.company_id)),
            array_agg(n.id)
        INTO reworded, changed
        FROM new_rows n JOIN old_rows o USING (id)
        WHERE 'live' IN (o.status, n.status);
        IF reworded IS NOT NULL THEN
            PERFORM postings_write_documents(reworded);
        END IF;
        IF changed IS NOT NULL THEN
            PERFORM postings_note_changes(changed);
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION postings_after_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE ids bigint[];
    BEGIN
        SELECT array_agg(id) INTO ids FROM old_rows WHERE status = 'live';
        IF ids IS NOT NULL THEN
            PERFORM postings_write_documents(ids);
            PERFORM postings_note_changes(ids);
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER search_after_insert AFTER INSERT ON postings_posting
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_insert();
    CREATE TRIGGER search_after_update AFTER UPDATE ON postings_posting
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_update();
    CREATE TRIGGER search_after_delete AFTER DELETE ON postings_posting
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_delete();

    -- Places of a posting. Transition tables serve one event each, hence three triggers.
    CREATE FUNCTION postings_after_locating() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE ids bigint[];
    BEGIN
        IF TG_OP = 'DELETE' THEN
            SELECT array_agg(DISTINCT posting_id) INTO ids FROM old_rows;
        ELSE
            SELECT array_agg(DISTINCT posting_id) INTO ids FROM new_rows;
        END IF;
        IF ids IS NOT NULL THEN
            PERFORM postings_note_changes(ids);
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER search_after_insert AFTER INSERT ON postings_postinglocation
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_locating();
    CREATE TRIGGER search_after_update AFTER UPDATE ON postings_postinglocation
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_locating();
    CREATE TRIGGER search_after_delete AFTER DELETE ON postings_postinglocation
        REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_locating();

    -- A company under a new name is found by it at once.
    CREATE FUNCTION postings_after_renaming() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM postings_write_documents(array_agg(id)) FROM postings_posting
            WHERE company_id = NEW.id AND status = 'live';
        RETURN NULL;
    END $$;
    CREATE TRIGGER search_after_renaming AFTER UPDATE OF name ON companies_company
        FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
        EXECUTE FUNCTION postings_after_renaming();

    SELECT postings_write_documents(array_agg(id)) FROM postings_posting WHERE status = 'live';
"""

UNDO = "".join(
    f"DROP TEXT SEARCH CONFIGURATION IF EXISTS board_{code};" for code in (*STEMMERS, "plain")
)


class Migration(migrations.Migration):
    dependencies = [("postings", "0004_search"), ("companies", "0004_featured")]

    operations = [
        migrations.RunSQL(CONFIGURATIONS, "DROP FUNCTION postings_configuration(text);" + UNDO),
        migrations.RunSQL(
            DOCUMENTS,
            "DROP FUNCTION postings_write_documents(bigint[]);"
            "DROP FUNCTION postings_note_changes(bigint[]);",
        ),
        migrations.RunSQL(
            TRIGGERS,
            "DROP FUNCTION postings_after_insert() CASCADE;"
            "DROP FUNCTION postings_after_update() CASCADE;"
            "DROP FUNCTION postings_after_delete() CASCADE;"
            "DROP FUNCTION postings_after_locating() CASCADE;"
            "DROP FUNCTION postings_after_renaming() CASCADE;",
        ),
    ]
