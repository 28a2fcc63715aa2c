"""The draft returns from the browser unchanged, or not at all."""

import json

import pytest
from django.core.signing import BadSignature

from adverts.document import Document
from postings.pasting.reading import read_document
from postings.pasting.signed_advert import ReadAdvert
from tests.postings.pasting.adverts import ADVERT, FEED


def read(text):
    return read_document(Document.of(text))


@pytest.mark.parametrize("text", [ADVERT, FEED], ids=["text", "table"])
def test_returns_complete(text):
    for advert in read(text).adverts:
        back = ReadAdvert.from_text(advert.as_text())
        assert back == advert
        assert [item.evidence for item in back.draft.items] == [
            item.evidence for item in advert.draft.items
        ]


def test_refuses_changed_data():
    text = read(ADVERT).adverts[0].as_text()
    with pytest.raises(BadSignature):
        ReadAdvert.from_text(text[:-1] + ("A" if text[-1] != "A" else "B"))


def test_recognises_the_same_words_with_other_markup():
    html = "".join(f"<p>{line}</p>" for line in ADVERT.splitlines())
    assert read(html).adverts[0].digest == read(ADVERT).adverts[0].digest
    assert read(f"{ADVERT} And more.").adverts[0].digest != read(ADVERT).adverts[0].digest


def test_shows_plain_text_unchanged():
    assert read(ADVERT).adverts[0].source == ADVERT.strip()


def test_shows_markup_as_people_read_it():
    html = (
        "<html><head><title>Study Nurse | Alder Trials</title></head><body><h1>Study Nurse</h1>"
        "<h2>Responsibilities</h2><ul><li>Screen patients</li><li>Keep records</li></ul>"
        '<p><a href="https://alder.example/1">Apply now</a></p></body></html>'
    )
    source = read(html).adverts[0].source
    assert "## Responsibilities\n\n- Screen patients\n- Keep records" in source
    assert "Apply now <https://alder.example/1>" in source
    assert "company: " in source  # it is in the page's head


def test_shows_the_fields_of_a_record():
    job = {
        "title": "Study Nurse", "company": "Alder Trials", "salary": "£40,000 a year",
        "description": "<ul><li>Screen patients</li></ul>", "url": "https://alder.example/1",
    }  # fmt: skip
    source = read(json.dumps([job])).adverts[0].source
    assert "title: Study Nurse\ncompany: Alder Trials" in source
    assert "pay: £40,000 a year" in source
    assert source.endswith("- Screen patients")


def test_finds_every_advert_of_a_table_and_other_rows():
    found = read(FEED)
    assert [advert.draft.title for advert in found.adverts] == ["Study Nurse", "Data Manager"]
    assert len(found.skipped) == 1
    assert not found.has_more
    assert len({advert.token for advert in found.adverts}) == 2


def test_reads_no_more_than_it_shows():
    header, row, *_rest = FEED.splitlines()
    found = read("\n".join([header, *[row] * 60]))
    assert len(found.adverts) == 50
    assert found.has_more
