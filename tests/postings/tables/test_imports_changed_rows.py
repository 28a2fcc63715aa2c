"""Rows with an id or a reference change the posting they name, and nothing else."""

import pytest

from postings.models import Posting, PostingItem, PostingPayRange
from tests.factories import (
    PostingFactory,
    make_editor,
)
from tests.postings.tables.files import (
    DONE,
    TEXT,
    agreed,
    as_xlsx,
    errors,
    exported,
    row,
    stored,
    take,
    upload,
)

pytestmark = pytest.mark.django_db


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
