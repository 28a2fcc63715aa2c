#!/usr/bin/env bash
# Django 6.1.3 (PyPI), Model.from_db, CPython 3.13.
#
# The documentation of from_db(db, field_names, values) says that the values are in the order of field_names. They
# have to be in the order in which the model declares its fields: field_names only tells which fields are there.
# Names in any other order put values into wrong fields, without an error. So a row of a hand-written SELECT that
# lists its columns in another order becomes an instance with the title in the place of the city. RawQuerySet sorts the
# columns itself before it calls from_db, which hides this.
#
# Output seen, twice:
#   as declared: city='Ipoh' title='Nurse'
#   other order: city='Nurse' title='Ipoh'
#   raw query: city='Ipoh' title='Nurse'
# Exits with 1 if any of these changes.
set -eu
newer='import sys; sys.version_info >= (3, 12) and print(sys.executable)' # Django 6.1 needs it
python=$(for one in python3 python3.14 python3.13 python3.12; do "$one" -c "$newer" 2> /dev/null || true; done | head -1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$python" -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Django==6.1.3
cat > show.py <<'PYTHON'
import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.db import connection, models


class Job(models.Model):
    city = models.CharField(max_length=20)
    title = models.CharField(max_length=20)
    text = models.TextField(default="")

    class Meta:
        app_label = "show"

    def __str__(self):
        return f"city={self.city!r} title={self.title!r}"


print("as declared:", Job.from_db("default", ["id", "city", "title"], [1, "Ipoh", "Nurse"]))
print("other order:", Job.from_db("default", ["id", "title", "city"], [1, "Nurse", "Ipoh"]))
with connection.schema_editor() as editor:
    editor.create_model(Job)
Job.objects.create(city="Ipoh", title="Nurse")
print("raw query:", Job.objects.raw("SELECT title, city, id FROM show_job")[0])
PYTHON
cat > wanted <<'TEXT'
as declared: city='Ipoh' title='Nurse'
other order: city='Nurse' title='Ipoh'
raw query: city='Ipoh' title='Nurse'
TEXT
venv/bin/python show.py | tee seen
diff wanted seen
