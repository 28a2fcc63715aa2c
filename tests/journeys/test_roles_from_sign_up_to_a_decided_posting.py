"""Each role from its first login to a decided posting: recruiter, owner, editor, administrator."""

import re

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.urls import reverse

from jobboard.roles import EDITORS, RECRUITERS, role
from joining.models import MailDomain
from mails.models import OutgoingMail
from moderation.models import Report
from postings.models import Posting
from tests.accounts.people import PASSWORD, code_of_app, code_sent_to
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.journeys.keys import give_keys
from tests.journeys.test_recruiters_can_post_a_job import write_items

pytestmark = pytest.mark.django_db(transaction=True)

ANNA, BEN = "anna@lumen.example", "ben@lumen.example"


@pytest.fixture(autouse=True)
def _board(settings):
    settings.SECOND_FACTOR_REQUIRED = True
    role(RECRUITERS)
    role(EDITORS)
    cache.clear()  # limits count in a table that no test empties


@pytest.fixture
def open_browser(browser, live_server):
    """Open a browser for each person, with a virtual authenticator; its console stays empty."""
    contexts, errors = [], []

    def open_browser():
        url = live_server.url.replace("127.0.0.1", "localhost")
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "console",
            lambda m: errors.append((m.text, m.location)) if m.type == "error" else None,
        )
        give_keys(page)
        return page

    yield open_browser
    for context in contexts:
        context.close()
    assert errors == []


