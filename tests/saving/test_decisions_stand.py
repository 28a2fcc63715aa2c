"""Every form of the admin against every decision, at the same moment: the decision is kept.

A browser opened the form before. Both transactions overlap, and either may come first.
"""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils import timezone

from companies.models import Membership
from feeds.models import Feed, FeedRun
from postings.models import Posting, Synonym
from tests.desk_forms import opened
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    FeedFactory,
    PostingFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)
from tests.saving.overlaps import client_of, form_around, move_around

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 3  # for each pair and each order

# Every move: from which status, with which words, to which status
MOVES = {
    "submit": ("draft", {}, "in_review"),
    "approve": ("in_review", {}, "live"),
    "request_changes": ("in_review", {"reason": "State the pay"}, "changes_requested"),
    "reject": ("in_review", {"reason": "Spam"}, "rejected"),
    "suspend": ("live", {"reason": "Dead link"}, "suspended"),
    "resume": ("suspended", {}, "live"),
    "close": ("live", {"outcome": "filled"}, "closed"),
    "withdraw": ("in_review", {}, "closed"),
    "reopen": ("closed", {}, "in_review"),
}
FEED_MOVES = {
    "trust": ({"is_trusted": False}, {"is_trusted": True}),
    "distrust": ({"is_trusted": True}, {"is_trusted": False}),
    "take_changes": ({"takes_changes": False}, {"takes_changes": True}),
    "pause": ({"is_paused": False}, {"is_paused": True}),
    "resume": ({"is_paused": True}, {"is_paused": False}),
}


