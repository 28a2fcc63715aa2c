"""Reasons and warnings are in the active language; the draft does not depend on it."""

import pytest
from django.utils import translation

from adverts import read_adverts
from adverts.document import Document, Skipped
from adverts.text.errors import UnreadableAdvert
from postings.importing.options import ImportOptions, IncomingDraft
from tests import pseudo
from tests.adverts.test_reads_invented_adverts import ADVERTS, load, read
from tests.fuzz.readers import CORPUS

BROKEN = [
    b"", b"%PDF-1.4 broken", b"PK\x03\x04 word/ broken", b'{"jobs": [{"absolute_url": 1,',
    b"<source><job><title>A</title><url>b</url><description>c</description></job><job>",
    b"title,company,description,url,colour\n,Alder,Nobody knows,https://alder.example/1,red\n",
    b'[{"title": "Nurse", "company": "Alder", "description": "Care", "url": 5}, 7]',
]  # fmt: skip
QUOTING = """# Study Nurse

Location: Remote

## Responsibilities

- Screen patients for four studies
- Keep their records

This is a hybrid role: 100% of us are in Leeds on Mondays.
"""


@pytest.fixture
def pseudo_language(settings, tmp_path):
    pseudo.install(settings, tmp_path)
    return pseudo.LONG


def documents():
    yield from BROKEN
    yield QUOTING.encode()
    yield from (path.read_bytes() for path in CORPUS.rglob("*") if path.is_file())
    yield from (load(path)[2].encode() for path in ADVERTS)


def sentences(data):
    """Return all reasons and warnings about a document."""
    try:
        for one in read_adverts(Document.of(data)):
            yield from [one.reason] if isinstance(one, Skipped) else one.warnings
    except UnreadableAdvert as error:
        yield str(error)


def test_translates_every_reason_and_warning(pseudo_language):
    with translation.override(pseudo_language):
        said = {text for data in documents() for text in sentences(data)}
    assert len(said) > 20
    assert [text for text in said if not (text.startswith("⟦") and text.endswith("⟧"))] == []


def test_names_the_place_of_a_skipped_advert(pseudo_language):
    with translation.override(pseudo_language):
        skipped = [
            one.label
            for data in BROKEN[4:]
            for one in read_adverts(Document.of(data))
            if isinstance(one, Skipped)
        ]
    assert [label.rstrip("·⟧") for label in skipped] == [
        "⟦jób 2, líñé 1", "⟦líñé 1", "⟦rów 2", "⟦jób 2",
    ]  # fmt: skip


def test_quotes_the_advert_unchanged(pseudo_language):
    with translation.override(pseudo_language):
        said = " ".join(sentences(QUOTING.encode()))
    assert "“This is a hybrid role: 100% of us are in Leeds on Mondays.”" in said


def test_reads_the_same_draft_in_every_language(pseudo_language):
    drafts = [read(load(path)[2], path) for path in ADVERTS]
    with translation.override(pseudo_language):
        others = [read(load(path)[2], path) for path in ADVERTS]
    assert [one.warnings for one in drafts] != [one.warnings for one in others]
    digests = [
        [IncomingDraft(one, ImportOptions()).digest for one in some] for some in (drafts, others)
    ]
    assert digests[0] == digests[1]
