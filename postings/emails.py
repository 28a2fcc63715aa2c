"""Mails about postings, one function a message."""

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail, ReadingLanguage
from postings.models import Posting
from postings.models.choices import Status

SUBJECTS = {
    Status.LIVE: _("%(title)s: is on the board"),
    Status.CHANGES_REQUESTED: _("%(title)s: needs changes before it can be published"),
    Status.REJECTED: _("%(title)s: was not accepted"),
    Status.SUSPENDED: _("%(title)s: was taken off the board"),
}
NEWS = {
    Status.LIVE: _("“%(title)s” at %(company)s is on the board."),
    Status.CHANGES_REQUESTED: _(
        "“%(title)s” at %(company)s needs changes before it can be published."
    ),
    Status.REJECTED: _("“%(title)s” at %(company)s was not accepted."),
    Status.SUSPENDED: _("“%(title)s” at %(company)s was taken off the board."),
}


def queue_decision(posting: Posting) -> int:
    """Tell everybody who posts for the company what an editor decided; how many are new to it.

    Each is told once of a decision, however often this is called.
    """
    people = User.objects.filter(memberships__company=posting.company_id, is_active=True)
    decision = f"posting {posting.pk} {posting.status} {posting.status_changed_at:%Y%m%d%H%M%S%f}"
    return sum(_queue(posting, person, key=decision) for person in people.exclude(email=""))


def _queue(posting: Posting, person: User, *, key: str) -> bool:
    status = Status(posting.status)
    values = {"title": posting.title, "company": str(posting.company)}
    with ReadingLanguage.speaking_to(person):
        return OutgoingMail.queue(
            key=key,
            to=person,
            subject=str(SUBJECTS[status]) % values,
            body=_decision_text(posting, str(NEWS[status]) % values),
        )


def _decision_text(posting: Posting, news: str) -> str:
    lines = [news]
    if posting.status_reason:
        lines += [gettext("The editor writes:"), posting.status_reason]
    if posting.status == Status.LIVE:
        page = settings.SITE_URL + posting.get_absolute_url()
        lines += [gettext("Candidates see it here:") + f"\n{page}"]
    desk = settings.SITE_URL + reverse("admin:postings_posting_change", args=[posting.pk])
    lines += [gettext("Your own page of it:") + f"\n{desk}"]
    return "\n\n".join(lines) + "\n"
