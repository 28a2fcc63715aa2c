"""Tables at the desk: new rows, changed rows, and what is refused."""

from decimal import Decimal

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from companies.models import Membership
from postings.models import Posting, PostingItem, PostingPayRange
from postings.models.choices import Status
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_editor,
    make_recruiter,
)
from tests.postings.tables.files import (
    DONE,
    TEXT,
    UPLOAD,
    agreed,
    as_xlsx,
    errors,
    exported,
    row,
    take,
    upload,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    return CompanyFactory(name="Lumen Medical")


@pytest.fixture
def recruiter(company, client):
    user = make_recruiter(company)
    client.force_login(user)
    return user


@pytest.fixture
def live(company):
    pay = {"pay_min": 34000, "pay_max": 39000, "pay_currency": "GBP", "pay_period": "year"}
    posting = PostingFactory(
        company=company, title="Medical Editor", reference="QW-8", description=TEXT, **pay
    )
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    for text in ("Edit papers", "Check figures"):
        PostingItemFactory(posting=posting, text=text, heading="Every week")
    return Posting.objects.get(pk=posting.pk)


def stored(posting):
    return Posting.objects.get(pk=posting.pk)


# New rows


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


# Changed rows


def test_what_was_exported_changes_nothing(client, recruiter, live):
    PostingPayRange(posting=live, stated_name="Zone 2", pay_min=34000, pay_max=39000,
                    pay_currency="GBP", pay_period="year").save()  # fmt: skip
    before = stored(live).version
    for kind in ("csv", "xlsx"):
        rows = exported(client, kind)
        data = as_xlsx(rows) if kind == "xlsx" else rows
        page = upload(client, data, f"t.{kind}")
        assert "Unchanged" in page.text, errors(page)
        client.post(DONE, agreed(page))
        assert stored(live).version == before
        assert not live.revisions.exists()
    assert {item.heading for item in live.items.all()} == {"Every week"}


def test_a_changed_row_of_a_live_posting_is_a_revision(client, recruiter, live):
    (cells,) = exported(client)
    page = take(client, [cells | {"title": "Chief Editor", "hours_per_week": "30"}])
    assert page.status_code == 200
    assert stored(live).title == "Medical Editor"  # waits
    assert stored(live).hours_per_week == 30  # small changes go live
    waiting = live.revisions.get(state="waiting")
    assert [change.part for change in waiting.changes.all()] == ["title"]


def test_the_preview_says_what_waits(client, recruiter, live):
    (cells,) = exported(client)
    page = upload(client, [cells | {"title": "Chief Editor"}])
    assert "Waits for an editor" in page.text
    assert "<del>Medical Editor</del>" in page.text
    assert "<ins>Chief Editor</ins>" in page.text
    assert not live.revisions.exists()


def test_an_editor_changes_live_postings_directly(client, live):
    client.force_login(make_editor())
    (cells,) = exported(client)
    take(client, [cells | {"title": "Chief Editor"}])
    assert stored(live).title == "Chief Editor"


def test_changes_only_what_the_columns_name(client, recruiter, live):
    Posting.objects.filter(pk=live.pk).update(status="draft", published_at=None)
    take(client, [{"id": live.pk, "pay_max": "41000", "level": "senior"}])
    now = stored(live)
    assert (now.pay_min, now.pay_max, now.level) == (34000, 41000, "senior")
    assert (now.title, now.description, now.items.count()) == (live.title, TEXT, 2)


def test_an_empty_cell_removes(client, recruiter, live):
    Posting.objects.filter(pk=live.pk).update(status="draft", published_at=None)
    (cells,) = exported(client)
    gone = ("pay_min", "pay_max", "pay_currency", "pay_period", "responsibilities", "locations")
    take(client, [cells | dict.fromkeys(gone, "")])
    now = stored(live)
    assert now.pay is None
    assert not now.items.exists()
    assert not now.locations.exists()


def test_items_that_stay_keep_their_heading(client, recruiter, live):
    (cells,) = exported(client)
    take(client, [cells | {"responsibilities": "Edit papers\nAnswer letters"}])
    items = stored(live).items.filter(kind=PostingItem.Kind.RESPONSIBILITY)
    assert list(items.values_list("heading", "text")) == [
        ("Every week", "Edit papers"), ("", "Answer letters"),
    ]  # fmt: skip


def test_finds_an_open_posting_by_its_reference(client, recruiter, live):
    take(client, [row(reference="QW-8", title="Medical Editor", hours_per_week="30")])
    assert Posting.objects.count() == 1
    assert stored(live).hours_per_week == 30


def test_asks_for_the_id_if_a_reference_is_not_enough(client, recruiter, live):
    PostingFactory(company=live.company, reference="QW-8", description="Quite another text.")
    assert "Add the column “id”" in errors(upload(client, [row(reference="QW-8")]))[0]


def test_refuses_a_row_that_somebody_has_saved_since_the_export(client, recruiter, live):
    (cells,) = exported(client)
    Posting.objects.filter(pk=live.pk).update(title="Editor of Papers")
    found = errors(upload(client, [cells | {"hours_per_week": "30"}]))
    assert found == [
        "version: Somebody has saved this posting since your table was exported. Export it again."
    ]


@pytest.mark.parametrize("status", ["closed", "suspended", "rejected"])
def test_a_recruiter_cannot_change_what_the_form_locks(client, recruiter, live, status):
    changes = {"outcome": "filled"} if status == "closed" else {}
    Posting.objects.filter(pk=live.pk).update(status=status, **changes)
    page = upload(client, [{"id": live.pk, "title": "Chief Editor", "level": "senior"}])
    assert "so you can't change it" in errors(page)[0]


# Whose rows


def test_another_companys_posting_does_not_exist(client, recruiter, live):
    theirs = PostingFactory(company=CompanyFactory(name="Quill Works"), title="Secret plans")
    page = upload(client, [{"id": theirs.pk, "title": "Ours now", "level": "senior"}])
    assert errors(page) == ["id: You have no posting with this ID. Leave it empty for a new one."]
    assert "Secret plans" not in page.text
    assert [one["title"] for one in exported(client)] == ["Medical Editor"]


def test_a_posting_cannot_move_to_another_company(client, recruiter, live):
    CompanyFactory(name="Quill Works")
    (cells,) = exported(client)
    assert errors(upload(client, [cells | {"company": "Quill Works"}]))[0].startswith("company")


def test_whoever_leaves_the_company_between_both_pages_imports_nothing(client, recruiter, live):
    (cells,) = exported(client)
    page = upload(client, [cells | {"title": "Chief Editor"}])
    Membership.objects.all().delete()
    make = client.post(DONE, agreed(page))
    assert make.status_code in (302, 403, 409)
    assert not live.revisions.exists()
    assert stored(live).title == "Medical Editor"


def test_one_persons_upload_is_no_one_elses(client, recruiter, company):
    sent = agreed(upload(client, [row()]))
    client.force_login(make_recruiter(company, "colleague"))
    page = client.post(DONE, sent, follow=True)
    assert "Upload it again" in page.text
    assert not Posting.objects.exists()


# Twice, late, and not what it says


def test_a_table_is_imported_once(client, recruiter):
    sent = agreed(upload(client, [row()]))
    client.post(DONE, sent)
    page = client.post(DONE, sent, follow=True)
    assert "imported already" in page.text
    assert Posting.objects.count() == 1


def test_asks_again_if_somebody_has_changed_a_posting_meanwhile(client, recruiter, live):
    page = upload(client, [{"id": live.pk, "hours_per_week": "30", "level": "senior"}])
    Posting.objects.filter(pk=live.pk).update(level="lead")
    again = client.post(DONE, agreed(page))
    assert again.status_code == 409
    assert "something has changed meanwhile" in again.text
    assert stored(live).level == "lead"
    client.post(DONE, agreed(again))
    assert stored(live).level == "senior"


def test_shows_errors_that_came_up_meanwhile(client, recruiter, live):
    (cells,) = exported(client)
    page = upload(client, [cells | {"hours_per_week": "30"}])
    Posting.objects.filter(pk=live.pk).update(title="Editor of Papers")
    again = client.post(DONE, agreed(page))
    assert again.status_code == 409
    assert "Export it again" in errors(again)[0]
    assert stored(live).hours_per_week != 30


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "postings.csv"),
        (b"PK\x03\x04 but nothing else", "postings.xlsx"),
        (b"<html><title>Log in</title></html>", "postings.xlsx"),
        (b"name,surname,age\nAda,Lovelace,36\n", "people.csv"),
        (b"\xff\xfe\x00\x01", "postings.csv"),
        (b" ", "postings.csv"),
        (b"title,company,description\n", "only-a-header.csv"),
    ],
)
def test_says_that_a_file_is_no_table(client, recruiter, data, name):
    assert len(errors(upload(client, data, name))) == 1


