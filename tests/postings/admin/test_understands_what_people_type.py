"""The form takes signs of currencies and email addresses, and says what is wrong at its field."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from postings.forms import FIELD_OF_RULE
from postings.models import Posting
from postings.models.apply_address import normal_apply_address
from postings.models.rules import POSTING_CONSTRAINTS
from tests.desk_forms import opened, send
from tests.factories import PostingFactory
from tests.postings.admin.test_desk import change_url, form_of

pytestmark = pytest.mark.django_db
ADD = reverse("admin:postings_posting_add")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("RM", "MYR"), ("rm", "MYR"), ("€", "EUR"), ("£", "GBP"), ("S$", "SGD"), ("$", "USD"),
     ("myr", "MYR"), (" EUR ", "EUR"), ("CHF", "CHF")],
)  # fmt: skip
def test_understands_currencies(as_recruiter, company, typed, code):
    pay = {"pay_min": "4000", "pay_currency": typed, "pay_period": "month"}
    as_recruiter.post(ADD, form_of(company, **pay))
    assert Posting.objects.get().pay_currency == code


@pytest.mark.parametrize("typed", ["kr", "money", "R", "12"])
def test_refuses_what_is_no_currency_at_its_field(as_recruiter, company, typed):
    pay = {"pay_min": "4000", "pay_currency": typed, "pay_period": "month"}
    page = as_recruiter.post(ADD, form_of(company, **pay))
    assert not Posting.objects.exists()
    assert "pay_currency" in page.context["adminform"].form.errors
    assert 'value="4000"' in page.text


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"pay_min": "9", "pay_max": "1", "pay_currency": "RM", "pay_period": "month"}, "pay_max"),
        ({"pay_min": "-9", "pay_currency": "RM", "pay_period": "month"}, "pay_min"),
        ({"pay_min": "9"}, "pay_currency"),
        ({"overlap_hours": "4"}, "overlap_hours"),
        ({"remote_regions": "Texas"}, "remote_countries"),
        ({"closing_time": "12:00"}, "closes_on"),
    ],
)
def test_says_what_is_wrong_at_its_field(as_recruiter, company, facts, field):
    page = as_recruiter.post(ADD, form_of(company, **facts))
    assert set(page.context["adminform"].form.errors) == {field}
    assert not Posting.objects.exists()


def test_knows_the_rules_by_their_names():
    names = {rule.name.removeprefix("postings_posting_") for rule in POSTING_CONSTRAINTS}
    assert set(FIELD_OF_RULE) <= names


def test_a_missing_company_says_it_once(as_editor, company):
    page = as_editor.post(ADD, {**form_of(company), "company": ""})
    assert page.context["adminform"].form.errors == {"company": ["This field is required."]}
    assert page.text.count("This field is required.") == 1


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("jobs@lumen.example", "mailto:jobs@lumen.example"),
        (" mailto:jobs@lumen.example ", "mailto:jobs@lumen.example"),
        ("MAILTO:jobs@lumen.example", "mailto:jobs@lumen.example"),
        ("https://lumen.example/@jobs", "https://lumen.example/@jobs"),
        ("https://lumen.example/a?b=c@d.example", "https://lumen.example/a?b=c@d.example"),
    ],
)
def test_takes_an_email_address_for_applying(as_recruiter, company, typed, stored):
    assert normal_apply_address(typed) == stored
    as_recruiter.post(ADD, form_of(company, apply_url=typed))
    posting = Posting.objects.get()
    assert posting.apply_url == stored
    shown = opened(as_recruiter, change_url(posting))["apply_url"]
    assert shown == stored.removeprefix("mailto:")
    send(as_recruiter, change_url(posting), summary="x")
    posting.refresh_from_db()
    assert posting.apply_url == stored


@pytest.mark.parametrize(
    "typed",
    ["jobs@", "@lumen.example", "javascript:alert(1)", "ftp://lumen.example", "lumen",
     "a b@c.example", "mailto:a@b.example?subject=x", "mailto:", "data:text/html,x@y.example"],
)  # fmt: skip
def test_refuses_other_addresses(as_recruiter, company, typed):
    page = as_recruiter.post(ADD, form_of(company, apply_url=typed))
    assert "apply_url" in page.context["adminform"].form.errors
    assert not Posting.objects.exists()
    with pytest.raises(ValidationError):
        Posting._meta.get_field("apply_url").run_validators(normal_apply_address(typed))


@pytest.mark.parametrize(
    "url", ["mailto:x", "mailto:a@b?c=d", "javascript:x", "ftp://x", "https://a b"]
)
def test_the_database_refuses_other_addresses(url):
    posting = PostingFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Posting.objects.filter(pk=posting.pk).update(apply_url=url)
