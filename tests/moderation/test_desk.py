"""The start page of an editor: what needs attention, claims, and the chart of thirty days."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from joining.models import JoinRequest
from moderation.chart import chart
from moderation.models import DeskDay, DuplicatePair, Report
from postings.models import Claim, Posting
from postings.models.claim import HOLDS
from tests.factories import CompanyFactory, PostingFactory, UserFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
DESK = reverse("admin:index")
NEXT = reverse("admin:postings_posting_decide_next")


def in_review(title="Writer", **facts):
    return PostingFactory(title=title, status="in_review", published_at=None, **facts)


def decide_url(posting):
    return reverse("admin:postings_posting_decide", args=[posting.pk])


def claim_url(posting):
    return reverse("admin:postings_posting_claim", args=[posting.pk])


def report(posting, reason, number=1):
    Report.objects.create(
        posting=posting, posting_version=1, reason=reason, language="de", reporter=f"{number:032x}"
    )


class TestWhatNeedsAttention:
    def test_counts_what_waits_for_editors(self, as_editor):
        one, other = PostingFactory(), PostingFactory()
        report(one, "scam"), report(one, "dead_link"), report(other, "dead_link")
        DuplicatePair.objects.create(first=one, second=other, percent=90)
        JoinRequest.objects.join(UserFactory(), one.company)
        JoinRequest.objects.create_company(UserFactory(), name="Quillworks", website="")
        page = " ".join(as_editor.get(DESK).text.split())
        for words in (
            "<strong>1</strong> <a href=\"/admin/moderation/report/?state__exact=open\">",
            "<strong>2</strong> <a href=\"/admin/moderation/report/?state__exact=open&amp;"
            "reason__exact=dead_link\">reports of links that don&#x27;t work</a>",
            "<strong>2</strong> <a href=\"/admin/joining/joinrequest/?state__exact=waiting\">",
            "possible duplicates", "new companies this week", "The last 30 days",
        ):  # fmt: skip
            assert words in page.replace("don't", "don&#x27;t"), words

    def test_forgets_pairs_that_need_no_decision_any_more(self, as_editor):
        one, other = PostingFactory(), PostingFactory()
        DuplicatePair.objects.create(first=one, second=other, percent=90)
        one.close(by=None, outcome="filled")
        assert "possible duplicates" not in as_editor.get(DESK).text

    def test_shows_none_of_it_to_recruiters(self):
        posting, client = PostingFactory(), Client()
        report(posting, "scam")
        client.force_login(make_recruiter(posting.company))
        JoinRequest.objects.join(UserFactory(), posting.company)
        page = client.get(DESK).text
        for words in ("reports to decide", "ask to post", "new companies", "The last 30 days"):
            assert words not in page

    def test_takes_the_same_queries_for_any_number(self, as_editor, django_assert_max_num_queries):
        for number in range(5):
            report(in_review(company=CompanyFactory()), "scam", number)
        with django_assert_max_num_queries(17):
            as_editor.get(DESK)


class TestClaims:
    def test_the_next_posting_is_one_that_nobody_looks_at(self, as_editor):
        first, second = in_review("First"), in_review("Second")
        Claim.take(first.pk, by=make_editor("other"))
        assert as_editor.get(NEXT)["Location"] == decide_url(second)
        second.delete()
        assert as_editor.get(NEXT)["Location"] == decide_url(first)
        assert "other is looking at this posting" in as_editor.get(decide_url(first)).text

    def test_claims_for_whoever_presses_first(self, as_editor):
        posting, other = in_review(), make_editor("other")
        as_editor.post(claim_url(posting))
        assert Claim.objects.get().editor.username == "editor"
        assert not Claim.take(posting.pk, by=other)
        as_editor.post(claim_url(posting))
        client = Client()
        client.force_login(other)
        page = client.post(claim_url(posting), follow=True).text
        assert "Another editor is looking at it." in page
        assert Claim.objects.get().editor.username == "editor"

    def test_a_claim_ends_after_a_while_and_with_the_decision(self, as_editor):
        posting, other = in_review(), make_editor("other")
        Claim.take(posting.pk, by=other)
        Claim.objects.update(claimed_at=timezone.now() - HOLDS - timedelta(seconds=1))
        as_editor.post(claim_url(posting))
        assert Claim.objects.get().editor.username == "editor"
        data = {"move": "approve", "seen": str(Posting.objects.get().version)}
        as_editor.post(decide_url(posting), data)
        assert not Claim.objects.exists()

    def test_looking_at_the_page_claims_nothing(self, as_editor):
        as_editor.get(decide_url(in_review()))
        assert as_editor.get(claim_url(Posting.objects.get())).status_code == 302
        assert not Claim.objects.exists()

    @pytest.mark.parametrize("who", ["recruiter", "other recruiter", "anonymous"])
    def test_only_editors_claim(self, company, who):
        posting, client = in_review(company=company), Client()
        if who != "anonymous":
            client.force_login(make_recruiter(company if who == "recruiter" else CompanyFactory()))
        expected = {"recruiter": 403, "other recruiter": 404, "anonymous": 302}[who]
        assert client.post(claim_url(posting)).status_code == expected
        assert not Claim.objects.exists()


class TestChart:
    def test_counts_submissions_and_decisions_of_people(self):
        editor, today = make_editor(), datetime.now(UTC).date()
        for move in ("approve", "reject", None):
            posting = PostingFactory(status="draft", published_at=None)
            posting.submit(by=None)
            reason = {"reason": "No"} if move == "reject" else {}
            if move:
                getattr(posting, move)(by=editor, **reason)
            posting.reference = "later"
            posting.save(update_fields=["reference"])  # another row of the history
        by_the_board = PostingFactory(status="draft", published_at=None)
        by_the_board.submit(by=None)
        by_the_board.approve(by=None)
        for _ in range(2):
            DeskDay.count()
        day = DeskDay.objects.get()
        assert (day.day, day.submitted, day.decided) == (today, 4, 2)
        assert 0 <= day.median_seconds < 600

    def test_forgets_days_that_it_no_longer_shows(self):
        today = datetime.now(UTC).date()
        for ago in (1, 29, 30, 400):
            DeskDay.objects.create(day=today - timedelta(days=ago), submitted=1, decided=0)
        DeskDay.count()
        assert DeskDay.objects.count() == 2

    def test_draws_thirty_days_and_says_their_numbers(self, as_editor):
        today = datetime.now(UTC).date()
        DeskDay.objects.create(day=today, submitted=8, decided=4, median_seconds=5400)
        drawn = chart()
        assert len(drawn.days) == 30
        last = drawn.days[-1]
        assert (last.day, last.submitted_height, last.decided_height) == (today, 100, 50)
        assert (last.submitted_y, last.decided_y, last.hours) == (0, 50, 1.5)
        page = as_editor.get(DESK).text
        assert "8 submissions" in page
        assert "<td>1.5</td>" in page

    def test_an_empty_board_has_an_empty_chart(self, as_editor):
        assert chart().most == 0
        assert "0 submissions" in as_editor.get(DESK).text

    @pytest.mark.parametrize("odd", [{"decided": 1}, {"median_seconds": 3}, {"submitted": -1}])
    def test_the_database_refuses_odd_days(self, odd):
        good = {"day": datetime.now(UTC).date(), "submitted": 1, "decided": 0}
        with pytest.raises(IntegrityError), transaction.atomic():
            DeskDay.objects.create(**{**good, **odd})
