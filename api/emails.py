"""Mails about the API, one function a message."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext

from api.models import Webhook
from mails.models import OutgoingMail, ReadingLanguage


def queue_webhook_stopped(webhook: Webhook, *, because: str) -> int:
    """Queue mails to the company's recruiters: the board stopped a webhook; return how many."""
    people = User.objects.filter(memberships__company=webhook.company, is_active=True)
    readers = people.exclude(email="").order_by("pk")
    return sum(_queue(webhook, person, because) for person in readers)


def _queue(webhook: Webhook, person: User, because: str) -> bool:
    address = reverse("admin:api_webhook_change", args=[webhook.pk])
    with ReadingLanguage.speaking_to(person):
        text = gettext(
            "The board sends nothing more to %(url)s. %(reason)s\n\n"
            "Mend the receiver, then start the webhook again: %(link)s"
        )
        return OutgoingMail.queue(
            key=f"webhook {webhook.pk} stopped {webhook.deliveries.count()}",
            to=person,
            subject=gettext("%(company)s: a webhook was stopped") % {"company": webhook.company},
            body=text
            % {
                "url": webhook.url,
                "reason": gettext(because),
                "link": settings.SITE_URL + address,
            },
        )
