"""Pay ranges in the form: of drafts they are saved, of live postings they wait for an editor."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from postings.models import Posting, PostingPayRange
from postings.pay.amounts import Pay
from postings.revisions.proposing import waiting_changes
from tests.desk_forms import opened, send
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.postings.pay.ranges import check

CHANGE = "admin:postings_posting_change"
REVISION = "admin:postings_posting_revision"


def rows(*ranges):
    fields = {"pay_ranges-TOTAL_FORMS": len(ranges)}
    for number, (name, low, high) in enumerate(ranges):
        row = {"place": "", "stated_name": name, "pay_min": low, "pay_max": high,
               "pay_currency": "MYR", "pay_period": "month"}  # fmt: skip
        fields |= {f"pay_ranges-{number}-{field}": value for field, value in row.items()}
    return fields


NO_PAY = {"pay_min": "", "pay_max": "", "pay_currency": "", "pay_period": ""}


def test_a_recruiter_enters_ranges_and_the_pay_follows(client, db):
    posting = PostingFactory(status="draft", published_at=None)
    client.force_login(make_recruiter(posting.company))
    url = reverse(CHANGE, args=[posting.pk])
    answer = send(client, url, **rows(("Johor", 4000, 5000), ("Penang", 4500, 6000)))
    assert answer.status_code == 302
    posting.refresh_from_db()
    assert posting.pay == Pay(Decimal(4000), Decimal(6000), "MYR", "month")
    assert [str(one) for one in posting.pay_ranges.all()] == ["Johor", "Penang"]
    check()


def test_changing_a_range_changes_the_pay(client, db):
    posting = PostingFactory(status="draft", published_at=None)
    client.force_login(make_editor())
    url = reverse(CHANGE, args=[posting.pk])
    send(client, url, **rows(("Johor", 4000, 5000), ("Penang", 4500, 6000)))
    send(client, url, **{"pay_ranges-1-pay_max": 7000})
    posting.refresh_from_db()
    assert posting.pay_max == 7000
    send(client, url, **{"pay_ranges-1-DELETE": "on"})
    posting.refresh_from_db()
    assert (posting.pay_max, posting.pay_ranges.count()) == (5000, 1)
    check()


def test_another_pay_beside_ranges_is_refused_and_kept_in_the_form(client, db):
    posting = PostingFactory(status="draft", published_at=None)
    client.force_login(make_editor())
    url = reverse(CHANGE, args=[posting.pk])
    typed = {"pay_min": 3000, "pay_max": 9000, "pay_currency": "MYR", "pay_period": "month"}
    answer = send(client, url, **typed, **rows(("Johor", 4000, 5000)))
    assert "isn&#x27;t the span of the pay ranges" in answer.text
    assert 'value="9000"' in answer.text
    assert not PostingPayRange.objects.exists()


def test_a_range_without_a_currency_is_refused(client, db):
    posting = PostingFactory(status="draft", published_at=None)
    client.force_login(make_editor())
    url = reverse(CHANGE, args=[posting.pk])
    changes = rows(("Johor", 4000, 5000)) | {"pay_ranges-0-pay_currency": ""}
    answer = send(client, url, **changes)
    assert "Enter an amount, a currency and a pay period for each pay range." in answer.text
    assert not PostingPayRange.objects.exists()


def test_a_stranger_cannot_see_the_ranges(client, posting):
    client.force_login(make_recruiter(CompanyFactory(), "stranger"))
    assert client.get(reverse(CHANGE, args=[posting.pk])).status_code == 404


# Of live postings


@pytest.fixture
def as_recruiter(client, posting):
    client.force_login(make_recruiter(posting.company))
    return client


@pytest.fixture
def as_editor(db):
    client = Client()
    client.force_login(make_editor())
    return client


def change_url(posting):
    return reverse(CHANGE, args=[posting.pk])


def decide(client, posting, choice):
    url = reverse(REVISION, args=[posting.pk])
    answer = client.post(
        url, {**opened(client, url, "waiting"), "waiting-pay": choice, "waiting-reason": "Why?"}
    )
    assert answer.status_code == 302
    check()


def stated(posting):
    posting = Posting.objects.get(pk=posting.pk)
    return posting.pay, {str(one): one.pay for one in posting.pay_ranges.all()}


def test_an_edited_range_waits_and_candidates_see_the_approved_one(as_recruiter, posting):
    before = stated(posting)
    send(as_recruiter, change_url(posting), **{"pay_ranges-1-pay_max": 200_000})
    assert stated(posting) == before
    assert set(waiting_changes(posting)) == {"pay"}
    assert "200,000" not in Client().get(posting.get_absolute_url()).text


def test_the_form_goes_on_from_what_waits(as_recruiter, posting):
    send(as_recruiter, change_url(posting), **{"pay_ranges-1-pay_max": 200_000})
    page = opened(as_recruiter, change_url(posting))
    assert page["pay_max"] == "200000"
    assert page["pay_ranges-1-DELETE"] == "on"
    assert page["pay_ranges-2-pay_max"] == "200000"
    waits = waiting_changes(posting)["pay"].after
    as_recruiter.post(change_url(posting), page)
    assert waiting_changes(posting)["pay"].after == waits
    send(as_recruiter, change_url(posting), **{"pay_ranges-2-pay_max": 210_000})
    assert waiting_changes(posting)["pay"].after["pay_max"] == "210000"


def test_an_unchanged_form_proposes_nothing(as_recruiter, posting):
    answer = as_recruiter.post(
        change_url(posting), opened(as_recruiter, change_url(posting)), follow=True
    )
    assert "Nothing was changed." in answer.text
    assert not waiting_changes(posting)


def test_an_editor_sees_each_range_and_accepts_all(as_recruiter, as_editor, posting, new_york):
    send(as_recruiter, change_url(posting), **{"pay_ranges-1-pay_max": 200_000})
    page = html.fromstring(as_editor.get(reverse(REVISION, args=[posting.pk])).text)
    [change] = page.xpath("//div[@class='marked']")
    assert "Zone 2: US$130,000–" in change.text_content()
    assert change.xpath("string(.//ins)") == "200"  # of 200,000
    decide(as_editor, posting, "accept")
    pay, ranges = stated(posting)
    assert (pay.minimum, pay.maximum) == (130_000, 200_000)
    assert {name: one.maximum for name, one in ranges.items()} == {
        str(new_york): 180_000, "Zone 2": 200_000,
    }  # fmt: skip
    assert posting.pay_ranges.get(place=None).pay_year_max is not None


def test_a_declined_range_leaves_the_approved_one(as_recruiter, as_editor, posting):
    before = stated(posting)
    send(as_recruiter, change_url(posting), **{"pay_ranges-1-pay_max": 200_000})
    decide(as_editor, posting, "decline")
    assert stated(posting) == before
    assert opened(as_recruiter, change_url(posting))["pay_ranges-1-pay_max"] == "150000.00"


def test_one_pay_in_place_of_ranges(as_recruiter, as_editor, posting):
    gone = {"pay_ranges-0-DELETE": "on", "pay_ranges-1-DELETE": "on", "pay_min": 140_000}
    send(as_recruiter, change_url(posting), **gone)
    decide(as_editor, posting, "accept")
    pay, ranges = stated(posting)
    assert (pay.minimum, pay.maximum, ranges) == (140_000, 180_000, {})


@pytest.mark.django_db
def test_ranges_in_place_of_one_pay(client, as_editor):
    posting = PostingFactory(pay_min=3000, pay_currency="MYR", pay_period="month")
    client.force_login(make_recruiter(posting.company))
    send(client, change_url(posting), **rows(("Johor", 3000, 5000), ("Penang", 4500, 6000)))
    assert stated(posting)[1] == {}
    decide(as_editor, posting, "accept")
    assert stated(posting)[0].maximum == 6000
    assert list(stated(posting)[1]) == ["Johor", "Penang"]


def test_an_editors_edit_of_a_range_is_live_at_once(as_editor, posting):
    send(as_editor, change_url(posting), **{"pay_ranges-1-pay_max": 200_000})
    assert stated(posting)[0].maximum == 200_000
    assert not waiting_changes(posting)
    check()
