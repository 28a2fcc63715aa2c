from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import migrations, models
from django.db.models.functions import Upper

TRIGGERS = """
    CREATE FUNCTION postings_after_titling() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO postings_searchtitle (title)
        SELECT DISTINCT title FROM new_rows WHERE status = 'live'
        ORDER BY title  -- always in one order, so that two writers never wait for each other
        ON CONFLICT DO NOTHING;
        RETURN NULL;
    END $$;
    CREATE TRIGGER search_titles_after_insert AFTER INSERT ON postings_posting
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_titling();
    CREATE TRIGGER search_titles_after_update AFTER UPDATE ON postings_posting
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION postings_after_titling();

    INSERT INTO postings_searchtitle
        SELECT DISTINCT title FROM postings_posting WHERE status = 'live';
"""


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0005_name_start"),
        ("postings", "0007_fields_newest"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # A text key already has such an index.
        migrations.RemoveIndex(model_name="searchword", name="postings_word_start"),
        # Every search reads what waits in the list of pending entries.
        migrations.RunSQL(
            "ALTER INDEX postings_word_trigrams SET (fastupdate = off)",
            "ALTER INDEX postings_word_trigrams RESET (fastupdate)",
            state_operations=[
                migrations.RemoveIndex(model_name="searchword", name="postings_word_trigrams"),
                migrations.AddIndex(
                    model_name="searchword",
                    index=GinIndex(
                        OpClass(models.F("word"), name="gin_trgm_ops"), fastupdate=False,
                        name="postings_word_trigrams",
                    ),
                ),
            ],
        ),
        # The newest of a category that state any pay
        migrations.RemoveIndex(model_name="posting", name="postings_posting_field_newest"),
        migrations.AddIndex(
            model_name="posting",
            index=models.Index(
                models.F("category"), models.F("published_at"),
                condition=models.Q(
                    ("status", "live"),
                    models.Q(
                        ("pay_year_min__isnull", False), ("pay_year_max__isnull", False),
                        _connector="OR",
                    ),
                ),
                name="postings_posting_field_newest",
            ),
        ),
        migrations.CreateModel(
            name="SearchTitle",
            fields=[
                ("title", models.CharField(max_length=200, primary_key=True, serialize=False)),
            ],
        ),
        migrations.AddIndex(
            model_name="posting",
            index=models.Index(
                models.F("title"), models.F("closes_at"), condition=models.Q(("status", "live")),
                name="postings_posting_live_title",
            ),
        ),
        migrations.AddIndex(
            model_name="searchtitle",
            index=GinIndex(
                SearchVector("title", config="board_plain"), fastupdate=False,
                name="postings_title_words",
            ),
        ),
        migrations.AddIndex(
            model_name="searchtitle",
            index=models.Index(
                OpClass(Upper("title"), name="text_pattern_ops"), name="postings_title_start"
            ),
        ),
        migrations.RunSQL(TRIGGERS, "DROP FUNCTION postings_after_titling() CASCADE;"),
    ]  # fmt: skip
