"""Mails about reports, one function a message."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail, ReadingLanguage
from moderation.models.duplicate import DuplicatePair
from moderation.models.report import Report
from postings.models import Notice, Posting


def queue_answer(report: Report, posting: Posting, *, state: str, answer: str) -> bool:
    """Queue the mail to somebody who left an address; return whether it is new."""
    values = {"title": posting.title, "company": str(posting.company)}
    known = dict(settings.LANGUAGES)
    language = report.language if report.language in known else settings.LANGUAGE_CODE
    with translation.override(language):
        lines = [
            gettext("You reported the job “%(title)s” at %(company)s. Thank you.") % values,
            gettext("An editor has looked at it and agrees with you.")
            if state == Report.State.UPHELD
            else gettext("An editor has looked at it and found nothing that breaks our rules."),
        ]
        if answer:
            lines += [gettext("The editor's answer:"), answer]
        lines += [gettext("We have now deleted your address from the report.")]
        return OutgoingMail.queue(
            key=f"report {report.pk}",
            to=report.email,
            subject=gettext("Your report: %(title)s") % values,
            body="\n\n".join(lines) + "\n",
        )


# What the daily mail to editors counts of this room.
WAITING: list[tuple[str | Promise, Callable[[], int]]] = [
    (_("Reports to decide: %(count)d"), lambda: Report.objects.open().count()),
    (_("Possible duplicates: %(count)d"), lambda: DuplicatePair.objects.open().count()),
]


def queue_hidden(posting: Posting) -> int:
    """Queue mails to editors who want to hear at once, and to the company's recruiters."""
    recruiters = User.objects.filter(memberships__company=posting.company_id, is_active=True)
    people = [*Notice.editors(Notice.Frequency.INSTANT), *recruiters.exclude(email="")]
    return sum(
        _queue_hidden(posting, person) for person in {one.pk: one for one in people}.values()
    )


def _queue_hidden(posting: Posting, person: User) -> bool:
    moment = f"{posting.status_changed_at:%Y%m%d%H%M%S%f}"
    page = reverse("admin:postings_posting_change", args=[posting.pk])
    values = {"title": posting.title, "company": str(posting.company)}
    with ReadingLanguage.speaking_to(person):
        lines = [
            gettext(
                "Several people reported “%(title)s” at %(company)s, so it is hidden for now. An "
                "editor will look at it."
            )
            % values,
            gettext("Open the posting:") + f"\n{settings.SITE_URL}{page}",
        ]
        return OutgoingMail.queue(
            key=f"hidden {posting.pk} {moment}",
            to=person,
            subject=gettext("Hidden after reports: %(title)s") % values,
            body="\n\n".join(lines) + "\n",
        )


def queue_merged(ended: Posting, kept: Posting, *, reason: str) -> int:
    """Queue mails to the recruiters of a posting that was closed as a duplicate of another."""
    people = User.objects.filter(memberships__company=ended.company_id, is_active=True)
    return sum(_queue_merged(ended, kept, one, reason) for one in people.exclude(email=""))


def _queue_merged(ended: Posting, kept: Posting, person: User, reason: str) -> bool:
    values = {"title": ended.title, "company": str(ended.company)}
    with ReadingLanguage.speaking_to(person):
        lines = [
            gettext(
                "An editor has closed “%(title)s” at %(company)s, because the same job is on the "
                "board already."
            )
            % values
        ]
        if kept.is_live():
            page = settings.SITE_URL + kept.get_absolute_url()
            lines += [gettext("See the job:") + f"\n{page}"]
        if reason:
            lines += [gettext("The editor's reason:"), reason]
        return OutgoingMail.queue(
            key=f"merged {ended.pk} {ended.status_changed_at:%Y%m%d%H%M%S%f}",
            to=person,
            subject=gettext("Closed as a duplicate: %(title)s") % values,
            body="\n\n".join(lines) + "\n",
        )
