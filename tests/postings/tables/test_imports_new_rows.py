"""New rows of a table become drafts, or it says what is wrong with them."""

from decimal import Decimal

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from postings.models import Posting
from postings.models.choices import Status
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
)
from tests.postings.tables.files import (
    DONE,
    TEXT,
    agreed,
    as_xlsx,
    errors,
    row,
    take,
    upload,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_makes_a_draft_of_each_new_row(client, recruiter, company, kind):
    rows = [
        row(company="lumen medical", pay_min="40,000", pay_max=45000, pay_currency="£",
            pay_period="per year", employment_type="full-time", hours_per_week=37.5,
            closes_on="1 February 2031", responsibilities="Write summaries\nCheck figures",
            requirements="A degree", nice_to_have="A calm mind", reference="R-1",
            remote_countries="Malaysia; SG"),
        row(title="Medical Editor", workplace_type="onsite", description="Something else."),
    ]  # fmt: skip
    rows[1] |= dict.fromkeys(set(rows[0]) - set(rows[1]), "")
    rows = [{name: one[name] for name in rows[0]} for one in rows]
    PlaceFactory(name="Ipoh")
    take(client, as_xlsx(rows) if kind == "xlsx" else rows, f"t.{kind}")
    writer, editor = Posting.objects.order_by("pk")
    assert (writer.status, editor.status) == ("draft", "draft")
    assert writer.company == company
    assert writer.created_by == recruiter
    assert (writer.pay_min, writer.pay_max, writer.pay_currency, writer.pay_period) == (
        40000, 45000, "GBP", "year",
    )  # fmt: skip
    assert (writer.employment_type, writer.hours_per_week) == ("FULL_TIME", Decimal("37.5"))
    assert str(writer.closes_on) == "2031-02-01"
    assert writer.remote_countries == ["MY", "SG"]
    items = list(writer.items.values_list("kind", "importance", "text"))
    assert ("requirement", "nice", "A calm mind") in items
    assert len(items) == 4
    assert LogEntry.objects.filter(user=recruiter, action_flag=1).count() == 2


def test_shows_what_it_would_do_and_stores_nothing_before_the_person_agrees(client, recruiter):
    page = upload(client, [row()])
    assert "Medical Writer" in page.text
    assert "New" in page.text
    assert not Posting.objects.exists()


def test_submits_new_rows_if_asked(client, recruiter):
    take(client, [row()], submits="on")
    assert Posting.objects.get().status == Status.IN_REVIEW


def test_does_not_submit_what_could_not_be_published(client, recruiter):
    page = upload(client, [row(apply_url="")], submits="on")
    assert errors(page) == ["apply_url: add an apply URL."]
    assert not Posting.objects.exists()


def test_finds_places(client, recruiter):
    place = PlaceFactory(name="Ipoh")
    take(client, [row(workplace_type="onsite", locations="Ipoh; Nowhere Yet")])
    found = Posting.objects.get().locations.order_by("pk").values_list("place", "stated_name")
    assert list(found) == [(place.pk, "Ipoh"), (None, "Nowhere Yet")]


def test_takes_pay_ranges(client, recruiter):
    ranges = "Zone 1: £30,000 - £35,000 a year; Zone 2: £28,000 - £32,000 a year"
    take(client, [row(pay_ranges=ranges)])
    posting = Posting.objects.get()
    assert (posting.pay_min, posting.pay_max) == (28000, 35000)
    assert posting.pay_ranges.count() == 2


def test_reads_html_as_the_readers_do(client, recruiter):
    text = f"<p>{TEXT}</p><h2>Responsibilities</h2><ul><li>Write <b>summaries</b></li></ul>"
    take(client, [row(description=text)])
    posting = Posting.objects.get()
    assert posting.description == TEXT
    assert [item.text for item in posting.items.all()] == ["Write summaries"]


def test_refuses_a_copy(client, recruiter, live):
    copy = row(title=live.title, description=TEXT, workplace_type="hybrid", reference="QW-9")
    copy["responsibilities"] = "Edit papers\nCheck figures"
    live.locations.all().delete()
    assert "says nearly the same" in errors(upload(client, [copy]))[0]
    twice = [row(), row()]
    assert errors(upload(client, twice)) == ["This row says the same as row 2."]
    assert Posting.objects.count() == 1


@pytest.mark.parametrize("submits", ["", "on"])
def test_the_same_table_again_makes_nothing_twice(client, recruiter, submits):
    PlaceFactory(name="Ipoh")
    rows = [row(locations="Ipoh, Malaysia"), row(title="Medical Editor", locations="Leeds")]
    take(client, rows, submits=submits)
    page = upload(client, rows, submits=submits)
    assert page.text.count("Same as <a href=") == 2
    client.post(DONE, agreed(page))
    assert Posting.objects.count() == 2


def test_a_row_is_found_by_company_title_and_places(client, recruiter, company):
    PlaceFactory(name="Ipoh")
    take(client, [row(locations="Ipoh, Malaysia")])
    first = Posting.objects.get()
    again = [
        row(title="medical writer", locations="Ipoh, Malaysia", description="Other words."),
        row(locations="Leeds"), row(locations="Ipoh, Malaysia", reference="R-2"),
    ]  # fmt: skip
    again = [{"reference": "", **one} for one in again]
    page = upload(client, again)
    assert page.text.count("Same as <a href=") == 1
    assert reverse("admin:postings_posting_change", args=[first.pk]) in page.text
    client.post(DONE, agreed(page))
    assert Posting.objects.count() == 3


@pytest.mark.parametrize("status", ["closed", "rejected"])
def test_what_has_ended_can_be_imported_again(client, recruiter, company, status):
    facts = {"status": status, "outcome": "filled"} if status == "closed" else {"status": status}
    PostingFactory(company=company, published_at=None, **facts)
    take(client, [row()])
    assert Posting.objects.filter(status="draft").count() == 1


def test_another_companys_posting_is_not_the_same(client, recruiter):
    PostingFactory(company=CompanyFactory(name="Quillworks"), status="draft", published_at=None)
    take(client, [row()])
    assert Posting.objects.count() == 2


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"title": ""}, "title"),
        ({"workplace_type": "on the moon"}, "workplace_type"),
        ({"employment_type": "knight"}, "employment_type"),
        ({"pay_min": "a lot", "pay_currency": "GBP", "pay_period": "year"}, "pay_min"),
        ({"pay_min": "50000", "pay_max": "40000", "pay_currency": "GBP", "pay_period": "year"},
         "pay_max"),
        ({"pay": "competitive"}, "pay"),
        ({"pay_ranges": "by agreement"}, "pay_ranges"),
        ({"apply_url": "javascript:alert(1)"}, "apply_url"),
        ({"closes_on": "31 February 2031"}, "closes_on"),
        ({"hours_per_week": "200"}, "hours_per_week"),
        ({"remote_countries": "Atlantis"}, "remote_countries"),
        ({"time_zone": "Middle/Earth"}, "time_zone"),
        ({"company": "Quill Works"}, "company"),
        ({"title": "x" * 300}, "title"),
        ({"id": "999999"}, "id"),
        ({"id": "one"}, "id"),
    ],
)  # fmt: skip
def test_names_the_column_of_what_is_wrong_and_stores_nothing(client, recruiter, cells, column):
    CompanyFactory(name="Quill Works")
    good = row(title="A good one", description="Quite another text.") | dict.fromkeys(cells, "")
    found = errors(upload(client, [good, row(**cells)]))
    assert {one.partition(":")[0] for one in found} == {column}, found
    assert not Posting.objects.exists()


def test_says_what_several_rows_do_wrong_by_their_numbers(client, recruiter):
    rows = [row(), row(apply_url="no"), row(title="", description="x")]
    page = upload(client, rows)
    assert "<td>3</td>" in page.text
    assert "<td>4</td>" in page.text
    assert "<td>2</td>" not in page.text
