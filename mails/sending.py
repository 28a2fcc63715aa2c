"""Sends a mail to the mail server, within a limited time.

If the server accepted a mail but its answer was lost, it gets the mail again, as RFC 5321
(4.5.4.1) asks, so no mail is lost. Mailboxes recognise the copy by its Message-ID.
"""

from __future__ import annotations

import smtplib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.mail import EmailMessage, EmailMultiAlternatives, mailers
from django.core.mail.backends.base import BaseEmailBackend
from django.db import InterfaceError, OperationalError, connection

from mails.html import html_of
from mails.models import SENDING_TAKES, OutgoingMail

_NOTING_TRIES = 25  # a second apart, in all less than a claim holds


class RefusedError(Exception):
    """The server will never accept this mail."""


class TooSlowError(Exception):
    """The server took longer than a mail may take."""


def send(mail: OutgoingMail) -> None:
    """Send a mail and record that; raises RefusedError, or the error of this attempt."""
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.body,
        to=[mail.recipient],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(
        html_of(mail.subject, mail.body, language=mail.language), "text/html"
    )
    mailer = mailers.default
    ends_at = time.monotonic() + SENDING_TAKES.total_seconds()
    with _cut_after(SENDING_TAKES.total_seconds(), mailer):
        try:
            mailer.open()
            if time.monotonic() > ends_at:
                raise TooSlowError
            _hand_over(mailer, message)
            _note(mail)  # first, so that an error in QUIT changes nothing
        finally:
            _say_goodbye(mailer)


def _hand_over(mailer: BaseEmailBackend, message: EmailMessage) -> None:
    try:
        mailer.send_messages([message])
    except smtplib.SMTPRecipientsRefused as error:
        (code, reason), *_ = error.recipients.values()
        _raise_if_final(code, reason, error)
        raise
    except smtplib.SMTPDataError as error:
        _raise_if_final(error.smtp_code, error.smtp_error, error)
        raise
    except ValueError as error:  # not an address that SMTP allows
        raise RefusedError(str(error)) from error


def _say_goodbye(mailer: BaseEmailBackend) -> None:
    smtp = getattr(mailer, "connection", None)
    with suppress(OSError, smtplib.SMTPException):
        mailer.close()
    if smtp:
        smtp.close()  # an error on the way leaves it open


def _note(mail: OutgoingMail) -> None:
    """Record the mail as sent, even across a restart of the database, to avoid sending it twice."""
    for _try in range(_NOTING_TRIES):
        try:
            mail.was_sent()
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(1)
        else:
            return
    mail.was_sent()


def _raise_if_final(code: int, reason: bytes | str, error: Exception) -> None:
    """Raise RefusedError for 5xx, which is permanent; 4xx is temporary: RFC 5321, section 4.2.1."""
    if 500 <= code < 600:
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
        raise RefusedError(f"{code} {text}") from error


@contextmanager
def _cut_after(seconds: float, mailer: BaseEmailBackend) -> Iterator[None]:
    """Cut a connection that a server keeps alive byte by byte, which read timeouts don't stop."""
    timer = threading.Timer(seconds, _cut, [mailer])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _cut(mailer: BaseEmailBackend) -> None:
    for value in list(vars(mailer).values()):
        if isinstance(value, smtplib.SMTP) and value.sock:
            with suppress(OSError):
                value.sock.shutdown(socket.SHUT_RDWR)
