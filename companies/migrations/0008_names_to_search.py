from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations

from companies.models import NameKey

# `unaccent` is not immutable, because its rules are a file that could change; an index needs a
# promise. Names are qualified, since a restored dump searches no schema.
FUNCTION = """
    CREATE FUNCTION companies_name_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, name))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0007_versions"),
        ("places", "0005_regions"),
    ]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION companies_name_key(text)"),
        migrations.AddIndex(
            model_name="company",
            index=GinIndex(
                OpClass(NameKey("name"), name="gin_trgm_ops"),
                name="companies_company_name_trigram",
            ),
        ),
    ]
