"""What of an edit of a live posting goes live at once, what waits, and what an editor decides."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from postings.models import Posting, Revision, RevisionChange
from postings.models.lifecycle import (
    ChangedSinceError,
    MoveError,
    NotAllowedError,
    StateChangedError,
)
from postings.models.revision import PARTS
from postings.revisions.deciding import check, decide
from postings.revisions.parts import stored_parts
from postings.revisions.proposing import propose, waiting_changes, withdraw
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db

TEXT = "You write manuscripts for a calm team. " * 12
TODAY = timezone.localdate()


@pytest.fixture
def posting(company):
    posting = PostingFactory(
        company=company, description=TEXT, pay_min=4000, pay_currency="MYR", pay_period="month",
        closes_on=TODAY + timedelta(days=20),
    )  # fmt: skip
    PostingItemFactory(posting=posting, kind="benefit", text="Lunch", position=0)
    PostingLocationFactory(posting=posting)
    posting.gather_words()
    return current(posting)


@pytest.fixture
def recruiter(company):
    return make_recruiter(company)


@pytest.fixture
def editor():
    return make_editor()


def pay(low, high=None, currency="MYR"):
    return {"pay_min": low, "pay_max": high, "pay_currency": currency, "pay_period": "month"}


def closing(day):
    return {"closes_on": str(day) if day else None, "closing_time": None, "closing_zone": ""}


def current(posting):
    return Posting.objects.get(pk=posting.pk)


def decided(posting, editor, accepted, reason=""):
    revision = posting.revisions.waiting().get()
    decide(revision, accepted=accepted, by=editor, seen=current(posting).version, reason=reason)
    return Revision.objects.get(pk=revision.pk)


WAITING = {
    "company": lambda: {"company": CompanyFactory().pk},
    "title": lambda: {"title": "Senior Medical Writer"},
    "pay": lambda: pay("9000"),
    "apply_url": lambda: {"apply_url": "https://elsewhere.example/1"},
    "workplace_type": lambda: {"workplace_type": "hybrid"},
    "remote": lambda: {"remote_countries": ["MY"], "remote_regions": [], "remote_excluded": [],
                       "remote_unclear": False},
    "locations": lambda: {"places": [[PlaceFactory(name="Ipoh").pk, ""]]},
    "closing": lambda: closing(TODAY - timedelta(days=1)),
    "description": lambda: {"description": "Quite another job that nobody has looked at. " * 9},
    "summary": lambda: {"summary": "Write to jobs@evil.example"},
    "benefits": lambda: {"text": "Lunch\nAsk on WhatsApp"},
    "responsibilities": lambda: {"text": "Send a fee of 50 to start"},
    "reference": lambda: {"reference": "+60 12-345 6789"},
    "level": lambda: {"level": "t.me/evil-jobs"},
}  # fmt: skip
AT_ONCE = {
    "description": lambda: {"description": TEXT.replace("calm", "quiet", 2)},
    "summary": lambda: {"summary": "You write for a calm team."},
    "benefits": lambda: {"text": "Lunch\nA garden"},
    "employment_type": lambda: {"employment_type": "PART_TIME"},
    "category": lambda: {"category": None},
    "schedule": lambda: {"schedule": "flexible"},
    "hours_per_week": lambda: {"hours_per_week": "30"},
    "overlap": lambda: {"time_zone": "Asia/Kuala_Lumpur", "overlap_hours": 4},
    "closing": lambda: closing(TODAY + timedelta(days=40)),
    "role_family": lambda: {"role_family": "writing"},
    "behaviours": lambda: {"text": "Calm"},
    "requirements": lambda: {"text": "A degree\n+ A calm mind"},
    "level": lambda: {"level": "senior"},
    "reference": lambda: {"reference": "MW-12"},
}


def test_tries_every_part():
    assert WAITING.keys() | AT_ONCE.keys() == {*PARTS}


@pytest.mark.parametrize("part", WAITING)
def test_keeps_the_approved_version_public_until_an_editor_accepts(
    posting, recruiter, editor, part
):
    before, wanted = stored_parts(posting), WAITING[part]()
    result = propose(posting.pk, {part: wanted}, by=recruiter)
    assert (result.published, result.waiting) == ([], [part])
    assert stored_parts(current(posting)) == before
    assert waiting_changes(posting)[part].causes
    revision = decided(posting, editor, [part])
    assert stored_parts(current(posting)) == {**before, part: wanted}
    assert (revision.state, revision.decided_by) == ("decided", editor)


@pytest.mark.parametrize("part", AT_ONCE)
def test_publishes_small_changes_at_once_and_lists_them(posting, recruiter, editor, part):
    before, wanted = stored_parts(posting), AT_ONCE[part]()
    result = propose(posting.pk, {part: wanted}, by=recruiter)
    assert (result.published, result.waiting) == ([part], [])
    assert stored_parts(current(posting)) == {**before, part: wanted}
    revision = posting.revisions.published().get()
    check(revision, by=editor, seen=current(posting).version)
    assert Revision.objects.get().state == "checked"


@pytest.mark.parametrize("part", AT_ONCE)
def test_an_editor_can_undo_small_changes(posting, recruiter, editor, part):
    before = stored_parts(posting)
    propose(posting.pk, {part: AT_ONCE[part]()}, by=recruiter)
    seen = current(posting).version
    check(Revision.objects.get(), undone=[part], by=editor, seen=seen, reason="Better before")
    assert stored_parts(current(posting)) == before
    assert RevisionChange.objects.get().decision == "declined"


def test_one_edit_is_decided_part_by_part(posting, recruiter, editor):
    parts = {"pay": pay("5000"), "title": {"title": "Boss"}, "level": {"level": "senior"}}
    result = propose(posting.pk, parts, by=recruiter)
    assert (result.published, set(result.waiting)) == (["level"], {"pay", "title"})
    with pytest.raises(ValidationError):
        decided(posting, editor, ["pay"])
    revision = decided(posting, editor, ["pay"], reason="Not a boss")
    posting = current(posting)
    assert (posting.pay_min, posting.title, posting.level) == (5000, "Medical Writer", "senior")
    decisions = dict(revision.changes.values_list("part", "decision"))
    assert decisions == {"pay": "accepted", "title": "declined"}
    assert revision.reason == "Not a boss"


def test_a_later_edit_extends_and_replaces_what_waits(posting, recruiter):
    propose(posting.pk, {"pay": pay("5000")}, by=recruiter)
    propose(posting.pk, {"pay": pay("6000"), "title": {"title": "Boss"}}, by=recruiter)
    changes = waiting_changes(posting)
    assert changes["pay"].after == pay("6000")
    assert changes["pay"].before == pay("4000")
    assert set(changes) == {"pay", "title"}
    result = propose(posting.pk, {"pay": pay("4000")}, by=recruiter)
    assert (result.withdrawn, result.waiting) == (["pay"], ["title"])
    propose(posting.pk, {"title": {"title": "Medical Writer"}}, by=recruiter)
    assert not waiting_changes(posting)
    assert Revision.objects.get().state == "withdrawn"


def test_small_edits_add_up(posting, recruiter):
    """Otherwise a text could be exchanged word by word."""
    text = TEXT
    for number, word in enumerate(("write", "manuscripts", "calm", "team")):
        text = text.replace(word, f"other{number}")
        result = propose(posting.pk, {"description": {"description": text}}, by=recruiter)
    assert result.waiting == ["description"]
    assert waiting_changes(posting)["description"].causes == ["much"]
    assert "calm" in current(posting).description


def test_a_small_edit_taken_back_is_no_longer_listed(posting, recruiter):
    propose(posting.pk, {"level": {"level": "senior"}}, by=recruiter)
    propose(posting.pk, {"level": {"level": ""}}, by=recruiter)
    assert not Revision.objects.published().exists()


def test_undoes_nothing_that_changed_since(posting, recruiter, editor):
    propose(posting.pk, {"level": {"level": "senior"}}, by=recruiter)
    Posting.objects.filter(pk=posting.pk).update(level="junior")
    seen = current(posting).version
    check(Revision.objects.get(), undone=["level"], by=editor, seen=seen, reason="No")
    assert current(posting).level == "junior"


def test_withdraws(posting, recruiter):
    propose(posting.pk, {"pay": pay("5000")}, by=recruiter)
    assert withdraw(posting, by=recruiter)
    assert not withdraw(posting, by=recruiter)
    assert current(posting).pay_min == 4000


@pytest.mark.parametrize("who", ["another company's recruiter", "nobody"])
def test_refuses_other_people(posting, recruiter, who):
    other = make_recruiter(CompanyFactory(), "other") if who != "nobody" else UserFactory()
    with pytest.raises(NotAllowedError):
        propose(posting.pk, {"pay": pay("5000")}, by=other)
    propose(posting.pk, {"pay": pay("5000"), "level": {"level": "x"}}, by=recruiter)
    with pytest.raises(NotAllowedError):
        withdraw(posting, by=other)
    seen = current(posting).version
    for person in (other, recruiter):
        with pytest.raises(NotAllowedError):
            decide(Revision.objects.waiting().get(), accepted=["pay"], by=person, seen=seen)
        with pytest.raises(NotAllowedError):
            check(Revision.objects.published().get(), by=person, seen=seen)
    assert current(posting).pay_min == 4000


@pytest.mark.parametrize("status", ["draft", "in_review", "suspended", "closed"])
def test_only_live_postings_are_changed_in_this_way(posting, recruiter, status):
    outcome = "filled" if status == "closed" else ""
    Posting.objects.filter(pk=posting.pk).update(status=status, outcome=outcome)
    with pytest.raises(StateChangedError):
        propose(posting.pk, {"pay": pay("5000")}, by=recruiter)


def test_tells_the_second_of_two_editors(posting, recruiter, editor):
    propose(posting.pk, {"pay": pay("5000")}, by=recruiter)
    revision, seen = Revision.objects.get(), current(posting).version
    decide(revision, accepted=["pay"], by=editor, seen=seen)
    with pytest.raises(StateChangedError):
        decide(revision, accepted=[], by=make_editor("second"), seen=seen, reason="No")
    assert current(posting).pay_min == 5000


def test_decides_only_about_what_the_editor_saw(posting, recruiter, editor):
    propose(posting.pk, {"pay": pay("5000")}, by=recruiter)
    seen = current(posting).version
    propose(posting.pk, {"pay": pay("90000")}, by=recruiter)
    with pytest.raises(ChangedSinceError):
        decide(Revision.objects.get(), accepted=["pay"], by=editor, seen=seen)
    assert current(posting).pay_min == 4000


def test_closing_ends_what_is_open(posting, recruiter, editor):
    propose(posting.pk, {"pay": pay("5000"), "level": {"level": "x"}}, by=recruiter)
    revision = posting.revisions.waiting().get()
    current(posting).close(by=recruiter, outcome="filled")
    assert {*Revision.objects.values_list("state", flat=True)} == {"withdrawn", "checked"}
    with pytest.raises(StateChangedError):
        decide(revision, accepted=["pay"], by=editor, seen=current(posting).version)


def test_says_when_parts_do_not_fit_any_more(posting, recruiter, editor):
    propose(posting.pk, {"pay": pay("5000"), "apply_url": {"apply_url": ""}}, by=recruiter)
    with pytest.raises(MoveError, match="apply URL"):
        decided(posting, editor, ["apply_url"], reason="Pay is wrong")
    assert posting.revisions.waiting().exists()
    assert current(posting).apply_url


def test_refuses_small_changes_that_do_not_fit(posting, recruiter):
    with pytest.raises(ValidationError):
        propose(posting.pk, {"overlap": {"time_zone": "", "overlap_hours": 4}}, by=recruiter)
    assert not Revision.objects.exists()


def test_the_database_allows_one_open_revision_of_each_kind(posting):
    for state in ("waiting", "published"):
        Revision.objects.create(posting=posting, state=state)
        with pytest.raises(IntegrityError), transaction.atomic():
            Revision.objects.create(posting=posting, state=state)
    for values in ({"state": "odd"}, {"state": "decided"}, {"decided_at": timezone.now()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Revision.objects.filter(state="waiting").update(**values)


@pytest.mark.parametrize(
    "values",
    [{"part": "status"}, {"before": {"title": "b"}}, {"decision": "maybe"}, {"causes": ["odd"]}],
)
def test_the_database_refuses_odd_changes(posting, values):
    revision = Revision.objects.create(posting=posting)
    good = {"part": "title", "before": {"title": "a"}, "after": {"title": "b"}}
    with pytest.raises(IntegrityError), transaction.atomic():
        revision.changes.create(**{**good, **values})
    revision.changes.create(**good)
    with pytest.raises(IntegrityError), transaction.atomic():
        revision.changes.create(**good)


def test_mails_the_recruiters_after_the_decision(
    posting, recruiter, editor, django_capture_on_commit_callbacks
):
    from mails.models import OutgoingMail
    from postings.tasks import announce_revision

    propose(posting.pk, {"pay": pay("5000"), "title": {"title": "Boss"}}, by=recruiter)
    revision = decided(posting, editor, ["pay"], reason="Not a boss")
    for _ in range(2):  # a task can run twice
        announce_revision(revision_id=revision.pk)
    mail = OutgoingMail.objects.get()
    assert mail.recipient == recruiter.email
    for words in ("Accepted: Pay", "Declined: Title", "Not a boss"):
        assert words in mail.body
