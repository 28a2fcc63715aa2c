"""Items and years settle what a title leaves open, and nothing that a person has chosen."""

import pytest
from django.utils import timezone

from careers.classifying import classify_all, classify_new
from careers.models import Level, LevelStatistics, PostingMatch
from postings.models import PostingItem
from tests.careers.texts import TITLES
from tests.factories import PostingFactory, PostingItemFactory, make_editor

pytestmark = pytest.mark.django_db
DUTIES = ["Plans visits with patients and the ward", "Files forms in the order of the manual"]
LEADS = ["Trains new coordinators", "Reviews the plan of a study with the doctor"]


@pytest.fixture
def family(guide, profile):
    """Return a public family whose titles the vocabulary knows under two names."""
    guide.publish(by=None)
    profile.publish(by=None)
    level = Level.objects.get(name="Trial Coordinator")
    level.claim("Study Coordinator")
    return guide.family


def posted(title, *items, **values):
    posting = PostingFactory(title=title, **values)
    for position, text in enumerate(items):
        PostingItemFactory(posting=posting, kind="responsibility", text=text, position=position)
    return posting


def match_of(posting):
    posting.refresh_from_db()
    return PostingMatch.objects.get(posting=posting)


DOUBTFUL = "Study Coordinator and Medical Writer"


def test_items_settle_the_family_of_a_doubtful_title(family):
    doubtful = posted(DOUBTFUL, *DUTIES)
    other = posted(DOUBTFUL, "Sells flowers", DUTIES[0])
    classify_new()
    found = match_of(doubtful)
    assert (found.family, found.reason) == (family, "items")
    assert doubtful.career_family == family.slug
    left = match_of(other)
    assert (left.state, left.family, left.reason) == ("open", None, "doubt")
    assert other.career_family == ""


def test_items_settle_the_level(family):
    posting = posted(DOUBTFUL, *DUTIES, *LEADS)
    classify_new()
    found = match_of(posting)
    assert (found.state, found.level.name, found.reason) == ("sure", TITLES[2], "items")
    assert posting.career_level.endswith("/lead-trial-coordinator")


def test_years_settle_the_level(family):
    for rank, level in enumerate(family.levels.order_by("rank")):
        LevelStatistics.objects.create(
            level=level, computed_at=timezone.now(), postings=9, live=9, remote=0, hybrid=0,
            with_workplace=0, with_experience=9, experience_median=4 * rank,
        )  # fmt: skip
    high = posted(DOUBTFUL, *DUTIES, experience_years=16)
    between = posted(DOUBTFUL, *DUTIES, experience_years=14)
    classify_new()
    found = match_of(high)
    assert (found.state, found.level.name, found.reason) == ("sure", "Study Manager", "years")
    assert match_of(between).state == "open"


def test_a_second_look_changes_nothing_and_follows_new_items(family):
    posting = posted(DOUBTFUL, *DUTIES, *LEADS)
    classify_new()
    first = match_of(posting)
    classify_all()
    assert match_of(posting).updated_at == first.updated_at
    PostingItem.objects.filter(posting=posting).delete()
    classify_all()
    found = match_of(posting)
    assert (found.state, found.family, found.level) == ("open", None, None)
    assert posting.career_family == ""


def test_what_a_person_has_chosen_is_not_weighed(family):
    posting = posted(DOUBTFUL)
    classify_new()
    level = family.levels.get(name=TITLES[0])
    match_of(posting).choose(family=family, level=level, by=make_editor())
    for position, text in enumerate([*DUTIES, *LEADS]):
        PostingItemFactory(posting=posting, kind="responsibility", text=text, position=position)
    classify_all()
    found = match_of(posting)
    assert (found.state, found.level) == ("chosen", level)
    assert posting.career_level.endswith("/junior-trial-coordinator")


def test_titles_of_other_work_do_not_wait_for_an_editor(family):
    posting = posted("Teacher of study coordinators", *DUTIES)
    classify_new()
    assert match_of(posting).state == "none"
