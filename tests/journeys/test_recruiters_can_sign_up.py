"""From the page for recruiters to a posting in review; passkeys, and an editor's second factor."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.urls import reverse

from companies.models import Membership
from jobboard.roles import EDITORS, RECRUITERS, role
from joining.models import MailDomain
from postings.models import Posting
from tests.accounts.people import PASSWORD, code_of_app, code_sent_to
from tests.factories import CompanyFactory, make_editor
from tests.journeys.keys import give_keys
from tests.journeys.test_recruiters_can_post_a_job import write_items

pytestmark = pytest.mark.django_db(transaction=True)

ANNA = "anna@lumen.example"


@pytest.fixture(autouse=True)
def _roles():
    role(RECRUITERS)
    role(EDITORS)
    cache.clear()  # limits count in a table that no test empties


@pytest.fixture
def lumen():
    company = CompanyFactory(name="Lumen Medical")
    MailDomain.objects.create(name="lumen.example", standing="verified", company=company)
    return company


@pytest.fixture
def with_keys(browser, live_server):
    """Give a page whose browser has a virtual authenticator, and whose console stays empty."""
    context = browser.new_context(base_url=live_server.url.replace("127.0.0.1", "localhost"))
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    give_keys(page)
    yield page
    context.close()
    assert not errors


def test_from_sign_up_to_a_posting_in_review(page, lumen):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    page.get_by_role("link", name="For recruiters").click()
    page.get_by_role("link", name="Sign up").click()
    page.get_by_label("Work email address").fill(ANNA)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    page.get_by_label("Code").fill(code_sent_to(ANNA))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Join Lumen Medical").click()
    page.get_by_text("You can now post jobs for Lumen Medical.").wait_for()
    page.goto(reverse("admin:postings_posting_add"))
    page.get_by_label("Title").fill("Medical Writer")
    write_items(page, "Responsibilities", "Write\nEdit")
    page.get_by_label("Workplace type").select_option("remote")
    page.get_by_label("Apply URL").fill("https://careers.lumen.example/1")
    page.get_by_role("button", name="Save and submit for review").click()
    page.get_by_text("“Medical Writer” is submitted.").wait_for()
    posting = Posting.objects.get()
    assert (posting.status, posting.company, posting.created_by.email) == ("in_review", lumen, ANNA)


def test_signs_up_and_logs_in_with_a_passkey(with_keys, lumen, settings):
    page = with_keys
    page.goto(reverse("account_signup_by_passkey"))
    page.get_by_label("Work email address").fill(ANNA)
    page.get_by_role("button", name="Sign up").click()
    page.get_by_label("Code").fill(code_sent_to(ANNA))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("heading", name="Your companies").wait_for()
    user = User.objects.get()
    assert not user.has_usable_password()
    assert Authenticator.objects.get(user=user).type == "webauthn"
    page.get_by_role("button", name="Log out").click()
    page.goto(reverse("account_login"))
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("heading", name="Your companies").wait_for()
    assert not Membership.objects.exists()


def test_an_editor_sets_up_an_app_before_the_desk_opens(page, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make_editor()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in").click()
    page.get_by_text("Your role needs a second factor").wait_for()
    page.get_by_role("link", name="Add an authenticator app").click()
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Confirm").click()
    secret = page.locator("code").inner_text()
    page.get_by_label("Code").fill(code_of_app(secret))
    page.get_by_role("button", name="Add the app").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    recovery = page.locator(".codes code").first.inner_text()
    page.goto(reverse("admin:index"))
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies()
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**" + reverse("admin:index"))


def test_an_editor_adds_a_passkey_as_second_factor(with_keys, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make_editor()
    page = with_keys
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in", exact=True).click()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("It opens my account without a password").check()
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    page.goto(reverse("admin:index"))
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies()
    page.goto(reverse("account_login"))
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**" + reverse("admin:index"))
