"""The moves of a posting from status to status, and who may make them.

draft → in review → live → closed; in review → changes requested → in review;
in review → rejected; live → suspended → live. Its recruiter can withdraw it from review, and an
editor can undo a rejection: draft ← in review ← rejected. A posting that was never public can be
withdrawn, which also closes it. A closed posting that a feed lists again is reopened for review.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from procrastinate.contrib.django import app

from companies.banned import banned_by, text_about
from postings.models.choices import Outcome, Status
from postings.models.closing import closing_moment, default_last_day

if TYPE_CHECKING:
    from postings.models.item import PostingItem
    from postings.models.location import PostingLocation


class MoveError(Exception):
    """A move that can't be made, with a reason to show to the person who asked for it."""


class StateChangedError(MoveError):
    """The posting is not, or no longer, in a status that this move leaves."""


class ChangedSinceError(MoveError):
    """Somebody has changed the row since the page with this request was opened."""


class NotAllowedError(MoveError):
    """This person is not allowed to make this move."""


@dataclass(frozen=True)
class Move:
    """One move of the lifecycle: its verb, the statuses that it leaves, the one that it enters."""

    verb: str
    leaves: tuple[Status, ...]
    enters: Status
    for_editors_only: bool = True
    needs_reason: bool = False
    leads_to_the_public: bool = False  # so it applies only to the text that the person saw


SUBMIT = Move(
    "submit",
    (Status.DRAFT, Status.CHANGES_REQUESTED),
    Status.IN_REVIEW,
    for_editors_only=False,
    leads_to_the_public=True,
)
APPROVE = Move("approve", (Status.IN_REVIEW,), Status.LIVE, leads_to_the_public=True)
REQUEST_CHANGES = Move(
    "ask for changes to", (Status.IN_REVIEW,), Status.CHANGES_REQUESTED, needs_reason=True
)
REJECT = Move("reject", (Status.IN_REVIEW,), Status.REJECTED, needs_reason=True)
SUSPEND = Move("suspend", (Status.LIVE,), Status.SUSPENDED, needs_reason=True)
RESUME = Move("resume", (Status.SUSPENDED,), Status.LIVE, leads_to_the_public=True)
CLOSE = Move("close", (Status.LIVE, Status.SUSPENDED), Status.CLOSED, for_editors_only=False)
WITHDRAW = Move(
    "withdraw",
    (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_REQUESTED),
    Status.CLOSED,
    for_editors_only=False,
)
WITHDRAW_FROM_REVIEW = Move(
    "withdraw from review", (Status.IN_REVIEW,), Status.DRAFT, for_editors_only=False
)
UNDO_REJECTION = Move("undo the rejection of", (Status.REJECTED,), Status.IN_REVIEW)
REOPEN = Move("reopen", (Status.CLOSED,), Status.IN_REVIEW)


# Recruiters edit postings in these; not after a decision against it, or the end.
OPEN_TO_RECRUITERS = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_REQUESTED, Status.LIVE)

# Fields that an editor approves, besides the locations.
APPROVED_FACTS = (
    "company", "title", "workplace_type", "remote_countries", "remote_regions", "remote_excluded",
    "remote_unclear", "pay_min", "pay_max",
    "pay_currency", "pay_period", "apply_url",
)  # fmt: skip


def is_editor(user: Any) -> bool:
    """Return whether `user` moderates the board."""
    return bool(user.has_perm("postings.moderate_posting"))


