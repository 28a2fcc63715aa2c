"""Mails about postings, one function a message."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from postings.models import Posting
from postings.models.choices import Status

NEWS = {
    Status.LIVE: "is on the board",
    Status.CHANGES_REQUESTED: "needs changes before it can be published",
    Status.REJECTED: "was not accepted",
    Status.SUSPENDED: "was taken off the board",
}


def send_decision(posting: Posting) -> int:
    """Tell everybody who posts for the company what an editor decided; how many were told."""
    people = posting.company.memberships.filter(user__is_active=True).exclude(user__email="")
    addresses = list(people.values_list("user__email", flat=True))
    for address in addresses:
        EmailMessage(
            subject=f"{posting.title}: {NEWS[Status(posting.status)]}",
            body=_decision_text(posting),
            to=[address],
        ).send()
    return len(addresses)


def _decision_text(posting: Posting) -> str:
    desk = settings.SITE_URL + reverse("admin:postings_posting_change", args=[posting.pk])
    lines = [f"“{posting.title}” at {posting.company} {NEWS[Status(posting.status)]}."]
    if posting.status_reason:
        lines += ["The editor writes:", posting.status_reason]
    if posting.status == Status.LIVE:
        lines += [f"Candidates see it here:\n{settings.SITE_URL}{posting.get_absolute_url()}"]
    lines += [f"Your own page of it:\n{desk}"]
    return "\n\n".join(lines) + "\n"
