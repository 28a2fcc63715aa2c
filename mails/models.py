"""A mail to one person, from the moment it is due until it is deleted."""

from __future__ import annotations

import uuid
from contextlib import AbstractContextManager, suppress
from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, User
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

SENDING_TAKES = timedelta(seconds=60)  # at most; then the connection is cut
# While a claim holds, no other worker sends the mail; a slow worker has given up before it ends.
CLAIM_HOLDS = SENDING_TAKES + timedelta(seconds=30)
TRIED_FOR = timedelta(days=3)
KEPT_FOR = timedelta(days=30)
_MISSED_AFTER = timedelta(minutes=10)


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Mails by what to do with them."""

    def open(self) -> Self:
        """Return the mails that no mail server has accepted yet."""
        return self.filter(state__in=("waiting", "sending"))

    def missed(self, at: datetime | None = None) -> Self:
        """Return unsent mails that no job will send: the queue was emptied, or the job failed."""
        lock = Concat(Value("mail "), Cast(OuterRef("pk"), models.TextField()))
        jobs = ProcrastinateJob.objects.filter(queueing_lock=lock, status__in=("todo", "doing"))
        before = (at or timezone.now()) - _MISSED_AFTER
        return self.open().filter(~Exists(jobs), created_at__lt=before).order_by("pk")

    def give_up_old(self, at: datetime | None = None) -> int:
        """Give up mails that could not be sent for days; last week's news helps nobody."""
        before = (at or timezone.now()) - TRIED_FOR
        old = self.open().filter(created_at__lt=before)
        return old.update(state="failed", claimed_at=None)

    def forget_old(self, at: datetime | None = None) -> int:
        """Delete old mails, because they hold addresses."""
        before = (at or timezone.now()) - KEPT_FOR
        ended = self.filter(state__in=("sent", "failed"), created_at__lt=before)
        return ended.delete()[0]


class OutgoingMail(models.Model):
    """One message to one person.

    The board sends it until a mail server accepts it, always with the same Message-ID.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")

    key = models.CharField(
        _("key"), max_length=400, unique=True, help_text=_("The same news is queued only once.")
    )
    recipient = models.CharField(_("recipient"), max_length=254)
    subject = models.TextField(_("subject"))
    body = models.TextField(_("text"))
    language = models.CharField(
        max_length=10, blank=True, default="", db_default=""
    )  # of the text: BCP 47
    # Text that opens an account: deleted once it is sent, and never shown in the admin
    is_private = models.BooleanField(default=False, db_default=False)
    message_id = models.CharField(max_length=300, unique=True)
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.WAITING)
    error = models.TextField(_("last error"), blank=True)
    created_at = models.DateTimeField(_("queued at"), default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("email")
        verbose_name_plural = _("emails")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "sending", "sent", "failed"]),
                name="mails_outgoingmail_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="sending", claimed_at__isnull=False)
                | (~Q(state="sending") & Q(claimed_at__isnull=True)),
                name="mails_outgoingmail_claimed_while_sending",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at__isnull=True)),
                name="mails_outgoingmail_sent_at_when_sent",
            ),
        ]
        indexes = [
            # OutgoingMailQuerySet.forget_old, and the list in the admin
            models.Index(fields=["created_at"], name="mails_outgoingmail_created"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.subject}"

    @classmethod
    def queue(
        cls, *, key: str, to: User | str, subject: str, body: str, is_private: bool = False
    ) -> bool:
        """Queue a mail once, however often this is called; return whether it was new.

        `to` is an account, or the address of somebody without one. Part of the caller's
        transaction: the mail is sent only if that commits.
        """
        address = to if isinstance(to, str) else to.email
        texts: dict[str, Any] = {"recipient": address, "subject": " ".join(subject.split())}
        texts |= {"body": body, "is_private": is_private}
        texts["language"] = translation.get_language() or ""
        with transaction.atomic():
            mail, made = cls.objects.get_or_create(
                key=f"{key} to {address.lower()}",
                defaults={**texts, "message_id": _new_message_id()},
            )
            if made:
                mail.queue_sending()
        return made

    def queue_sending(self) -> None:
        """Queue the task that sends it, once however often this is called."""
        lock = f"mail {self.pk}"
        sending = app.configure_task("mails.send_mail", lock=lock, queueing_lock=lock)
        with suppress(AlreadyEnqueued), transaction.atomic():
            sending.defer(mail_id=self.pk)

    def claim(self, at: datetime | None = None) -> bool:
        """Claim it for this worker; return False if it is sent, failed or another worker's."""
        at = at or timezone.now()
        free = Q(state="waiting") | Q(state="sending", claimed_at__lt=at - CLAIM_HOLDS)
        self.claimed_at = at
        claimed = OutgoingMail.objects.filter(free, pk=self.pk)
        return claimed.update(state=self.State.SENDING, claimed_at=at) == 1

    def was_sent(self) -> bool:
        """Record that a mail server has accepted it."""
        kept = {"body": ""} if self.is_private else {}
        return self._end_claim(state=self.State.SENT, sent_at=timezone.now(), error="", **kept)

    def could_not_be_sent(self, error: str) -> bool:
        """Release the claim, so that it can be tried again."""
        return self._end_claim(state=self.State.WAITING, error=error[:1000])

    def was_refused(self, error: str) -> bool:
        """Give it up, because the server will never accept it."""
        return self._end_claim(state=self.State.FAILED, error=error[:1000])

    def _end_claim(self, **fields: object) -> bool:
        own = OutgoingMail.objects.filter(pk=self.pk, state="sending", claimed_at=self.claimed_at)
        return own.update(**fields, claimed_at=None) == 1

    def send_again(self) -> bool:
        """Queue a failed mail again with all its attempts; return whether it had failed."""
        failed = OutgoingMail.objects.filter(pk=self.pk, state=self.State.FAILED)
        with transaction.atomic():
            now = timezone.now()
            if not failed.update(state=self.State.WAITING, created_at=now, error=""):
                return False
            self.queue_sending()
        return True


def _new_message_id() -> str:
    """Return a Message-ID that recipients can trace to us: RFC 5322, section 3.6.4."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{uuid.uuid4()}@{domain}>"


class ReadingLanguage(models.Model):
    """The language in which somebody last used the admin, and so the language of their mails."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="reading_language",
    )
    code = models.CharField(max_length=10)

    class Meta:
        ordering = ["user"]

    def __str__(self) -> str:
        return self.code

    @classmethod
    def remember(cls, user: AbstractBaseUser, code: str) -> None:
        """Store the language if it has changed."""
        known = cls.objects.filter(user_id=user.pk).values_list("code", flat=True).first()
        if known != code:
            cls.objects.update_or_create(user_id=user.pk, defaults={"code": code})

    @classmethod
    def speaking_to(cls, user: User) -> AbstractContextManager[None]:
        """Activate the person's language, or the board's own if none is known."""
        known = cls.objects.filter(user=user).values_list("code", flat=True).first()
        is_spoken = known in dict(settings.LANGUAGES)
        return translation.override(known if known and is_spoken else settings.LANGUAGE_CODE)