class Lifecycle(models.Model):
    """The moves of a posting as methods. `by=None` means the board itself: an import or a feed.

    `seen` is the version that the person saw; other versions don't move towards the public.
    """

    # Attributes that the verbs need from the posting.
    if TYPE_CHECKING:
        company: Any
        items: Any
        locations: Any
        status: Any
        description: Any
        workplace_type: Any
        apply_url: Any
        published_at: Any
        publish_from: Any
        closes_at: Any
        closes_on: Any
        closing_time: Any
        closing_zone: Any
        job_zone: Any
        forget_version: Any

    class Meta:
        abstract = True

    def submit(
        self,
        *,
        by: User | None,
        items: Collection[PostingItem] | None = None,
        locations: Collection[PostingLocation] | None = None,
        accepts_expired: bool = False,
        seen: int | None = None,
    ) -> None:
        """Submit a draft, or a posting after requested changes, for review.

        A posting that is not stored yet moves in memory, and passes its rows. With
        `accepts_expired`, its closing date can be in the past. Raises MoveError if something is
        missing.
        """
        with self._locked():
            missing = self.missing_for_publication(
                items=items, locations=locations, accepts_expired=accepts_expired
            )
            if missing:
                text = gettext("“%(title)s” can't be submitted yet: %(reasons)s.")
                raise MoveError(text % {"title": self, "reasons": "; ".join(missing)})
            self._move(SUBMIT, by=by, seen=seen)

    def approve(
        self,
        *,
        by: User | None,
        at: datetime | None = None,
        closes_on: date | None = None,
        seen: int | None = None,
    ) -> None:
        """Publish it from `at` until its closing date, or for the board's usual time.

        The default is now, or the moment that its recruiter has planned. `closes_on` replaces the
        stored closing date.
        """
        with self._locked():
            moments = [self.published_at or timezone.now(), self.publish_from]
            published_at = at or max(filter(None, moments))
            closing = self.closing_once_published(published_at, closes_on)
            if closing["closes_at"] <= published_at:
                text = gettext(
                    "“%(title)s” can't be published because its closing date has passed. Choose a "
                    "later one."
                )
                raise MoveError(text % {"title": self})
            if not self.apply_url:
                text = gettext("“%(title)s” can't be published yet. Add an apply URL.")
                raise MoveError(text % {"title": self})
            self._move(APPROVE, by=by, seen=seen, published_at=published_at, **closing)

    def closing_once_published(
        self, published_at: datetime, closes_on: date | None = None
    ) -> dict[str, Any]:
        """Return the columns of the closing date with which a posting is published."""
        if self.closes_at and not closes_on:
            return {"closes_at": self.closes_at}
        zone = self.job_zone or settings.TIME_ZONE
        day = closes_on or default_last_day(published_at, zone)
        whole_day = {"closes_on": day, "closing_time": None, "closing_zone": "", "job_zone": zone}
        return whole_day | {"closes_at": closing_moment(day, None, zone)}

    def request_changes(self, *, by: User | None, reason: str) -> None:
        """Ask the recruiter for changes; they get the reason and can submit it again."""
        self._move(REQUEST_CHANGES, by=by, reason=reason)

    def reject(self, *, by: User | None, reason: str) -> None:
        """Reject it for good."""
        self._move(REJECT, by=by, reason=reason)

    def suspend(self, *, by: User | None, reason: str) -> None:
        """Hide it from the public until an editor resumes it."""
        self._move(SUSPEND, by=by, reason=reason)

    def resume(self, *, by: User | None, seen: int | None = None) -> None:
        """Publish a suspended posting again, with the same dates."""
        self._move(RESUME, by=by, seen=seen)

    def close(
        self, *, by: User | None, outcome: str, filled_through: str = "", reason: str = ""
    ) -> None:
        """Close it as filled or withdrawn; from then on its page answers 410.

        If it is filled, the recruiter can say whether through this board.
        """
        if outcome not in Outcome.values:
            text = gettext("“%(outcome)s” isn't a valid outcome.")
            raise MoveError(text % {"outcome": outcome})
        through = filled_through if outcome == Outcome.FILLED else ""
        self._move(CLOSE, by=by, outcome=outcome, filled_through=through, reason=reason)

    def withdraw(self, *, by: User | None, reason: str = "") -> None:
        """Withdraw it before it was public, so that nobody reviews it."""
        self._move(WITHDRAW, by=by, outcome=Outcome.WITHDRAWN, reason=reason)

    def withdraw_from_review(self, *, by: User | None) -> None:
        """Make it a draft again, so that no editor looks at it until it is submitted again."""
        self._move(WITHDRAW_FROM_REVIEW, by=by)

    def undo_rejection(self, *, by: User | None, reason: str = "") -> None:
        """Put it back in review after a mistake; the history keeps the rejection and its reason."""
        self._move(UNDO_REJECTION, by=by, reason=reason)

    def reopen(self, *, by: User | None) -> None:
        """Reopen it for review; it is public again once an editor approves it."""
        self._move(REOPEN, by=by, outcome="", filled_through="")

    def missing_for_publication(self, **rows: Any) -> list[str]:
        """Return what is missing before publication, in words for the recruiter.

        Takes what `missing_by_field` takes.
        """
        return list(self.missing_by_field(**rows).values())

    def missing_by_field(
        self,
        *,
        items: Collection[PostingItem] | None = None,
        locations: Collection[PostingLocation] | None = None,
        accepts_expired: bool = False,
    ) -> dict[str, str]:
        """Return the same by the field of the form in which it belongs.

        Without `items` and `locations`, the stored rows count.
        """
        has_items = self.description or (self.items.exists() if items is None else items)
        has_place = self.workplace_type == "remote" or (
            self.locations.exists() if locations is None else locations
        )
        is_open = self.closes_at is None or self.closes_at > timezone.now()
        checks = {
            "apply_url": (self.apply_url, gettext("add an apply URL")),
            "description": (has_items, gettext("add a description or items")),
            "locations": (has_place, gettext("add a location or make it remote")),
            "closes_on": (accepts_expired or is_open, gettext("choose a later closing date")),
        }
        return {field: problem for field, (fulfilled, problem) in checks.items() if not fulfilled}

    def may_be_moved(self, move: Move, *, by: User | None) -> bool:
        """Return whether this person can make this move, in any status."""
        if by is None or is_editor(by):
            return True
        return not move.for_editors_only and self.company.memberships.filter(user=by).exists()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Read again what a move depends on, and lock it until the move is made."""
        if self._state.adding:
            yield
            return
        rows = type(self)._default_manager.select_for_update(no_key=True)
        fields = [
            "apply_url", "closes_at", "closes_on", "closing_time", "closing_zone", "description",
            "job_zone", "publish_from", "published_at", "workplace_type",
        ]  # fmt: skip
        with transaction.atomic():
            with suppress(ObjectDoesNotExist):  # the move itself will report that it is gone
                self.refresh_from_db(fields=fields, from_queryset=rows)
            yield

    def _move(
        self,
        move: Move,
        *,
        by: User | None,
        reason: str = "",
        seen: int | None = None,
        **fields: Any,
    ) -> None:
        """Make a move if the database still has the posting in a status that the move leaves."""
        if not self.may_be_moved(move, by=by):
            text = gettext("You don't have permission to do this with “%(title)s”.")
            raise NotAllowedError(text % {"title": self})
        if move.needs_reason and not reason.strip():
            raise ValidationError(
                {"reason": gettext("Enter a reason. The recruiter will read it.")}
            )
        fields |= {
            "status": move.enters,
            "status_reason": reason.strip(),
            "status_changed_at": timezone.now(),
            "status_changed_by": by,
            "updated_at": timezone.now(),
        }
        is_news = by is not None and (move.for_editors_only or move is SUBMIT)
        try:
            with transaction.atomic() if is_news else nullcontext():
                if not self._leaves(move, fields, seen):
                    raise self._refusal(move)
                if is_news:
                    self._announce(move)
        except IntegrityError as error:
            if domain := banned_by(error):
                raise NotAllowedError(text_about(domain)) from error
            raise
        for name, value in fields.items():
            setattr(self, name, value)

    def _refusal(self, move: Move) -> StateChangedError | ChangedSinceError:
        """Return why a move was impossible, by the status in the database."""
        if self._status_in_database() in move.leaves:
            text = gettext("“%(title)s” has changed since you opened it. Look at it again.")
            return ChangedSinceError(text % {"title": self})
        text = gettext("“%(title)s” is now %(status)s, so you can't do this.")
        return StateChangedError(text % {"title": self, "status": self._label_in_database()})

    def _leaves(self, move: Move, fields: dict[str, Any], seen: int | None) -> bool:
        """Make the move in the database; return whether the posting had a status that it leaves."""
        if self._state.adding:
            return self.status in move.leaves
        # One statement, so that only one of two simultaneous clicks wins.
        waiting = type(self)._default_manager.filter(pk=self.pk, status__in=move.leaves)
        if seen is not None:
            waiting = waiting.filter(version=seen)
        self.forget_version()
        return waiting.update(**fields) == 1

    def _announce(self, move: Move) -> None:
        """Queue what follows in the same transaction, so it happens only if the move commits."""
        if move is SUBMIT:
            app.configure_task("postings.announce_submission").defer(posting_id=self.pk)
            app.configure_task("postings.check_apply_url").defer(posting_id=self.pk)
        else:
            app.configure_task("postings.announce_decision").defer(
                posting_id=self.pk, status=str(move.enters)
            )

    def _status_in_database(self) -> str | None:
        rows = type(self)._default_manager.filter(pk=self.pk)
        return rows.values_list("status", flat=True).first()

    def _label_in_database(self) -> str:
        status = self._status_in_database()
        return str(Status(status).label) if status else gettext("deleted")
