"""A banned domain gets onto the board through no door; what was there before stays until then."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from companies.banned import banned_domain
from companies.models import Company
from feeds.models import Feed
from joining.models import JoinRequest, MailDomain
from postings.importing.options import ImportOptions
from postings.importing.outcome import UnusableDraft
from postings.importing.upsert import store
from postings.models import Posting
from postings.models.lifecycle import MoveError
from tests.api.own import Program
from tests.desk_forms import opened, send
from tests.factories import PostingFactory, make_editor, make_recruiter
from tests.postings.importing.test_imports_quickly import DRAFT
from tests.postings.tables.files import errors, row, upload

pytestmark = pytest.mark.django_db
URL = "https://jobs.evil.example/42"


@pytest.fixture(autouse=True)
def _ban():
    MailDomain.objects.create(name="evil.example", standing="banned")
    MailDomain.objects.create(name="xn--bcher-kva.example", standing="banned")
    MailDomain.objects.create(name="free.example", standing="free")


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        (URL, "evil.example"), ("http://EVIL.example", "evil.example"),
        ("https://evil.example:8443/x", "evil.example"), ("https://evil.example./", "evil.example"),
        ("https://good.example@evil.example/", "evil.example"),
        ("https://evil.example\\@good.example/", "evil.example"),
        ("mailto:jobs@evil.example", "evil.example"),
        ("mailto:jobs@mail.evil.example", "evil.example"),
        ("https://bücher.example/jobs", "xn--bcher-kva.example"),
        ("mailto:jobs@bücher.example", "xn--bcher-kva.example"),
        ("https://good.example/?from=evil.example", ""), ("https://notevil.example/", ""),
        ("https://evil.example.good.example/", ""), ("https://free.example/", ""), ("", ""),
        ("https://good.example/https://evil.example/", ""), ("nonsense", ""),
    ],
)  # fmt: skip
def test_knows_the_domain_of_an_address(address, domain):
    assert banned_domain(address) == domain


@pytest.mark.parametrize("address", [URL, "jobs@evil.example"])
def test_the_form_says_it_at_the_field(client, company, address):
    client.force_login(make_recruiter(company))
    url = reverse("admin:postings_posting_add")
    page = send(client, url, title="Writer", company=company.pk, apply_url=address)
    assert "evil.example is banned" in page.text
    assert not Posting.objects.exists()


def test_tables_say_it_at_the_column(client, company):
    client.force_login(make_recruiter(company))
    (text,) = errors(upload(client, [row(apply_url=URL)]))
    assert text.startswith("apply_url: The domain evil.example is banned")


def test_programs_are_told(client, company):
    answer = Program(client, company).create(apply_url=URL)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "apply_url"


def test_imports_and_feeds_skip_the_advert():
    from dataclasses import replace

    with pytest.raises(UnusableDraft, match=r"evil\.example is banned"):
        store(replace(DRAFT, apply_url=URL), source_id="1", options=ImportOptions())
    by_mail = replace(DRAFT, apply_url=None, apply_email="jobs@evil.example")
    with pytest.raises(UnusableDraft, match=r"evil\.example is banned"):
        store(by_mail, source_id="2", options=ImportOptions())
    assert not Posting.objects.exists()


def test_a_company_cannot_have_its_website(client, company):
    client.force_login(make_editor())
    url = reverse("admin:companies_company_change", args=[company.pk])
    page = client.post(url, {**opened(client, url), "website": URL})
    assert "evil.example is banned" in page.text
    company.refresh_from_db()
    assert company.website != URL


def test_nobody_asks_for_a_company_with_it(client, django_user_model):
    from allauth.account.models import EmailAddress

    user = django_user_model.objects.create_user("ada", "ada@good.example")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.force_login(user)
    page = client.post(reverse("joining:new"), {"company_name": "Evil", "website": URL})
    assert "evil.example is banned" in page.text
    assert not JoinRequest.objects.exists()


def test_a_feed_cannot_be_read_from_it(client, company):
    client.force_login(make_recruiter(company))
    url = reverse("admin:feeds_feed_add")
    page = send(client, url, company=company.pk, url=URL)
    assert "evil.example is banned" in page.text
    assert not Feed.objects.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE postings_posting SET apply_url = 'https://evil.example/'",
        "UPDATE companies_company SET website = 'https://evil.example/'",
        "INSERT INTO companies_company (name, slug, sector, website, overview, overview_html,"
        " is_featured, is_passed_on, created_at, updated_at)"
        " VALUES ('E', 'e', 'other', 'https://evil.example/', '', '', false, true, now(), now())",
    ],
)
def test_sql_is_refused(statement):
    PostingFactory()
    with (
        pytest.raises(IntegrityError, match=r"evil\.example is banned"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_what_was_there_before_stays_but_does_not_go_public(company):
    MailDomain.objects.filter(name="evil.example").update(standing="free")
    live = PostingFactory(company=company, apply_url=URL)
    waits = PostingFactory(company=company, apply_url=URL, status="in_review", published_at=None)
    MailDomain.objects.filter(name="evil.example").update(standing="banned")
    editor = make_editor()
    Posting.objects.filter(pk=live.pk).update(title="Still here")
    with pytest.raises(MoveError, match=r"evil\.example is banned"):
        waits.approve(by=editor)
    assert Posting.objects.get(pk=waits.pk).status == "in_review"
    live.suspend(by=editor, reason="The domain is banned.")
    with pytest.raises(MoveError, match=r"evil\.example is banned"):
        live.resume(by=editor)
    assert Posting.objects.get(pk=live.pk).status == "suspended"


def test_the_decide_page_says_why_it_cannot_be_approved(client, company):
    MailDomain.objects.all().delete()
    waits = PostingFactory(company=company, apply_url=URL, status="in_review", published_at=None)
    MailDomain.objects.create(name="evil.example", standing="banned")
    client.force_login(make_editor())
    url = reverse("admin:postings_posting_decide", args=[waits.pk])
    page = client.post(url, {**opened(client, url), "move": "approve"})
    assert page.status_code == 409
    assert "evil.example is banned" in page.text


def test_a_company_keeps_an_old_website_in_other_changes(company):
    MailDomain.objects.all().delete()
    Company.objects.filter(pk=company.pk).update(website=URL)
    MailDomain.objects.create(name="evil.example", standing="banned")
    Company.objects.filter(pk=company.pk).update(sector="pharma")
    assert Company.objects.get(pk=company.pk).sector == "pharma"
