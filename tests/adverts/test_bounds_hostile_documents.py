"""Hostile documents: readers give a plain reason or a sensible draft, with limited work."""

import json
import re

import pytest

from adverts import AdvertDraft, Skipped, UnreadableAdvert, read_advert, read_adverts
from adverts.document import Document
from benchmarks.hostile.archives import ARCHIVES
from benchmarks.hostile.inputs import ADVERT, DATA, FILES, MARKUP, feed, page, post, record
from companies.markdown import render_markdown
from tests.fuzz.readers import CORPUS
from tests.promises import check, read_all, texts_of

INPUTS = FILES | MARKUP | DATA | ARCHIVES
REASONS = {
    "nothing": "The file is empty",
    "a byte order mark alone": "The file is empty",
    "a picture": "isn't a text file",
    "a gzip file": "encoding isn't supported",
    "a program": "encoding isn't supported",
    "50 MB of zeros": "larger than 20 MB",
    "50 MB without order": "larger than 20 MB",
    "JSON: 50 MB": "larger than 20 MB",
    "PDF: 50 MB": "larger than 20 MB",
    "2 MB without order": "encoding isn't supported",
    "UTF-16 cut in a letter": "encoding isn't supported",
    "UTF-32 with its mark": "isn't a text file",
    "Shift-JIS undeclared": "encoding isn't supported",
    "a zero byte in an advert": "isn't a text file",
    "front matter: anchors that grow": "by aliases",
    "front matter: merges that grow": "by aliases",
    "front matter: itself": "by aliases",
    "front matter: 170,000 comments that never end": "too long",
    "front matter: nested 9,000 deep": "isn't valid YAML",
    "front matter: an object of Python": "isn't valid YAML",
    "front matter: a title of 18,000 digits in base 16": "look like a job advert",
    "front matter: 2 MB": "front matter is too long",
    "YAML: nested 25,000 deep": "isn't valid YAML",
    "YAML: maps nested 9,000 deep": "isn't valid YAML",
    "YAML: 5,000 aliases": "by aliases",
    "YAML: 1.6 MB": "too long",
    "JSON nested 100,000 deep": "nested too deeply",
    "JSON: 19 MB of brackets": "too many values",
    "JSON: halves of characters and zeros": None,
    "page: 100,000 attributes": "too many attributes",
    "page: 100,000 × <li>x": "too long",
    "Markdown: 100,000 × '!['": "far more links|too long",
    "Word: 200 MB of spaces": "too large once unpacked",
    "Word: 3,000 parts": "too large once unpacked",
    "Word: 1.4 MB of paragraphs": "too large once unpacked",
    "Word: 1.4 MB of runs": "too large once unpacked",
    "sheet: 45 MB of texts": "too large once unpacked",
    "Word: one part named 900 times": "too large once unpacked",
    "Word: lies about its size": "damaged",
    "Word: an archive in an archive": "too large once unpacked|damaged",
    "Word: entities that grow": "contains unsafe XML",
    "Word: a file as an entity": "contains unsafe XML",
    "Word: entities that grow in its relations": "contains unsafe XML",
    "Word: entities that grow in its styles": "contains unsafe XML",
    "Word: tables in tables": "damaged",
    "Word: half a file": "damaged",
    "Word: a password on the archive": "damaged",
    "sheet: 300 MB of spaces": "too large once unpacked",
    "sheet: 3,000 parts": "too many parts",
    "sheet: 190 MB of cells in a row": "too large once unpacked",
    "sheet: lies about its size": "damaged",
    "PDF: 5,000 pages": "more than 30 pages|too large once unpacked",
    "PDF: pages that hold themselves": "damaged|far more|no text",
    "PDF: a stream packed three times": "too large once unpacked",
    "PDF: forms in forms, 10 to the 9th": "contains no text",
    "PDF: arrays nested 100,000 deep": "damaged",
    "PDF: dictionaries nested 50,000 deep": "damaged",
    "PDF: no table": "damaged",
    "PDF: no end": "damaged",
    "PDF: a number of 1,000,000 digits": "too large once unpacked",
}
DRAFTS = [
    "UTF-16 with its mark", "UTF-16 without a mark, little end first",
    "UTF-16 without a mark, big end first", "UTF-8 and Latin-1 in one file",
    "halves of characters", "an encoding that is none", "front matter: the year 99999",
    "front matter: a number of 18,000 digits", "front matter: the 40th of the 13th",
    "front matter: the year 9999 and a time zone", "front matter: bytes, sets and pairs",
    "JSON: a number of 10,000 digits", "JSON: 1e999, NaN and Infinity", "JSON: the year 99999",
    "feed: entities that grow", "feed: one large entity, often", "feed: a file as an entity",
    "feed: an address as its grammar", "feed: entities for its grammar",
    "feed: nested 100,000 deep", "feed: zeros and broken letters", "Word: 200 MB of a picture",
    "Word: a style based on itself", "sheet: formulas",
]  # fmt: skip


@pytest.mark.parametrize("name", [name for name, reason in REASONS.items() if reason])
def test_gives_the_reason(name):
    with pytest.raises(UnreadableAdvert, match=REASONS[name]):
        list(read_adverts(Document.of(INPUTS[name]())))


@pytest.mark.parametrize("name", DRAFTS)
def test_reads_the_readable_part(name):
    found = read_all(INPUTS[name]())
    assert any(isinstance(one, AdvertDraft) for one in found)


