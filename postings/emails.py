"""Mails about postings, one function a message."""

from collections.abc import Callable, Iterator
from datetime import date

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail, ReadingLanguage
from postings.models import Notice, Posting, Revision
from postings.models.choices import Status
from postings.wording.closing import open_until, planned_text
from postings.wording.parts import part_label

SUBJECTS = {
    Status.LIVE: _("Published: %(title)s"),
    Status.CHANGES_REQUESTED: _("Changes requested: %(title)s"),
    Status.REJECTED: _("Rejected: %(title)s"),
    Status.SUSPENDED: _("Suspended: %(title)s"),
    Status.IN_REVIEW: _("In review again: %(title)s"),
}
NEWS = {
    Status.LIVE: _("“%(title)s” at %(company)s has been published."),
    Status.CHANGES_REQUESTED: _("An editor has requested changes to “%(title)s” at %(company)s."),
    Status.REJECTED: _("An editor has rejected “%(title)s” at %(company)s."),
    Status.SUSPENDED: _("An editor has suspended “%(title)s” at %(company)s."),
    Status.IN_REVIEW: _(
        "An editor has undone the rejection of “%(title)s” at %(company)s. It is in review again."
    ),
}


def queue_decision(posting: Posting) -> int:
    """Queue mails to the company's recruiters about an editor's decision; return how many are new.

    Each person gets one mail about a decision, however often this is called.
    """
    people = User.objects.filter(memberships__company=posting.company_id, is_active=True)
    decision = f"posting {posting.pk} {posting.status} {posting.status_changed_at:%Y%m%d%H%M%S%f}"
    return sum(_queue(posting, person, key=decision) for person in people.exclude(email=""))


def queue_revision(revision: Revision) -> int:
    """Queue mails about what an editor decided about an edit; return how many are new."""
    posting = revision.posting
    people = User.objects.filter(memberships__company=posting.company_id, is_active=True)
    return sum(_queue_revision(revision, person) for person in people.exclude(email=""))


def _queue_revision(revision: Revision, person: User) -> bool:
    with ReadingLanguage.speaking_to(person):
        news = gettext("An editor has decided about your changes to “%(title)s”.")
        return OutgoingMail.queue(
            key=f"revision {revision.pk}",
            to=person,
            subject=gettext("Your changes: %(title)s") % {"title": revision.posting.title},
            body=_revision_text(revision, news % {"title": revision.posting.title}),
        )


def _revision_text(revision: Revision, news: str) -> str:
    texts = {"accepted": gettext("Accepted: %(parts)s"), "declined": gettext("Declined: %(parts)s")}
    lines = [news]
    for decision, text in texts.items():
        if parts := revision.changes.filter(decision=decision).values_list("part", flat=True):
            lines.append(text % {"parts": ", ".join(map(part_label, parts))})
    if revision.reason:
        lines += [gettext("The editor's reason:"), revision.reason]
    desk = settings.SITE_URL + reverse("admin:postings_posting_change", args=[revision.posting_id])
    lines += [gettext("Open the posting:") + f"\n{desk}"]
    return "\n\n".join(lines) + "\n"


def _queue(posting: Posting, person: User, *, key: str) -> bool:
    status = Status(posting.status)
    values = {"title": posting.title, "company": str(posting.company)}
    with ReadingLanguage.speaking_to(person):
        subject, news = str(SUBJECTS[status]) % values, str(NEWS[status]) % values
        if posting.is_scheduled():
            subject = gettext("Approved: %(title)s") % values
            news = gettext("“%(title)s” at %(company)s is approved.") % values
        body = _decision_text(posting, news)
        return OutgoingMail.queue(key=key, to=person, subject=subject, body=body)


def _decision_text(posting: Posting, news: str) -> str:
    lines = [news]
    if posting.status_reason:
        lines += [gettext("The editor's reason:"), posting.status_reason]
    if posting.is_scheduled():
        lines += [planned_text(posting) + ".", open_until(posting) + "."]
    elif posting.status == Status.LIVE:
        page = settings.SITE_URL + posting.get_absolute_url()
        lines += [open_until(posting) + ".", gettext("See the job:") + f"\n{page}"]
    desk = settings.SITE_URL + reverse("admin:postings_posting_change", args=[posting.pk])
    lines += [gettext("Open the posting:") + f"\n{desk}"]
    return "\n\n".join(lines) + "\n"


def queue_submission(posting: Posting) -> int:
    """Queue mails about a new submission to editors who want them at once."""
    key = f"submission {posting.pk} {posting.status_changed_at:%Y%m%d%H%M%S%f}"
    page = reverse("admin:postings_posting_change", args=[posting.pk])
    return sum(
        _queue_notice(
            editor,
            key=key,
            subject=gettext("To review: %(title)s") % {"title": posting.title},
            lines=[
                gettext("“%(title)s” at %(company)s waits for your review.")
                % {"title": posting.title, "company": str(posting.company)}
            ],
            page=page,
        )
        for editor in _each_in_their_language(Notice.Frequency.INSTANT)
    )


def queue_edit(revision: Revision) -> int:
    """Queue mails about an edit that waits to editors who want them at once."""
    posting = revision.posting
    page = reverse("admin:postings_posting_revision", args=[posting.pk])
    return sum(
        _queue_notice(
            editor,
            key=f"edit {revision.pk}",
            subject=gettext("Changes to decide: %(title)s") % {"title": posting.title},
            lines=[
                gettext("A recruiter has changed the live posting “%(title)s” at %(company)s.")
                % {"title": posting.title, "company": str(posting.company)}
            ],
            page=page,
        )
        for editor in _each_in_their_language(Notice.Frequency.INSTANT)
    )


# What the daily mail counts. Rooms above this one add their own when they start.
WAITING: list[tuple[str | Promise, Callable[[], int]]] = [
    (
        _("Postings to review: %(count)d"),
        lambda: Posting.objects.filter(status=Status.IN_REVIEW).count(),
    ),
    (
        _("Edits of live postings to decide: %(count)d"),
        lambda: Revision.objects.waiting().count(),
    ),
]


def queue_waiting(day: date) -> int:
    """Queue mails about all that waits to editors who want them once a day; none if it is nothing.

    One a day, however often this is called.
    """
    counted = [(text, count()) for text, count in WAITING]
    if not any(number for _text, number in counted):
        return 0
    return sum(
        _queue_notice(
            editor,
            key=f"waiting {day:%Y-%m-%d}",
            subject=gettext("What waits for editors today"),
            lines=[str(text) % {"count": number} for text, number in counted],
            page=reverse("admin:index"),
        )
        for editor in _each_in_their_language(Notice.Frequency.DAILY)
    )


def _each_in_their_language(frequency: str) -> Iterator[User]:
    """Yield the editors who chose this frequency; while one is yielded, their language is on."""
    for editor in Notice.editors(frequency):
        with ReadingLanguage.speaking_to(editor):
            yield editor


def _queue_notice(editor: User, *, key: str, subject: str, lines: list[str], page: str) -> bool:
    choice = settings.SITE_URL + reverse("admin:postings_posting_notices")
    body = [
        *lines,
        gettext("Open it:") + f"\n{settings.SITE_URL}{page}",
        gettext("Choose how often you get these emails:") + f"\n{choice}",
    ]
    return OutgoingMail.queue(key=key, to=editor, subject=subject, body="\n\n".join(body) + "\n")
