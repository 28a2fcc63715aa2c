"""Imports store many adverts at once, with the same result as one at a time."""

from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO

import pytest

from adverts.document import Document, Skipped
from adverts.draft import DraftPay
from companies.models import Company
from postings.importing import imports
from postings.importing.bulk import create
from postings.importing.imports import OpenDocument, import_document, import_documents
from postings.importing.lookups import LookupCache
from postings.importing.options import ImportOptions, IncomingDraft, NamedDraft
from postings.importing.outcome import Change, Stored, UnusableDraft
from postings.importing.upsert import store
from postings.models import Posting
from tests.postings.importing.test_imports_adverts import ADVERT
from tests.postings.importing.test_imports_feeds import feed, job
from tests.postings.importing.test_imports_quickly import DRAFT, REVIEW

pytestmark = pytest.mark.django_db
UPSIDE_DOWN = DraftPay(Decimal(50_000), Decimal(40_000), "EUR", "year")


def named(number, **changes):
    return NamedDraft(IncomingDraft(replace(DRAFT, **changes), REVIEW), f"advert {number}")


def files(*texts):
    return [OpenDocument(Document.of(text), f"{number}.md") for number, text in enumerate(texts)]


def test_takes_few_statements_for_many_adverts(django_assert_max_num_queries):
    lookups = LookupCache()
    create([named(0)], lookups)
    with django_assert_max_num_queries(8):  # inserts, and savepoints
        came = create([named(number) for number in range(1, 100)], lookups)
    assert [one.change for one in came] == [Change.CREATED] * 99
    assert Posting.objects.filter(status="in_review").count() == 100


def test_stores_the_same_as_one_at_a_time():
    alone = store(DRAFT, source_id="alone", options=REVIEW).posting
    (together,) = create([named(1)], LookupCache())
    ids = {"id", "source_id", "created_at", "updated_at", "status_changed_at"}
    one, other = (Posting.objects.values().get(pk=p.pk) for p in (alone, together.posting))
    assert {n: v for n, v in one.items() if n not in ids} == {
        n: v for n, v in other.items() if n not in ids
    }
    words = together.posting.words
    together.posting.gather_words()
    assert together.posting.words == words


def test_a_row_that_the_database_refuses_does_not_affect_others():
    drafts = [named(number) for number in range(9)]
    drafts[4] = named(4, pay=UPSIDE_DOWN, company="Upside Down")
    came = create(drafts, LookupCache())
    assert [isinstance(one, Stored) for one in came] == [True] * 4 + [False] + [True] * 4
    assert "minimum pay" in str(came[4])
    assert [one.posting.source_id for one in came if isinstance(one, Stored)] == [
        f"advert {n}" for n in range(9) if n != 4
    ]
    assert not Company.objects.filter(name="Upside Down").exists()


def test_a_refused_advert_leaves_no_company():
    (came,) = create([named(1, company="Nobody's", locations=(), apply_url=None)], LookupCache())
    assert isinstance(came, UnusableDraft)
    assert not Company.objects.exists()


def test_updates_postings_that_another_import_stored_meanwhile():
    lookups = LookupCache()
    store(DRAFT, source_id="advert 1", options=REVIEW)
    came = create([named(0), named(1, title="Data Lead"), named(2)], lookups)
    assert [one.change for one in came] == [Change.CREATED, Change.UPDATED, Change.CREATED]
    assert Posting.objects.get(source_id="advert 1").title == "Data Lead"


def test_a_new_posting_has_one_line_of_history():
    (came,) = create([named(1)], LookupCache())
    assert [event.status for event in came.posting.events.all()] == ["in_review"]


def test_files_with_one_name_are_one_posting():
    other = ADVERT.replace("Data Manager", "Data Steward")
    both = [OpenDocument(Document.of(text), "advert.md") for text in (ADVERT, other)]
    came = [done for _, done in import_documents(both, ImportOptions())]
    assert [one.change for one in came] == [Change.CREATED, Change.UPDATED]
    assert Posting.objects.get().title == "Data Steward"


def test_yields_results_in_the_order_of_the_documents(monkeypatch):
    monkeypatch.setattr(imports, "BATCH", 3)
    texts = [ADVERT.replace("Data Manager", f"Data Manager {number}") for number in range(7)]
    texts[2] = ""
    for change in (Change.CREATED, Change.UNCHANGED):
        came = list(import_documents(files(*texts), ImportOptions()))
        assert [source.name for source, _ in came] == [f"{n}.md" for n in range(7)]
        assert isinstance(came[2][1], Skipped)
        assert {done.change for _, done in came if isinstance(done, Stored)} == {change}


def test_looks_existing_postings_up_once(django_assert_max_num_queries):
    list(import_documents(files(*[ADVERT] * 30), ImportOptions()))
    with django_assert_max_num_queries(4):
        again = [
            done.change for _, done in import_documents(files(*[ADVERT] * 30), ImportOptions())
        ]
    assert again == [Change.UNCHANGED] * 30


def test_a_file_that_breaks_off_does_not_affect_others():
    @dataclass
    class Broken:
        name: str = "broken.xml"

        @contextmanager
        def open(self):
            yield Document(Worn(feed(*[job(f"Nurse {n}", number=str(n)) for n in range(900)])))

    class Worn(BytesIO):
        """A document whose disk fails after the first adverts."""

        def __init__(self, text):
            super().__init__(text.encode())

        def read(self, size=-1):
            if self.tell() >= 130_000:
                raise OSError(5, "Input/output error")
            return super().read(size)

    first, last = files(ADVERT, ADVERT)
    came = list(import_documents([first, Broken(), last], ImportOptions()))
    assert isinstance(came[0][1], Stored)
    assert isinstance(came[-1][1], Stored)
    (lost,) = [done for _, done in came if isinstance(done, Skipped)]
    assert lost.reason == "Input/output error"


def test_a_feed_of_several_batches_updates_changed_adverts(monkeypatch):
    monkeypatch.setattr(imports, "BATCH", 4)
    jobs = [job(f"Nurse {number}", number=str(number)) for number in range(10)]
    list(import_document(Document.of(feed(*jobs)), "feed.xml", ImportOptions()))
    jobs[1] = job("Midwife", number="1")
    came = list(import_document(Document.of(feed(*jobs)), "feed.xml", ImportOptions()))
    assert [one.change for one in came] == [Change.UNCHANGED] * 9 + [Change.UPDATED]
    assert Posting.objects.count() == 10