def sign_up_with_a_password(page, email, start):
    page.goto(start)
    page.get_by_role("link", name="Sign up").click()
    page.get_by_label("Work email address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    page.get_by_label("Code").fill(code_sent_to(email))
    page.get_by_role("button", name="Confirm").click()


def sign_up_with_a_passkey(page, email):
    page.goto(reverse("account_signup_by_passkey"))
    page.get_by_label("Work email address").fill(email)
    page.get_by_role("button", name="Sign up").click()
    page.get_by_label("Code").fill(code_sent_to(email))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("heading", name="Your companies").wait_for()


def log_in(page, name):
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Log in", exact=True).click()


def add_a_passkey(page):
    """Add the second factor that the first login of an editor asks for, and open the desk."""
    page.get_by_text("Your role needs a second factor").wait_for()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    page.get_by_role("link", name="Desk").click()


def add_an_app(page):
    page.get_by_text("Your role needs a second factor").wait_for()
    page.get_by_role("link", name="Add an authenticator app").click()
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("Code").fill(code_of_app(page.locator("code").inner_text()))
    page.get_by_role("button", name="Add the app").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    page.get_by_role("link", name="Desk").click()


def submit(page, title):
    """Write a posting from the first page of the desk, and submit it."""
    page.goto(reverse("admin:index"))
    page.get_by_role("link", name="Fill in the form").click()
    page.get_by_label("Title").fill(title)
    write_items(page, "Responsibilities", "Write\nEdit")
    page.get_by_label("Workplace type").select_option("remote")
    page.get_by_label("Apply URL").fill("https://careers.lumen.example/1")
    page.get_by_role("button", name="Save and submit for review").click()
    page.get_by_text(f"“{title}” is submitted.").wait_for()


def decide(page, title, button, reason=""):
    page.goto(reverse("admin:postings_posting_decide_next"))
    page.get_by_role("heading", name=f"Decide about “{title}”").wait_for()
    page.wait_for_load_state("networkidle")  # the page claims the posting
    page.get_by_label("Reason:", exact=True).fill(reason)
    page.get_by_role("button", name=button).click()
    page.wait_for_url(re.compile(re.escape(reverse("admin:index")) + "$"))


def test_a_recruiter_with_a_passkey_and_an_editor_with_a_passkey(open_browser):
    lumen = CompanyFactory(name="Lumen Medical")
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    recruiter, editor, candidate = open_browser(), open_browser(), open_browser()
    sign_up_with_a_passkey(recruiter, ANNA)
    recruiter.get_by_role("button", name="Join Lumen Medical").click()
    recruiter.get_by_text("You can now post jobs for Lumen Medical.").wait_for()
    submit(recruiter, "Medical Writer")
    make_editor()
    log_in(editor, "editor")
    add_a_passkey(editor)
    decide(editor, "Medical Writer", "Request changes", "State the pay.")
    recruiter.goto(reverse("admin:index"))
    recruiter.get_by_text("State the pay.").wait_for()
    recruiter.get_by_role("link", name="Medical Writer").first.click()
    recruiter.locator("#id_pay_min").fill("50000")
    recruiter.locator("#id_pay_currency").fill("EUR")
    recruiter.locator("#id_pay_period").select_option("year")
    recruiter.get_by_role("button", name="Save and submit for review").click()
    recruiter.get_by_text("“Medical Writer” is submitted.").wait_for()
    decide(editor, "Medical Writer", "Approve and publish")
    candidate.goto("/jobs/")
    candidate.get_by_role("link", name="Medical Writer").first.click()
    candidate.get_by_role("heading", name="Medical Writer", exact=True).wait_for()
    assert candidate.get_by_text("€50,000").first.is_visible()


def test_an_owner_of_a_new_company_and_the_colleague_whom_they_invite(open_browser):
    owner, colleague, editor = open_browser(), open_browser(), open_browser()
    make_editor()
    sign_up_with_a_password(owner, ANNA, reverse("joining:intro"))
    owner.get_by_role("link", name="Ask for a new company").click()
    owner.get_by_label("Company").fill("Lumen Medical")
    owner.get_by_role("button", name="Send the request").click()
    owner.get_by_text("An editor will look at it.").wait_for()
    log_in(editor, "editor")
    add_an_app(editor)
    editor.goto(reverse("admin:joining_joinrequest_changelist"))
    editor.locator("#result_list tbody a").click()
    editor.get_by_role("button", name="Accept").click()
    editor.get_by_text("Accepted:").wait_for()
    owner.goto(reverse("joining:companies"))
    owner.get_by_role("link", name="People of Lumen Medical").click()
    owner.locator("#id_email").fill(BEN)
    owner.get_by_role("button", name="Send the invitation").click()
    owner.get_by_text(f"{BEN} is invited.").wait_for()
    link = re.search(r"/accounts/invitation/\S+", OutgoingMail.objects.get(recipient=BEN).body)[0]
    sign_up_with_a_password(colleague, BEN, link)
    colleague.get_by_role("button", name="Post jobs for Lumen Medical").click()
    colleague.get_by_role("heading", name="Your companies").wait_for()
    submit(colleague, "Study Nurse")
    colleague.close()
    decide(editor, "Study Nurse", "Reject", "A mistake.")
    posting = Posting.objects.get()
    editor.goto(reverse("admin:postings_posting_move", args=[posting.pk, "undo-rejection"]))
    editor.get_by_role("button", name="Undo rejection").click()
    decide(editor, "Study Nurse", "Approve and publish")
    posting.refresh_from_db()
    assert (posting.status, posting.created_by.email) == ("live", BEN)


def test_an_administrator_makes_somebody_an_editor_who_decides(open_browser):
    chief, editor = open_browser(), open_browser()
    User.objects.create_superuser("chief", "chief@board.example", "secret-word")
    person = User.objects.create_user("new-editor", "new@board.example", "secret-word")
    PostingFactory(title="Writer", status="in_review", published_at=None)
    log_in(chief, "chief")
    add_an_app(chief)
    chief.goto(reverse("admin:auth_user_change", args=[person.pk]))
    chief.locator("#id_is_staff").check()
    chief.get_by_label(EDITORS).check()
    chief.get_by_role("button", name="Save", exact=True).click()
    chief.get_by_text("was changed successfully").wait_for()
    log_in(editor, "new-editor")
    add_a_passkey(editor)
    decide(editor, "Writer", "Approve and publish")
    assert Posting.objects.get().status == "live"


def test_a_report_and_an_edit_of_a_live_posting_are_decided(open_browser):
    posting = PostingFactory(title="Writer")
    make_recruiter(posting.company)
    make_editor()
    candidate, recruiter, editor = open_browser(), open_browser(), open_browser()
    candidate.goto(posting.get_absolute_url())
    candidate.get_by_role("link", name="Report this job").click()
    candidate.get_by_label("Something in it is wrong").check()
    candidate.get_by_label("What did you see? (optional)").fill("The job is in Leeds.")
    candidate.get_by_label("Email").fill("cara@mail.example")
    candidate.get_by_role("button", name="Send report").click()
    candidate.get_by_role("heading", name="Thank you").wait_for()
    log_in(recruiter, "recruiter")
    recruiter.get_by_role("link", name="Writer").first.click()
    recruiter.get_by_label("Title").fill("Writer in Leeds")
    recruiter.get_by_role("button", name="Save", exact=True).click()
    recruiter.get_by_text("Waiting for an editor: Title.").first.wait_for()
    log_in(editor, "editor")
    add_a_passkey(editor)
    editor.goto(reverse("admin:postings_posting_revision", args=[posting.pk]))
    editor.get_by_role("button", name="Accept all").click()
    editor.get_by_text("The changes are decided.").wait_for()
    editor.goto(reverse("admin:moderation_report_changelist"))
    editor.locator("#result_list tbody a").click()
    editor.get_by_label("They are right, and it is mended").check()
    editor.get_by_label("Answer to the reporters").fill("The title names Leeds now.")
    editor.get_by_role("button", name="Save decision").click()
    editor.wait_for_load_state("networkidle")
    posting.refresh_from_db()
    assert (posting.title, Report.objects.get().state) == ("Writer in Leeds", "upheld")
    answer = OutgoingMail.objects.get(recipient="cara@mail.example").body
    assert "The title names Leeds now." in answer
    candidate.goto(posting.get_absolute_url())
    candidate.get_by_role("heading", name="Writer in Leeds").wait_for()
