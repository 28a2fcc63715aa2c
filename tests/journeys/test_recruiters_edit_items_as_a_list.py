"""Recruiters edit items as a list, see the check and the preview follow, and lose nothing."""

import pytest
from django.urls import reverse

from postings.models import KeptForm, Posting
from tests.factories import CompanyFactory, PostingFactory, PostingItemFactory, make_recruiter
from tests.journeys.test_desk_has_no_axe_violations import sign_in, troubles

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(browser, live_server):
    context = browser.new_context(
        base_url=live_server.url, reduced_motion="reduce", bypass_csp=True
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def draft():
    draft = PostingFactory(company=CompanyFactory(), status="draft", published_at=None)
    PostingItemFactory(posting=draft, kind="requirement", importance="must", text="First")
    PostingItemFactory(posting=draft, kind="requirement", importance="nice", text="Second")
    return draft


def items_of(posting):
    rows = posting.items.filter(kind="requirement").order_by("position")
    return [*rows.values_list("heading", "importance", "text")]


def test_edits_items_by_keyboard(desk, draft):
    sign_in(desk, make_recruiter(draft.company))
    desk.goto(reverse("admin:postings_posting_change", args=[draft.pk]))
    second = desk.get_by_label("Requirements, item 2", exact=True)
    second.press("Alt+ArrowUp")
    first = desk.get_by_label("Requirements, item 1", exact=True)
    assert first.input_value() == "Second"
    assert first.evaluate("field => field === document.activeElement")
    first.press("End")
    first.press("Enter")
    desk.keyboard.type("+ Typed")
    desk.get_by_role("button", name="Must have (select to change): Requirements, item 3").click()
    desk.get_by_role("button", name="Remove: Requirements, item 1").click()
    desk.get_by_role("button", name="Add a group heading: Requirements").click()
    desk.keyboard.type("Later")
    desk.get_by_role("button", name="Add an item: Requirements").click()
    desk.keyboard.type("Last")
    desk.get_by_role("button", name="Save as draft").click()
    desk.wait_for_load_state("networkidle")
    assert items_of(Posting.objects.get(pk=draft.pk)) == [
        ("", "nice", "+ Typed"), ("", "nice", "First"), ("Later", "must", "Last"),
    ]  # fmt: skip


def test_pastes_many_lines(desk, draft):
    sign_in(desk, make_recruiter(draft.company))
    desk.goto(reverse("admin:postings_posting_change", args=[draft.pk]))
    desk.get_by_role("button", name="Add an item: Requirements").click()
    desk.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text/plain", "## Group\\n- One\\n+ Two");
            const told = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", told));
        }"""
    )
    desk.get_by_role("button", name="Save as draft").click()
    desk.wait_for_load_state("networkidle")
    assert items_of(draft)[2:] == [("Group", "must", "One"), ("Group", "nice", "Two")]


def test_an_untouched_list_changes_nothing(desk, draft):
    version, before = draft.version, items_of(draft)
    sign_in(desk, make_recruiter(draft.company))
    desk.goto(reverse("admin:postings_posting_change", args=[draft.pk]))
    version = Posting.objects.get(pk=draft.pk).version
    desk.get_by_role("button", name="Save as draft").click()
    desk.wait_for_load_state("networkidle")
    assert items_of(draft) == before
    assert Posting.objects.get(pk=draft.pk).version == version


def test_the_panel_follows_and_what_is_typed_is_kept(desk, draft):
    sign_in(desk, make_recruiter(draft.company))
    address = reverse("admin:postings_posting_change", args=[draft.pk])
    desk.goto(address)
    desk.get_by_label("Title").fill("Nurse!!")
    desk.get_by_text("The title shouts.").wait_for()
    assert desk.locator(".live-preview").get_by_role("heading", name="Nurse!!").is_visible()
    desk.get_by_text("Kept at").wait_for()
    assert KeptForm.objects.get().fields["title"] == ["Nurse!!"]
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.goto(address)
    desk.get_by_role("link", name="Show what I typed").click()
    assert desk.get_by_label("Title").input_value() == "Nurse!!"


def test_finds_no_axe_violations(desk, draft):
    live = PostingFactory(company=draft.company)
    sign_in(desk, make_recruiter(draft.company))
    pages = [
        reverse("admin:index"),
        reverse("admin:postings_posting_change", args=[draft.pk]),
        reverse("admin:postings_posting_choose_copy"),
        *(reverse("admin:postings_posting_step", args=[live.pk, n]) for n in ("copy", "extend")),
        reverse("admin:postings_posting_move", args=[live.pk, "close"]),
    ]
    assert [trouble for page in pages for trouble in troubles(desk, page)] == []


def test_keeps_what_was_typed_while_the_connection_was_lost(desk, draft):
    sign_in(desk, make_recruiter(draft.company))
    desk.goto(reverse("admin:postings_posting_change", args=[draft.pk]))
    failed = desk.locator("[data-keep]").get_attribute("data-failed")
    says_so = "text => (document.querySelector('[data-keep]').textContent === text)"
    desk.context.set_offline(True)
    desk.locator("#id_title").fill("Typed on a train")
    desk.wait_for_function(says_so, arg=failed)
    assert not KeptForm.objects.exists()
    desk.context.set_offline(False)
    desk.wait_for_function(f"text => !({says_so})(text)", arg=failed)
    assert KeptForm.objects.get().fields["title"] == ["Typed on a train"]
