"""What a posting leaves out, for the recruiter beside the form."""

import pytest
from django.urls import reverse
from django.utils import timezone

from careers.classifying import classify_new
from careers.matching.topics import Topic, topics_in
from careers.models import Level
from careers.statistics.comparing import compare
from careers.statistics.counting import count_all
from tests.factories import CompanyFactory, PostingFactory, PostingItemFactory, make_recruiter

pytestmark = pytest.mark.django_db
TITLE = "Trial Coordinator"


@pytest.fixture
def level(guide, profile):
    guide.publish(by=None)
    profile.publish(by=None)
    return Level.objects.get(name=TITLE)


def hire(number, *texts, title=TITLE, **values):
    for _ in range(number):
        posting = PostingFactory(title=title, **values)
        for position, text in enumerate(texts):
            PostingItemFactory(
                posting=posting, kind="requirement", importance="must", text=text, position=position
            )


def count():
    classify_new()
    count_all(timezone.now())


def test_says_what_most_others_state(level):
    hire(8, "Willing to travel in the region", "Driving licence")
    hire(2, "A calm voice")
    count()
    mine = PostingFactory(title=TITLE)
    driving = PostingItemFactory(
        posting=mine, kind="requirement", importance="must", text="A driving licence"
    )
    found = compare(level, mine, [driving])
    assert [str(one) for one in found.unstated] == ["8 of 10 such jobs state travel."]


def test_says_nothing_of_few_postings_or_of_a_minority(level):
    hire(4, "Willing to travel")
    count()
    mine = PostingFactory(title=TITLE)
    assert compare(level, mine, []).unstated == []
    hire(4, "A calm voice")
    count()
    assert compare(level, mine, []).unstated == []


def test_facts_of_the_posting_count_as_stated(level):
    pay = {"pay_min": 4_000, "pay_currency": "EUR", "pay_period": "month"}
    hire(6, experience_years=2, **pay)
    count()
    topics = {one.topic for one in compare(level, PostingFactory(title=TITLE), []).unstated}
    assert topics == {Topic.PAY, Topic.EXPERIENCE}
    assert compare(level, PostingFactory(title=TITLE, experience_years=1, **pay), []).unstated == []


def test_names_the_musts_of_the_profile_that_are_missing(level):
    mine = PostingFactory(title=TITLE)
    degree = PostingItemFactory(
        posting=mine, kind="requirement", importance="must", text="A bachelor's degree"
    )
    found = compare(level, mine, [degree]).requirements
    assert "Travel between sites" in found
    assert not any("degree" in text for text in found)
    assert not any("Malay" in text for text in found)  # only nice to have


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Reisebereitschaft", Topic.TRAVEL), ("Lesen memandu kelas D", Topic.LICENCE),
        ("30 Tage Urlaub", Topic.LEAVE), ("Cuti tahunan", Topic.LEAVE),
        ("Rotating shifts", Topic.SHIFTS), ("Fluent in English", Topic.LANGUAGES),
    ],
)  # fmt: skip
def test_topics_are_told_in_three_languages(text, topic):
    assert topics_in([text]) == {topic}
    assert topics_in(["Tea and biscuits", ""]) == set()


def test_the_recruiter_sees_level_reason_and_comparison(client, company, level):
    hire(6, "Willing to travel")
    mine = PostingFactory(title=TITLE, company=company, status="draft", published_at=None)
    theirs = PostingFactory(title=TITLE, company=CompanyFactory(), status="draft")
    count()
    client.force_login(make_recruiter(company))
    page = client.get(reverse("admin:postings_posting_change", args=[mine.pk])).text
    assert "the title is one of this level" in page
    assert "6 of 6 such jobs state travel." in page
    assert reverse("admin:careers_postingmatch_change", args=[mine.pk]) in page
    foreign = client.get(reverse("admin:postings_posting_change", args=[theirs.pk]))
    assert foreign.status_code in (302, 404)
    assert "such jobs state" not in foreign.text


def test_the_panel_knows_a_posting_that_no_task_has_seen(as_editor, level):
    mine = PostingFactory(title=TITLE)
    page = as_editor.get(reverse("admin:postings_posting_change", args=[mine.pk])).text
    assert f"{level.family}: {TITLE}." in page
    other = PostingFactory(title="Receptionist")
    page = as_editor.get(reverse("admin:postings_posting_change", args=[other.pk])).text
    assert "career-panel" not in page
