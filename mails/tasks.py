"""Sends mails, and deletes old ones."""

import structlog
from django.utils import timezone
from procrastinate.contrib.django import app

from background.retrying import NotYetError, Persistent
from mails.models import CLAIM_HOLDS, OutgoingMail
from mails.sending import RefusedError, send

log = structlog.get_logger(__name__)


@app.task(name="mails.send_mail", retry=Persistent(errors=7), priority=10)
def send_mail(mail_id: int) -> None:
    """Send a mail unless it is sent, or wait for the worker that is sending it."""
    mail = OutgoingMail.objects.filter(pk=mail_id).first()
    if mail is None:
        return
    if not mail.claim():
        mail.refresh_from_db()
        if mail.claimed_at:
            raise NotYetError(mail.claimed_at + CLAIM_HOLDS)
        return
    try:
        send(mail)
    except RefusedError as error:
        mail.was_refused(str(error))
        log.error("mail_refused", mail=mail.pk)  # noqa: TRY400 - the reason may name the person
    except Exception as error:
        mail.could_not_be_sent(f"{type(error).__name__}: {error}")
        raise


@app.periodic(cron="*/10 * * * *")
@app.task(name="mails.queue_missed", queueing_lock="mails.queue_missed")
def queue_missed(timestamp: int) -> None:
    """Queue mails again that no job will send; give up those that could not be sent for days."""
    if given_up := OutgoingMail.objects.give_up_old():
        log.error("mails_given_up", count=given_up)
    for mail in OutgoingMail.objects.missed():
        mail.queue_sending()


@app.periodic(cron="50 2 * * *")
@app.task(name="mails.forget_mails", queueing_lock="mails.forget_mails")
def forget_mails(timestamp: int) -> None:
    """Delete mails that are too old for anybody to ask about."""
    log.info("mails_forgotten", count=OutgoingMail.objects.forget_old(timezone.now()))
