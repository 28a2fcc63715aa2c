"""Imports of documents with many adverts."""

import json
import tracemalloc
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command

from adverts.document import Document, Skipped
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.importing.outcome import Change
from postings.models import Posting

pytestmark = pytest.mark.django_db

JOB = """<job><title>{title}</title><company>Lumen Medical</company>{more}
<description><![CDATA[<p>We are a team of medical writers.</p><h3>Requirements</h3>
<ul><li>Two years of experience</li></ul>]]></description></job>"""


def feed(*jobs):
    return "<source>" + "".join(jobs) + "</source>"


def job(title, *, number="", url=""):
    number = number and f"<referencenumber>{number}</referencenumber>"
    return JOB.format(title=title, more=number + (url and f"<url>{url}</url>"))


def imported(text):
    return list(import_document(Document(BytesIO(text.encode())), "feed.xml", ImportOptions()))


def changes(text):
    return [done.change for done in imported(text)]


def test_makes_a_posting_for_each_advert():
    first, second = imported(feed(job("Nurse", number="7"), job("Writer", number="8")))
    assert first.posting.title == "Nurse"
    assert {p.title for p in Posting.objects.all()} == {"Nurse", "Writer"}
    assert first.posting.source_id == "feed.xml#7"
    assert second.posting.items.get().text == "Two years of experience"


def test_recognises_adverts_in_another_order():
    nurse, writer = job("Nurse", number="7"), job("Writer", url="https://jobs.example/writer")
    imported(feed(nurse, writer))
    assert changes(feed(writer, nurse)) == [Change.UNCHANGED, Change.UNCHANGED]


def test_updates_only_the_changed_advert():
    imported(feed(job("Nurse", number="7"), job("Writer", number="8")))
    again = feed(job("Nurse", number="7"), job("Senior Writer", number="8"))
    assert changes(again) == [Change.UNCHANGED, Change.UPDATED]
    assert set(Posting.objects.values_list("title", flat=True)) == {"Nurse", "Senior Writer"}


def test_two_adverts_with_one_id_are_two_postings():
    imported(feed(job("Nurse", number="7"), job("Midwife", number="7")))
    assert Posting.objects.count() == 2


def test_ids_of_any_length_identify_adverts():
    imported(feed(job("Nurse", number="7" * 300), job("Writer", number="7" * 300 + "8")))
    assert Posting.objects.count() == 2


def test_names_the_failed_advert_and_continues():
    done = imported(feed(job("Nurse", number="7"), job("", number="8"), job("Writer", number="9")))
    assert [isinstance(one, Skipped) for one in done] == [False, True, False]
    assert "job 2" in done[1].label


def test_keeps_adverts_from_a_broken_feed():
    done = imported(feed(job("Nurse", number="7"), job("Writer", number="8"))[:-60])
    assert "Nurse" in {one.posting.title for one in done if not isinstance(one, Skipped)}
    assert any(isinstance(one, Skipped) for one in done)


def test_the_command_counts_all_and_names_failures(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(feed(job("Nurse", number="7"), job("", number="8")))
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("import_postings", str(path), json=True, stdout=out)
    summary = json.loads(out.getvalue())
    assert (summary["created"], summary["failures"]) == (1, 1)
    assert summary["failed"][0]["where"].startswith("job 2")


def test_the_command_prints_one_line_per_advert(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(feed(job("Nurse", number="7"), job("Writer", number="8")))
    out = StringIO()
    call_command("import_postings", str(path), stdout=out)
    assert out.getvalue().count("created: ") == 2
    assert "2 created, 0 updated, 0 unchanged, 0 failed." in out.getvalue()


def test_reading_alone_prints_every_advert(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(feed(job("Nurse", number="7"), job("Writer", number="8")))
    out = StringIO()
    call_command("read_advert", "--json", str(path), stdout=out)
    assert [json.loads(line)["title"] for line in out.getvalue().splitlines()] == [
        "Nurse", "Writer",
    ]  # fmt: skip


def test_memory_does_not_grow_with_the_feed(monkeypatch):
    monkeypatch.setattr("postings.importing.imports.create", lambda some, _known: list(some))
    monkeypatch.setattr("postings.importing.imports.BATCH", 10)

    filling = "<p>" + "We write about medicine. " * 400 + "</p>"

    def peak(jobs):
        adverts = (job(f"Nurse {n}", number=str(n)) for n in range(jobs))
        text = feed(*(one.replace("<h3>", filling + "<h3>") for one in adverts)).encode()
        tracemalloc.start()
        for _ in import_document(Document(BytesIO(text)), "feed.xml", ImportOptions()):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)  # load and compile everything once
    few, many = peak(20), peak(420)
    assert many - few < 400 * len(filling) / 20


def test_ignores_impossible_weekly_hours(tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text(
        "title;company;description;location;hours_per_week;requirements\n"
        "Nurse;Lumen;On a ward;Leeds;37.25;Two years\nMidwife;Lumen;At home;York;120;Two years\n"
    )
    call_command("import_postings", str(path), stdout=StringIO())
    hours = dict(Posting.objects.values_list("title", "hours_per_week"))
    assert hours == {"Nurse": Decimal("37.2"), "Midwife": None}
