"""Exports of tables: what an import reads, what a spreadsheet runs, and who gets what."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from adverts.document import Document
from adverts.structured.spreadsheet_formulas import guard, unguard
from postings.exporting import CHUNK, COLUMNS, csv_lines
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_editor,
    make_recruiter,
)

SIGNS = "=+-@\t\r\n＝＋－＠"
FORMULAS = ["=1+1", "+44 20", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "'=kept", "＝1", "a;=1"]
LISTING = reverse("admin:postings_posting_changelist")


def table(postings):
    text = "".join(csv_lines(postings))
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.fixture
def posting(db):
    posting = PostingFactory(
        title="Medical Editor", reference="QW-8", workplace_type="hybrid",
        employment_type="PER_DIEM",
        schedule="nine_day_fortnight", hours_per_week=Decimal("37.5"), remote_countries=[],
        role_family="Medical editing", level="senior", time_zone="Europe/London", overlap_hours=4,
        pay_min=34000, pay_max=Decimal("39000.50"), pay_currency="GBP", pay_period="year",
        description="You edit papers.\n\n## The trials\n\nThere are twelve of them.",
        published_at=datetime(2026, 2, 1, tzinfo=UTC), closes_at=datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    for text in ["Edit papers", "-80 °C is where samples stay", "=1+1 is a formula", "x" * 900]:
        PostingItemFactory(posting=posting, text=text)
    PostingItemFactory(posting=posting, kind="requirement", importance="must", text="+44 calls")
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", text="A calm mind")
    PostingItemFactory(posting=posting, kind="behaviour", text="Says what is unclear")
    PostingItemFactory(posting=posting, kind="benefit", text="30 days; 'of leave'")
    return posting


def facts(posting):
    fields = ["title", "company", "reference", "workplace_type", "employment_type", "schedule",
              "hours_per_week", "role_family", "level", "time_zone", "overlap_hours",
              "pay_min", "pay_max", "pay_currency", "pay_period", "apply_url",
              "description", "published_at", "closes_at"]  # fmt: skip
    return [
        *(getattr(posting, field) for field in fields),
        [str(place) for place in posting.locations.all()],
        sorted(posting.items.values_list("kind", "importance", "position", "text")),
    ]


def test_imports_what_it_exported(posting):
    kinds = ("responsibility", "requirement", "behaviour", "benefit")
    for kind in kinds:  # positions count within a kind, except in the factory
        for position, item in enumerate(posting.items.filter(kind=kind).order_by("position")):
            item.position = position
            item.save()
    posting.refresh_from_db()
    before = facts(posting)
    document = Document.of("".join(csv_lines(Posting.objects.all())))
    (stored,) = import_document(document, "out.csv", ImportOptions(status="live"))
    again = Posting.objects.get(pk=stored.posting.pk)
    assert again.pk != posting.pk
    assert facts(again) == before


def test_writes_the_documented_columns_in_any_language(posting):
    (row,) = table(Posting.objects.all())
    assert tuple(row) == COLUMNS
    assert row["locations"] == "Petaling Jaya, Malaysia"
    assert (row["employment_type"], row["schedule"]) == ("per diem", "nine day fortnight")
    assert (row["pay_min"], row["pay_max"], row["hours_per_week"]) == ("34000", "39000.5", "37.5")
    assert (row["posted_on"], row["closes_on"]) == ("2026-02-01", "2026-03-01")
    assert row["nice_to_have"] == "A calm mind"


@pytest.mark.django_db
@pytest.mark.parametrize("text", FORMULAS)
def test_gives_a_spreadsheet_no_formulas(text):
    posting = PostingFactory(
        title=f"{text} x", company=CompanyFactory(name=text), description=text, reference=text
    )
    PostingItemFactory(posting=posting, text=f"{text} first")
    (row,) = table(Posting.objects.all())
    for cell in row.values():
        for begins_one in re.split(r"[;\t\r\n]", cell):
            assert not begins_one.startswith(tuple(SIGNS)), cell
    document = Document.of("".join(csv_lines(Posting.objects.all())))
    (stored,) = import_document(document, "out.csv", ImportOptions())
    again = stored.posting
    assert (again.title, again.company, again.reference) == (
        f"{text} x", posting.company, posting.reference
    )  # fmt: skip
    assert [item.text for item in again.items.all()] == [f"{text} first"]


@given(st.text(alphabet=st.sampled_from([*SIGNS, ";", "'", "a", " ", "1", ","]) | st.characters()))
def test_restores_every_guarded_text(text):
    guarded = guard(text)
    assert unguard(guarded) == text
    assert not guarded.startswith(tuple(SIGNS))


@pytest.mark.django_db
def test_takes_the_same_few_statements_for_each_chunk(settings):
    def statements(count):
        company = CompanyFactory()
        Posting.objects.bulk_create(
            Posting(company=company, title=f"Nurse {n}", description="x") for n in range(count)
        )
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert len(table(company.postings.all())) == count
        return len(captured)

    assert statements(10) == statements(CHUNK - 1)
    assert statements(2 * CHUNK + 1) <= 3 * statements(10)


@pytest.mark.django_db
def test_starts_before_the_last_posting_is_fetched():
    PostingFactory.create_batch(2)
    lines = csv_lines(Posting.objects.all())
    assert next(lines).startswith('\ufeff"title"')
    assert '"Medical Writer"' in next(lines)


def export(client, *postings, **data):
    chosen = {"action": "export_as_csv", "_selected_action": [p.pk for p in postings]}
    return client.post(LISTING, chosen | data)


@pytest.mark.django_db
class TestAdmin:
    def test_gives_a_recruiter_only_own_postings(self, client):
        mine, theirs = PostingFactory(title="Mine"), PostingFactory(title="Theirs")
        client.force_login(make_recruiter(mine.company))
        response = export(client, mine, theirs)
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response["Content-Disposition"].startswith('attachment; filename="postings-')
        text = response.getvalue().decode("utf-8-sig")
        assert "Mine" in text
        assert "Theirs" not in text
        everything = export(client, mine, select_across=1).getvalue().decode()
        assert "Theirs" not in everything

    def test_gives_nothing_of_another_company(self, client):
        theirs = PostingFactory(title="Theirs")
        client.force_login(make_recruiter(CompanyFactory()))
        response = export(client, theirs)
        text = response.getvalue() if response.streaming else response.content
        assert b"Theirs" not in text

    def test_gives_an_editor_all(self, client):
        postings = PostingFactory.create_batch(2)
        client.force_login(make_editor())
        assert len(export(client, *postings).getvalue().decode().splitlines()) == 3

    def test_gives_a_visitor_and_a_guest_nothing(self, client, django_user_model):
        posting = PostingFactory(title="Theirs")
        assert export(client, posting).status_code == 302
        client.force_login(django_user_model.objects.create_user("guest", is_staff=True))
        assert export(client, posting).status_code == 403


@pytest.mark.django_db
class TestCommand:
    def run(self, **options):
        out = io.StringIO()
        call_command("export_postings", stdout=out, **options)
        return out.getvalue()

    def test_writes_the_requested_postings(self, tmp_path):
        draft = PostingFactory(title="Draft", status="draft", published_at=None)
        live = PostingFactory(title="Live", closes_at=datetime.now(UTC) + timedelta(days=1))
        assert "Draft" not in self.run(status="live")
        assert "Live" not in self.run(company=draft.company.slug)
        path = tmp_path / "out.csv"
        self.run(output=path)
        assert path.read_text().count(live.apply_url) == 2

    def test_explains_errors(self, tmp_path):
        with pytest.raises(CommandError, match="no company"):
            self.run(company="nobody")
        with pytest.raises(CommandError, match="No such file"):
            self.run(output=tmp_path / "missing" / "out.csv")
