"""The first page of a recruiter: what needs them, and their postings by where they stand."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from applications.models import ApplyClick
from jobboard.workspace import SHOWN, workspace_of
from postings.models import Posting
from postings.models.shelf import SHELVES, shelf_at
from tests.factories import CompanyFactory, MembershipFactory, PostingFactory, make_recruiter

pytestmark = pytest.mark.django_db
HOME = "admin:index"


def click(posting, visitor, *, robot=False):
    ApplyClick.objects.create(posting=posting, visitor=visitor * 32, is_robot=robot)


def with_dates(company, status, published, closes, **fields):
    now = timezone.now()
    return PostingFactory(
        company=company, status=status, title=f"{status} {published} {closes}",
        published_at=published and now + timedelta(days=published),
        closes_at=closes and now + timedelta(days=closes),
        outcome="filled" if status == "closed" else "", **fields,
    )  # fmt: skip


def test_sorts_postings_by_status_and_dates(company):
    cases = [
        ("draft", None, None, "draft"), ("in_review", None, 9, "in_review"),
        ("live", -2, 30, "live"), ("live", 2, 30, "scheduled"), ("live", -9, -1, "expired"),
        ("suspended", -2, 30, "suspended"), ("suspended", -9, -1, "suspended"),
        ("rejected", None, None, "rejected"), ("closed", -9, 3, "closed"),
        ("changes_requested", None, None, "changes_requested"),
    ]  # fmt: skip
    for status, published, closes, shelf in cases:
        posting = with_dates(company, status, published, closes)
        found = Posting.objects.annotate(shelf=shelf_at(timezone.now())).get(pk=posting.pk)
        assert found.shelf == shelf
        assert (found.shelf == "live") is (found.is_live())
    shelves = workspace_of(make_recruiter(company)).shelves
    assert [one.key for one in shelves] == list(SHELVES)
    assert sum(one.number for one in shelves) == len(cases)


def test_shows_days_left_and_who_went_on_to_apply(as_recruiter, company):
    posting = with_dates(company, "live", -2, 30)
    for visitor in "aab":
        click(posting, visitor)
    click(posting, "c", robot=True)
    [shelf] = workspace_of(posting.company.memberships.get().user).shelves
    [line] = shelf.lines
    assert (line.people, line.days_left, line.ends_soon) == (2, 30, False)
    assert "Went on to apply" in as_recruiter.get(reverse(HOME)).text


def test_says_what_closes_soon_and_what_has_just_closed(as_recruiter, company):
    soon, over = with_dates(company, "live", -9, 3), with_dates(company, "live", -9, -1)
    with_dates(company, "live", -9, 30)
    with_dates(company, "live", -99, -50)
    work = workspace_of(company.memberships.get().user)
    assert [line.posting for line in work.ends_soon] == [soon]
    assert [line.posting for line in work.ended] == [over]
    text = as_recruiter.get(reverse(HOME)).text
    assert "closes in 3 days" in text
    for posting, name in ((soon, "extend"), (over, "extend")):
        assert reverse("admin:postings_posting_step", args=[posting.pk, name]) in text


def test_shows_the_editors_reason(as_recruiter, company):
    PostingFactory(
        company=company, status="changes_requested", published_at=None, status_reason="Add pay."
    )
    assert "Add pay." in as_recruiter.get(reverse(HOME)).text


def test_shows_only_their_own_postings(as_recruiter, company):
    PostingFactory(company=company, title="Ours")
    theirs = PostingFactory(title="Secret job", closes_at=timezone.now() + timedelta(days=1))
    click(theirs, "a")
    text = as_recruiter.get(reverse(HOME)).text
    assert "Ours" in text
    assert "Secret job" not in text


def test_offers_every_way_to_post(as_recruiter):
    text = as_recruiter.get(reverse(HOME)).text
    names = ("postings_posting_from_advert", "postings_posting_add",
             "postings_posting_choose_copy", "careers_roleprofile_start")  # fmt: skip
    assert all(f'"{reverse(f"admin:{name}")}"' in text for name in names)
    assert "Nothing yet." in text


def test_offers_nothing_to_post_without_a_company(as_recruiter, company):
    company.memberships.all().delete()
    User.objects.update(is_staff=True)  # an administrator lets somebody in who has no company
    text = as_recruiter.get(reverse(HOME)).text
    assert "You don't post for a company yet." in text.replace("&#x27;", "'")
    assert reverse("admin:postings_posting_from_advert") not in text


def test_editors_keep_their_desk(as_editor):
    PostingFactory(status="in_review", published_at=None)
    assert "Post a job" not in as_editor.get(reverse(HOME)).text


def test_long_shelves_lead_to_their_list(as_recruiter, company):
    for _ in range(SHOWN + 2):
        with_dates(company, "draft", None, None)
    with_dates(company, "live", -9, -1)
    text = as_recruiter.get(reverse(HOME)).text
    url = reverse("admin:postings_posting_changelist")
    assert f"{url}?shelf=draft" in text
    page = as_recruiter.get(url, {"shelf": "expired"})
    assert "1 posting" in page.text
    assert as_recruiter.get(url, {"shelf": "unknown"}).status_code in (200, 302)


def test_asks_the_database_the_same_for_any_number(
    as_recruiter, company, django_assert_num_queries
):
    user = company.memberships.get().user
    MembershipFactory(user=user, company=CompanyFactory())
    for number in (1, 4):
        for _ in range(number):
            for status, published, closes in (("live", -2, 3), ("draft", None, None)):
                click(with_dates(company, status, published, closes), "a")
        fresh = type(user).objects.get(pk=user.pk)  # without the permissions of an earlier look
        with django_assert_num_queries(7):
            workspace_of(fresh)
