"""Takes a recruiter's edit of a live posting: stores what may go live, keeps the rest waiting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from procrastinate.contrib.django import app

from postings.models import Posting, Revision, RevisionChange
from postings.models.choices import Status
from postings.models.lifecycle import NotAllowedError, StateChangedError, is_editor
from postings.models.revision import Cause
from postings.revisions.parts import Value, store_parts, stored_parts
from postings.revisions.weighing import causes_to_wait

State = Revision.State


class Proposed(NamedTuple):
    """What became of an edit, by the names of parts."""

    published: list[str]
    waiting: list[str]  # all that waits now, from earlier edits too
    withdrawn: list[str]


def needs_revision(posting: Posting | None, user: Any) -> bool:
    """Return whether this person's edits of this posting are revisions."""
    return posting is not None and posting.status == Status.LIVE and not is_editor(user)


def waiting_changes(posting: Posting) -> dict[str, RevisionChange]:
    """Return what waits for an editor, by part."""
    return _changes(posting, State.WAITING)


@transaction.atomic
def propose(posting_id: int, parts: Mapping[str, Value], *, by: Any) -> Proposed:
    """Store a recruiter's version of these parts of a live posting.

    Small changes are live at once, and an editor finds them in a list. What an editor has to decide
    extends or replaces what waits already; a part that is as published no longer waits. Raises
    NotAllowedError, StateChangedError, or ValidationError if parts do not fit together.
    """
    posting = Posting.objects.select_for_update(no_key=True).get(pk=posting_id)
    if not is_editor(by) and not posting.company.memberships.filter(user=by).exists():
        raise NotAllowedError(gettext("You can't change this posting."))
    if posting.status != Status.LIVE:
        raise StateChangedError(gettext("Only live postings are changed in this way."))
    live, unchecked = stored_parts(posting), _changes(posting, State.PUBLISHED)
    wait: dict[str, list[Cause]] = {}
    publish: dict[str, Value] = {}
    for part, value in parts.items():
        if value == live[part]:
            continue
        approved = unchecked[part].before if part in unchecked else live[part]
        if causes := causes_to_wait(part, approved, value):
            wait[part] = causes
        else:
            publish[part] = value
    if publish:
        store_parts(posting, publish)
        _note(posting, State.PUBLISHED, publish, live, by=by)
    settled = [part for part in waiting_changes(posting) if part in parts and part not in wait]
    _forget(posting, settled)
    if wait:
        _note(posting, State.WAITING, {p: parts[p] for p in wait}, live, by=by, causes=wait)
    withdrawn = [part for part in settled if part not in publish]
    return Proposed(list(publish), list(waiting_changes(posting)), withdrawn)


@transaction.atomic
def withdraw(posting: Posting, *, by: Any) -> bool:
    """Withdraw what waits; return False if nothing did any more."""
    if not is_editor(by) and not posting.company.memberships.filter(user=by).exists():
        raise NotAllowedError(gettext("You can't change this posting."))
    waiting = Revision.objects.waiting().filter(posting=posting)
    return end(waiting, State.WITHDRAWN, by=by)


def end(revisions: Any, state: str, *, by: Any, reason: str = "") -> bool:
    """Move an open revision to a final state; return whether it was still open."""
    now = timezone.now()
    fields = {"state": state, "decided_by": by, "decided_at": now, "updated_at": now}
    return bool(revisions.update(**fields, reason=reason.strip()))


def _changes(posting: Posting, state: str) -> dict[str, RevisionChange]:
    rows = RevisionChange.objects.filter(revision__posting=posting, revision__state=state)
    return {row.part: row for row in rows.order_by("pk")}


def _note(
    posting: Posting,
    state: str,
    values: Mapping[str, Value],
    live: Mapping[str, Value],
    *,
    by: Any,
    causes: Mapping[str, list[Cause]] | None = None,
) -> None:
    """Add these parts to the open revision; keep how an editor last saw each part."""
    now = timezone.now()
    revision, is_new = Revision.objects.update_or_create(
        posting=posting,
        state=state,
        defaults={"updated_at": now},
        create_defaults={"created_by": by, "created_at": now, "updated_at": now},
    )
    known = {change.part: change for change in revision.changes.all()}
    for part, after in values.items():
        why = [str(cause) for cause in (causes or {}).get(part, [])]
        change = known.get(part)
        if change is None:
            revision.changes.create(part=part, before=live[part], after=after, causes=why)
        elif change.before == after:  # taken back: the text is again as an editor saw it
            change.delete()
        else:
            change.after, change.causes = after, why
            change.save(update_fields=["after", "causes"])
    if is_new and state == State.WAITING:
        app.configure_task("postings.announce_edit").defer(revision_id=revision.pk)
    _end_if_empty(revision, by=by)


def _forget(posting: Posting, parts: list[str]) -> None:
    """Drop parts that no longer wait, and the revision if nothing is left of it."""
    revision = Revision.objects.waiting().filter(posting=posting).first()
    if revision is None or not parts:
        return
    if set(revision.changes.values_list("part", flat=True)) <= {*parts}:
        end(Revision.objects.filter(pk=revision.pk), State.WITHDRAWN, by=revision.created_by)
    else:
        revision.changes.filter(part__in=parts).delete()
        revision.updated_at = timezone.now()
        revision.save(update_fields=["updated_at"])


def _end_if_empty(revision: Revision, *, by: Any) -> None:
    if not revision.changes.exists():
        end(Revision.objects.filter(pk=revision.pk), State.WITHDRAWN, by=by)
