"""Writes a company's posting: the form checks it, and the verbs of the lifecycle move it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

import pghistory
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from api.models import ApiToken
from api.v1.own.drawing import brief
from api.v1.own.form_data import (
    PARTS,
    bound_form,
    checked,
    incomplete,
    locations_of,
    to_the_minute,
)
from api.v1.own.shapes import NewPosting, PostingUpdate
from api.v1.problems import ProblemError, wrong
from postings.models import Posting
from postings.models.choices import Outcome, Status
from postings.models.lifecycle import (
    CLOSE,
    OPEN_TO_RECRUITERS,
    SUBMIT,
    WITHDRAW,
    MoveError,
)
from postings.writing.storing import (
    Places,
    Rows,
    propose_edit,
    store_edit,
    store_new,
    twin_of,
)

SOURCE: Final = "api"
FOUND_BY: Final = ("", SOURCE)  # postings of feeds follow their feeds


class Writer:
    """Writes for one token, in one transaction; `site` is scheme and host of the links."""

    def __init__(self, token: ApiToken, *, site: str) -> None:
        self.company, self.site = token.company, site
        if token.created_by is None:
            raise ValueError("A token that works has a maker.")
        self.user = token.created_by
        self.context = {"user": self.user.pk, "token": token.start}

    def postings(self) -> QuerySet[Posting]:
        """Return what this company's programs can see: postings with a reference."""
        rows = Posting.objects.filter(company=self.company, source__in=FOUND_BY)
        return rows.exclude(source="", reference="")

    def find(self, reference: str, *, locked: bool = False) -> Posting:
        """Return the posting with this reference, made by a program or at the desk; or 404.

        The program's own comes first, then the newest.
        """
        own = Q(source=SOURCE, source_id=self._source_id(reference))
        rows = self.postings().filter(own | Q(source="", reference=reference))
        rows = rows.order_by("-source", "-pk").select_related("company", "category")
        if locked:
            rows = rows.select_for_update(no_key=True, of=("self",))
        found = rows.first()
        if found is None:
            raise ProblemError(404, "Your company has no posting with this reference.")
        return found

    def _source_id(self, reference: str) -> str:
        return f"{self.company.pk}:{reference}"

    def create(self, new: NewPosting) -> Posting:
        """Store a new posting and submit it, unless it is to stay a draft."""
        self._refuse_taken(new)
        posting = Posting(company=self.company, reference=new.reference)
        posting.source, posting.source_id = SOURCE, self._source_id(new.reference)
        posting.created_by = posting.status_changed_by = self.user
        try:
            form = checked(bound_form(posting, new, user=self.user))
        except ProblemError:
            self._refuse_taken(new)  # another writer was quicker, which is why it is not valid
            raise
        locations = locations_of(new.locations or [], self.company)
        with pghistory.context(**self.context):
            self._insert(form, locations, new)
            if not new.allow_duplicate:
                self._refuse_twins(posting)
            if new.submit:
                self._submit(posting)
        return posting

    def _refuse_taken(self, new: NewPosting) -> None:
        """Refuse a reference that a posting has, made here or at the desk."""
        own = Q(source=SOURCE, source_id=self._source_id(new.reference))
        made_at_the_desk = Q(company=self.company, source="", reference=new.reference)
        rows = Posting.objects.filter(own | made_at_the_desk & ~Q(status=Status.CLOSED))
        if taken := rows.order_by("-source", "-pk").first():
            raise self._taken(taken)

    def _insert(self, form: Any, locations: Places, new: NewPosting) -> None:
        """Store the rows; of two writers at once, the constraint lets one do so."""
        try:
            with transaction.atomic():
                store_new(form, Rows(locations))
        except IntegrityError:
            self._refuse_taken(new)
            raise

    def _taken(self, posting: Posting) -> ProblemError:
        own = posting.company_id == self.company.pk
        detail = "There is already a posting with this reference."
        more: dict[str, Any] = {"posting": brief(posting, site=self.site)} if own else {}
        return ProblemError(409, detail, **more)

    def _refuse_twins(self, posting: Posting) -> None:
        """Refuse a copy: nearly the same text under the same title at the same places."""
        if twin := twin_of(posting):
            raise ProblemError(
                409,
                "An open posting of your company says nearly the same. Change that one, or "
                "send `allow_duplicate`.",
                posting=brief(twin, site=self.site),
            )

    def update(self, posting: Posting, changes: PostingUpdate) -> None:
        """Change a locked posting; if it is live, as a revision. Then submit it, if asked."""
        if posting.status not in OPEN_TO_RECRUITERS:
            raise self.refusal(posting)
        planned = posting.publish_from
        form = checked(bound_form(posting, changes, user=self.user))
        given = changes.model_fields_set
        places = None
        if "locations" in given:
            places = locations_of(changes.locations or [], self.company)
        with pghistory.context(**self.context):
            rows = Rows(places, [] if "pay" in given else None)
            if posting.status == Status.LIVE:
                self._propose(form, given, rows)
                self._reschedule(posting, changes, planned)
            else:
                store_edit(form, rows)
            if changes.submit and posting.status in SUBMIT.leaves:
                self._submit(posting)

    def _propose(self, form: Any, given: set[str], rows: Rows) -> None:
        parts = [part for name in given for part in PARTS.get(name, ())]
        try:
            propose_edit(form, parts, rows, by=self.user)
        except ValidationError as error:
            raise wrong("", " ".join(error.messages)) from error

    def _reschedule(
        self, posting: Posting, changes: PostingUpdate, planned: datetime | None
    ) -> None:
        """Publish an approved posting at another moment: that needs no editor."""
        moment = changes.publish_from and to_the_minute(changes.publish_from)
        if "publish_from" in changes.model_fields_set and moment != planned:
            posting.reschedule(by=self.user, publish_from=moment)

    def _submit(self, posting: Posting) -> None:
        if problem := incomplete(posting):
            raise problem
        posting.submit(by=self.user)

    def close(self, posting: Posting, outcome: str, *, filled_through: str = "") -> None:
        """Close a locked posting, or withdraw one that was never public. Closing twice is once."""
        if posting.status == Status.CLOSED and posting.outcome == outcome:
            return
        with pghistory.context(**self.context):
            if posting.status in CLOSE.leaves:
                posting.close(by=self.user, outcome=outcome, filled_through=filled_through)
            elif posting.status in WITHDRAW.leaves and outcome == Outcome.WITHDRAWN:
                posting.withdraw(by=self.user)
            elif posting.status in WITHDRAW.leaves:
                raise wrong("outcome", "It was never public, so it can only be withdrawn.")
            else:
                raise self.refusal(posting)

    def refusal(self, posting: Posting) -> ProblemError:
        """Return why a posting in its status can't be changed."""
        detail = f"This posting is {posting.get_status_display()}, so you can't change it."
        return ProblemError(409, detail, posting=brief(posting, site=self.site))


def moved(error: MoveError) -> ProblemError:
    """Return the error for a move that somebody else made impossible."""
    return ProblemError(409, str(error))