def test_says_that_nothing_was_sent(client, recruiter):
    assert len(errors(upload(client, b"", "empty.csv"))) == 1
    assert len(errors(client.post(UPLOAD, {"format": "0", "resource": "0"}))) == 1


def test_says_that_a_file_is_too_large(client, recruiter):
    big = b"title,company,description\n" + b"x" * 2_000_000
    assert errors(upload(client, big)) == [
        "The file is larger than 1.5 MB. Divide it into several files."
    ]
    assert upload(client, big * 3).status_code == 413


def test_says_that_a_table_has_too_many_rows(client, recruiter):
    rows = [row(title=f"Writer {number}") for number in range(301)]
    assert errors(upload(client, rows)) == [
        "A table can have 300 rows. Divide it into several files."
    ]


def test_names_columns_that_it_leaves_out(client, recruiter):
    assert "shoe size" in upload(client, [row(**{"shoe size": "43"})]).text


def test_scripts_in_cells_stay_text(client, recruiter):
    page = upload(client, [row(title="<script>alert(1)</script> Writer")])
    assert "<script>alert" not in page.text


def test_a_page_that_nobody_sent_redirects(client, recruiter):
    assert client.get(DONE).status_code == 302
    page = client.post(DONE, {"import_file_name": "../../etc/passwd", "format": "0",
                              "original_file_name": "x", "digest": "x"}, follow=True)  # fmt: skip
    assert "Upload it again" in page.text


def test_a_half_sent_form_is_asked_for_again(client, recruiter):
    assert client.post(DONE, {}).status_code in (200, 302)


@pytest.mark.parametrize("page", [UPLOAD, reverse("admin:postings_posting_changelist")])
def test_the_pages_name_the_way(client, recruiter, page):
    text = client.get(page).text
    assert UPLOAD in text


def test_visitors_are_sent_to_the_login(client):
    assert client.get(UPLOAD).status_code == 302
    assert upload(client, [row()]).status_code == 302