def test_stops_at_a_quote_that_never_ends():
    before, broken = read_all(INPUTS["table: a quote never closed in 50 MB"]())
    assert isinstance(before, AdvertDraft)
    assert broken.loses_others


def test_refuses_an_endless_row():
    found = read_all(INPUTS["table: 50 MB of commas"]())
    assert all("too many cells" in one.reason for one in found if isinstance(one, Skipped))
    assert sum(isinstance(one, Skipped) for one in found) > 1


def test_a_cell_that_is_too_long_does_not_affect_other_rows():
    long = f'Nurse,Corvia,"{"Care for people. " * 10_000}"'
    skipped, draft = read_all(f"title,company,description\n{long}\nWriter,Corvia,Write texts\n")
    assert "too long" in skipped.reason
    assert draft.title == "Writer"


def test_stops_inside_an_endless_tag():
    before, broken = read_all(INPUTS["feed: 1,000,000 attributes"]())
    assert isinstance(before, AdvertDraft)
    assert "too many attributes" in broken.reason
    assert broken.loses_others


def test_opens_no_file_that_a_document_names():
    for name in ("feed: a file as an entity", "feed: entities for its grammar"):
        text = str([one for one in read_all(INPUTS[name]()) if isinstance(one, AdvertDraft)])
        assert "root:" not in text


def test_evaluates_no_formula():
    (draft,) = read_all(INPUTS["sheet: formulas"]())
    assert draft.title == "Nurse"
    assert "cmd" not in str(draft)
    text = "title,company,description\n=1+1 Nurse,@Corvia,-2+3 people are cared for\n"
    (draft,) = read_all(text)
    assert (draft.title, draft.company) == ("=1+1 Nurse", "@Corvia")
    assert draft.introduction == "\\-2+3 people are cared for"  # escaped: not a list


TRICKS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    " javascript:alert(1)", "\x01javascript:alert(1)", "&#106;avascript:alert(1)",
    "&amp;#106;avascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<script>1",
    "vbscript:x", "//evil.example", "http:javascript:x", "https://", "https:///x", "file:///etc/passwd",
    "https://a b.example", "ＪavaScript:alert(1)",
]  # fmt: skip
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>"


def address_documents(url):
    """Make a document of every format that states an address, with this address."""
    quoted = url.replace('"', "")
    yield json.dumps([{"title": "Nurse", "company": "C", "location": "Cork", "apply_url": url}])
    yield json.dumps({"title": "Nurse", "jobUrl": url, "applyUrl": url, "descriptionHtml": "x"})
    yield json.dumps({"@type": "JobPosting", "title": "Nurse", "url": url})
    yield f'title,company,description,apply_url\nNurse,C,Care,"{quoted}"\n'
    yield f"# [Nurse]({url})\n### C\n\n**Requirements**\n\n* Care\n\n## CLICK TO [APPLY]({url})\n"
    yield post("", f"<ul><li>Care</li></ul><a class='btn' href=\"{quoted}\">Apply</a>")
    yield page(f'<h2>Requirements</h2><ul><li>Care</li></ul><a href="{quoted}">Apply</a>')
    yield ADVERT.replace("https://corvia.example/jobs/7", url)
    yield feed().replace(b"https://c.example/1", url.replace("&", "&amp;").encode())


@pytest.mark.parametrize("url", TRICKS)
def test_takes_only_http_addresses(url):
    for document in address_documents(url):
        for one in read_all(document):
            assert isinstance(one, Skipped) or one.apply_url is None, document


@pytest.mark.parametrize("field", ["title", "company", "location", "description", "requirements"])
def test_drops_scripts_in_every_field(field):
    job = {"title": "Nurse", "company": "Corvia", "location": "Cork", "description": "Care"}
    for script in (SCRIPT, SCRIPT.replace("<", "&lt;"), SCRIPT.replace("<", "&amp;lt;")):
        (draft,) = read_all(record(**{**job, field: f"Nurse {script} Care"}))
        for text in texts_of(draft):
            assert not re.search("<(?:script|img|svg)", render_markdown(text))


def test_keeps_numbers_and_days_within_reason():
    job = {"title": "Nurse", "company": "C", "location": "x", "salary_min": "9" * 300,
           "salary_max": 10**400, "hours": "9" * 50, "date": "9" * 13, "deadline": -1}  # fmt: skip
    (draft,) = read_all(json.dumps([job]))
    assert draft.pay is None
    assert (draft.posted_on, draft.closes_on) == (None, None)


def test_reads_an_advert_in_every_declared_encoding():
    text = "<html><head><meta charset={}></head><body><h1>Nurse für Köln</h1><h2>Requirements</h2>"
    text += "<ul><li>Care for people</li><li>A degree</li></ul><p>Salary: €21 an hour</p></body>"
    for encoding in ("windows-1252", "utf-8"):
        draft = read_advert(text.format(encoding).encode(encoding), name="x.html")
        assert draft.title == "Nurse für Köln"
    lying = read_advert(text.format("utf-8").replace("€", "£").encode("latin-1"), name="x.html")
    assert lying.title == "Nurse für Köln"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.*")), ids=lambda path: path.name)
def test_survives_seeds_cut_anywhere(path):
    data = path.read_bytes()
    for at in range(0, len(data), max(1, len(data) // 12)):
        for document in (data[:at], data[at:], data[:at] + b"\0" + data[at:], data[:at] + data):
            for one in read_all(document):
                check(one)