def change_url(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def saving(client, row, **changes):
    """Open the form now, to send it later."""
    url = change_url(row)
    data = {**opened(client, url, f"{row._meta.model_name}_form"), **changes}
    return lambda: client.post(url, data)


def in_status(company, status):
    facts = {"published_at": None} if status in ("draft", "in_review") else {}
    facts |= {"outcome": "withdrawn"} if status == "closed" else {}
    return PostingFactory(company=company, status=status, **facts)


def overlap(monkeypatch, way, save, move):
    return form_around(monkeypatch, save, move) if way == "form first" else move_around(save, move)


@pytest.mark.parametrize("way", ["form first", "move first"])
@pytest.mark.parametrize("name", MOVES)
def test_each_move_of_a_posting(monkeypatch, name, way):
    status, facts, after = MOVES[name]
    company, editor = CompanyFactory(), make_editor()
    writers = [editor]
    if status in ("draft", "changes_requested", "live"):
        writers.append(make_recruiter(company))
    undone = 0
    for writer in writers * ROUNDS:
        posting = in_status(company, status)
        other = Posting.objects.get(pk=posting.pk)
        save = saving(client_of(writer), posting, summary="New words")
        overlap(monkeypatch, way, save, lambda o=other: getattr(o, name)(by=editor, **facts))
        posting.refresh_from_db()
        undone += posting.status != after or posting.status_reason != facts.get("reason", "")
        is_open = after in ("live", "suspended")
        assert (posting.published_at is not None) >= is_open
    assert undone == 0


@pytest.mark.parametrize("way", ["form first", "move first"])
@pytest.mark.parametrize("name", FEED_MOVES)
def test_each_step_of_a_feed(monkeypatch, name, way):
    before, after = FEED_MOVES[name]
    company, editor = CompanyFactory(), make_editor()
    writers, undone = [editor, make_recruiter(company)], 0
    for number, writer in enumerate(writers * ROUNDS):
        feed = FeedFactory(company=company, url=f"https://lumen.example/{number}", **before)
        other = Feed.objects.get(pk=feed.pk)
        save = saving(client_of(writer), feed, hours_between=6)
        overlap(monkeypatch, way, save, lambda o=other: getattr(o, name)(by=editor))
        feed.refresh_from_db()
        undone += {key: getattr(feed, key) for key in after} != after
    assert undone == 0


@pytest.mark.parametrize("way", ["form first", "move first"])
@pytest.mark.parametrize(
    ("verb", "after"), [("release_held", "released"), ("dismiss_held", "dismissed")]
)
def test_each_decision_about_a_held_feed(monkeypatch, verb, after, way):
    editor, feed = make_editor(), FeedFactory()
    for _ in range(ROUNDS):
        run = FeedRun.objects.create(
            feed=feed, state="held", missing=1, open_before=1, finished_at=timezone.now()
        )
        save = saving(client_of(editor), feed, hours_between=6)
        other = Feed.objects.get(pk=feed.pk)
        overlap(monkeypatch, way, save, lambda o=other: getattr(o, verb)(by=editor))
        run.refresh_from_db()
        assert run.state == after


def a_company():
    return CompanyFactory()


OTHERS = {
    "company": (a_company, {"overview": "We write."}, {"website": "https://lumen.example/"}),
    "category": (CategoryFactory, {"name": "Writing"}, {"slug": "writing"}),
    "synonym": (
        lambda: Synonym.objects.create(short="CRA", long="clinical associate"),
        {"short": "CRAs"},
        {"long": "clinical research associate"},
    ),
    "user": (UserFactory, {"first_name": "Ann"}, {"is_active": False}),
    "group": (lambda: Group.objects.create(name="Guests"), {"name": "Visitors"}, {}),
}


@pytest.mark.parametrize("way", ["form first", "move first"])
@pytest.mark.parametrize("name", OTHERS)
def test_changes_of_other_columns(monkeypatch, name, way):
    make, mine, theirs = OTHERS[name]
    admin = UserFactory(is_staff=True, is_superuser=True)
    for _ in range(ROUNDS):
        row = make()
        save = saving(client_of(admin), row, **mine)
        others = type(row).objects.filter(pk=row.pk)
        overlap(monkeypatch, way, save, lambda o=others: o.update(**theirs) if theirs else None)
        row.refresh_from_db()
        assert {key: getattr(row, key) for key in theirs} == theirs
        row.delete()


def test_a_recruiter_who_was_removed_stays_removed(monkeypatch):
    editor, company = make_editor(), CompanyFactory()
    recruiter = make_recruiter(company)
    save = saving(client_of(editor), company, overview="We write.")
    member = Membership.objects.filter(user=recruiter)
    form_around(monkeypatch, save, member.delete)
    assert not member.exists()


@pytest.mark.parametrize("who", ["own", "given"])
def test_an_account_stays_closed_when_its_password_changes(monkeypatch, who):
    admin = UserFactory(is_staff=True, is_superuser=True)
    user = User.objects.create_user("ann", password="secret-word", is_staff=True)
    new = {"new_password1": "another-word-1", "new_password2": "another-word-1"}
    if who == "own":
        client, url = client_of(user), reverse("admin:password_change")
        data = {"old_password": "secret-word", **new}
    else:
        client = client_of(admin)
        url = reverse("admin:auth_user_password_change", args=[user.pk])
        data = {
            "usable_password": "true",
            "password1": "another-word-1",
            "password2": "another-word-1",
        }
    hashed = User.set_password

    def set_password(self, raw):
        User.objects.filter(pk=user.pk).update(is_active=False)  # at the worst moment
        hashed(self, raw)

    monkeypatch.setattr(User, "set_password", set_password)
    client.post(url, data)
    user.refresh_from_db()
    assert user.check_password("another-word-1")
    assert not user.is_active


def test_many_saves_and_suspensions_in_any_order():
    """Save and suspend one posting at the same time, without controlling the order."""
    from tests.saving.overlaps import Side

    company, editor = CompanyFactory(), make_editor()
    recruiter = make_recruiter(company)
    for number in range(10):
        posting = in_status(company, "live")
        clients = [client_of(user) for user in (recruiter, recruiter, editor)]
        saves = [saving(c, posting, summary=f"Words {number}") for c in clients]
        other = Posting.objects.get(pk=posting.pk)
        sides = [Side(save) for save in saves]
        sides.append(Side(lambda o=other: o.suspend(by=editor, reason="Dead link")))
        for side in sides:
            side.ended()
        posting.refresh_from_db()
        assert (posting.status, posting.status_reason) == ("suspended", "Dead link")
