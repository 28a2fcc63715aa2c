"""What an editor does with a recruiter's edit of a live posting."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext
from procrastinate.contrib.django import app

from postings.models import Posting, Revision, RevisionChange
from postings.models.choices import Status
from postings.models.lifecycle import (
    ChangedSinceError,
    MoveError,
    NotAllowedError,
    StateChangedError,
    is_editor,
)
from postings.models.revision import OPEN
from postings.revisions.parts import store_parts, stored_parts
from postings.revisions.proposing import end

State = Revision.State
ACCEPTED, DECLINED = RevisionChange.Decision.ACCEPTED, RevisionChange.Decision.DECLINED
DECIDABLE = (Status.LIVE, Status.SUSPENDED)


@transaction.atomic
def decide(
    revision: Revision, *, accepted: Collection[str], by: Any, seen: int, reason: str = ""
) -> None:
    """Publish the accepted parts, and decline all others.

    `seen` is the posting's version that the editor saw. The recruiters get a mail once this
    commits. Raises NotAllowedError; StateChangedError if somebody else has decided or withdrawn it;
    ChangedSinceError if the posting or the edit is another by now; ValidationError without a reason
    for what is declined; MoveError if the accepted parts do not fit the posting.
    """
    posting = _locked(revision, by=by, seen=seen)
    changes = list(revision.changes.all())
    declined = [change for change in changes if change.part not in accepted]
    if declined and not reason.strip():
        raise ValidationError({"reason": gettext("Enter a reason. The recruiter will read it.")})
    if not end(
        Revision.objects.waiting().filter(pk=revision.pk), State.DECIDED, by=by, reason=reason
    ):
        raise StateChangedError(_gone())
    _store(posting, {change.part: change.after for change in changes if change.part in accepted})
    parts = revision.changes
    parts.filter(part__in=accepted).update(decision=ACCEPTED)
    parts.exclude(part__in=accepted).update(decision=DECLINED)
    app.configure_task("postings.announce_revision").defer(revision_id=revision.pk)


@transaction.atomic
def check(
    revision: Revision, *, undone: Collection[str] = (), by: Any, seen: int, reason: str = ""
) -> None:
    """Record that an editor has looked at small edits that are live, and undo some of them.

    A part is undone only if it is still as the recruiter left it. Raises the errors of `decide`.
    """
    posting = _locked(revision, by=by, seen=seen)
    changes = list(revision.changes.all())
    if undone and not reason.strip():
        raise ValidationError({"reason": gettext("Enter a reason. The recruiter will read it.")})
    if not end(
        Revision.objects.published().filter(pk=revision.pk), State.CHECKED, by=by, reason=reason
    ):
        raise StateChangedError(_gone())
    live = stored_parts(posting)
    back = {c.part: c.before for c in changes if c.part in undone and live[c.part] == c.after}
    _store(posting, back)
    revision.changes.filter(part__in=back).update(decision=DECLINED)
    revision.changes.exclude(part__in=back).update(decision=ACCEPTED)
    if back:
        app.configure_task("postings.announce_revision").defer(revision_id=revision.pk)


def _locked(revision: Revision, *, by: Any, seen: int) -> Posting:
    if not is_editor(by):
        raise NotAllowedError(gettext("Only editors decide about changes."))
    posting = Posting.objects.select_for_update(no_key=True).get(pk=revision.posting_id)
    revision.refresh_from_db()
    if revision.state not in OPEN or posting.status not in DECIDABLE:
        raise StateChangedError(_gone())
    if posting.version != seen:
        text = gettext("“%(title)s” has changed since you opened it. Look at it again.")
        raise ChangedSinceError(text % {"title": posting})
    return posting


def _store(posting: Posting, values: dict[str, Any]) -> None:
    """Write parts, or say why they can't be written; the database then undoes the decision, too."""
    if not values:
        return
    try:
        with transaction.atomic():
            store_parts(posting, values)
    except ValidationError as error:
        text = gettext("These changes don't fit the posting as it is now: %(reasons)s")
        raise MoveError(text % {"reasons": " ".join(error.messages)}) from error
    except IntegrityError as error:  # such as a company or a place that was deleted meanwhile
        raise MoveError(gettext("These changes don't fit the posting as it is now.")) from error


def _gone() -> str:
    return gettext("Somebody has already decided about these changes, or they were withdrawn.")
