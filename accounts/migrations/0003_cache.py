"""The table of the cache in which allauth keeps its limits and used codes.

Unlogged: after a crash of the database it is empty, which forgets limits of minutes.
"""

from django.db import migrations

CREATE = """
CREATE UNLOGGED TABLE accounts_cache (
    cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL
);
CREATE INDEX accounts_cache_expires ON accounts_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_no_addresses_of_axes")]

    operations = [migrations.RunSQL(CREATE, "DROP TABLE accounts_cache")]
