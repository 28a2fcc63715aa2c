"""The fuzz target of one reader: `target.py READER [options of libFuzzer] [folders]`.

Word files and spreadsheets are changed inside their archives. Otherwise the check sums of zip would
stop every change.
"""

import io
import os
import random
import sys
import zipfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")

with atheris.instrument_imports(include=["adverts", "places"]):
    import django

    django.setup()  # loads some of the readers' rules

    from adverts import UnreadableAdvert
    from adverts.document import Document
    from tests.fuzz import readers
    from tests.promises import check, check_words, read_all


def read_one(form, data):
    """Read a document of this format to its end, and check the drafts' promises."""
    document = Document.of(data, name="2026-02-01-x.md")
    if not form.recognises(document):
        return
    try:
        for advert in form.read(document):
            check(advert)
    except UnreadableAdvert as error:
        check_words(str(error))


def change_inside(data, most, seed):
    """Change one part of an archive, or the bytes if they are no longer an archive."""
    chance = random.Random(seed)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        parts = {}
    if not parts or chance.random() < 0.1:
        return atheris.Mutate(data, most)
    name = chance.choice(sorted(parts))
    parts[name] = bytes(atheris.Mutate(parts[name], len(parts[name]) + 500))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return file.getvalue()[:most]


def warm_up():
    """Load everything that is loaded once, so that no document's time includes it."""
    for path in readers.CORPUS.rglob("*.*"):
        read_all(path.read_bytes())


def main():
    warm_up()
    form = readers.FORMATS_BY_NAME[sys.argv.pop(1)]
    mutator = {"custom_mutator": change_inside} if form.name in readers.ARCHIVES else {}
    atheris.Setup(sys.argv, lambda data: read_one(form, data), **mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
