"""From an empty form to the board: the recruiter writes, the editor approves."""

import pytest
from django.urls import reverse

from postings.models import Posting
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db(transaction=True)


def sign_in(page, name):
    page.goto(reverse("admin:login"))
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in").click()


def show_as_text(page, kind):
    """Show the text of items; where there are scripts, a button does it."""
    page.wait_for_load_state()  # scripts have run
    if (button := page.get_by_role("button", name=f"Edit as text: {kind}")).count():
        button.click()


def write_items(page, kind, text):
    """Fill in the text of items."""
    show_as_text(page, kind)
    page.get_by_label(f"{kind}:", exact=True).fill(text)


def test_writes_a_posting_that_an_editor_approves(page):
    make_recruiter(CompanyFactory(name="Lumen Medical"))
    make_editor()
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, "recruiter")
    page.goto(reverse("admin:postings_posting_add"))
    page.get_by_label("Title").fill("Medical Writer")
    write_items(page, "Responsibilities", "Write\nEdit")
    write_items(page, "Requirements", "A degree\n+ A calm mind")
    page.get_by_label("Workplace type").select_option("remote")
    page.get_by_label("Apply URL").fill("https://careers.lumen.example/1")
    page.get_by_role("button", name="Save and submit for review").click()
    page.get_by_text("“Medical Writer” is submitted.").wait_for()
    posting = Posting.objects.get()
    page.get_by_role("link", name="Preview").click()
    page.get_by_text("This job is not public").wait_for()
    page.go_back()
    page.wait_for_load_state("networkidle")  # the form's scripts need the session too
    page.context.clear_cookies()
    sign_in(page, "editor")
    page.goto(reverse("admin:postings_posting_change", args=[posting.pk]))
    page.get_by_role("link", name="Approve and publish").click()
    page.get_by_role("button", name="Approve and publish").click()
    page.goto(posting.get_absolute_url())
    assert page.get_by_role("heading", name="Nice to have").is_visible()
    assert page.get_by_text("A calm mind").is_visible()


def test_warns_before_unsaved_changes_are_lost(page, request):
    draft = PostingFactory(company=CompanyFactory(), status="draft", published_at=None)
    make_recruiter(draft.company)
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, "recruiter")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    address = reverse("admin:postings_posting_change", args=[draft.pk])
    page.goto(address)
    page.goto(reverse("admin:index"))
    assert asked == []
    page.goto(address)
    page.get_by_label("Title").fill("Typed but not saved")
    page.goto(reverse("admin:index"))
    runs_scripts = "without" not in request.node.callspec.id
    assert asked == (["beforeunload"] if runs_scripts else [])
    page.goto(address)
    page.get_by_label("Title").fill("Typed and saved")
    page.get_by_role("button", name="Save as draft").click()
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 1
    draft.refresh_from_db()
    assert draft.title == "Typed and saved"
