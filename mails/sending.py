"""Handing a mail to the mail server, within a bounded time.

A server that took the mail and whose answer was lost gets it again, as RFC 5321 (4.5.4.1) asks: a
mail is never lost. It carries the same Message-ID, by which mailboxes know a copy.
"""

from __future__ import annotations

import smtplib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.mail import EmailMessage, mailers
from django.core.mail.backends.base import BaseEmailBackend
from django.db import InterfaceError, OperationalError, connection

from mails.models import SENDING_TAKES, OutgoingMail

_NOTING_TRIES = 25  # a second apart; less than a claim holds


class RefusedError(Exception):
    """The server will not take this mail, however often it is asked."""


class TooSlowError(Exception):
    """The server has kept us waiting for longer than a mail may take."""


def send(mail: OutgoingMail) -> None:
    """Send it and note that it was sent; raises RefusedError, or what went wrong this time."""
    message = EmailMessage(
        subject=mail.subject,
        body=mail.body,
        to=[mail.recipient],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    )
    mailer = mailers.default
    ends_at = time.monotonic() + SENDING_TAKES.total_seconds()
    with _cut_after(SENDING_TAKES.total_seconds(), mailer):
        try:
            mailer.open()
            if time.monotonic() > ends_at:
                raise TooSlowError
            _hand_over(mailer, message)
            _note(mail)  # first of all: an error while saying goodbye changes nothing
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
    except ValueError as error:  # no address that SMTP knows
        raise RefusedError(str(error)) from error


def _say_goodbye(mailer: BaseEmailBackend) -> None:
    smtp = getattr(mailer, "connection", None)
    with suppress(OSError, smtplib.SMTPException):
        mailer.close()
    if smtp:
        smtp.close()  # which an error on the way has kept open


def _note(mail: OutgoingMail) -> None:
    """Outlast a restart of the database, or the mail would be sent a second time."""
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
    """5xx is for good, 4xx is for now: RFC 5321, section 4.2.1."""
    if 500 <= code < 600:
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
        raise RefusedError(f"{code} {text}") from error


@contextmanager
def _cut_after(seconds: float, mailer: BaseEmailBackend) -> Iterator[None]:
    """End a connection that a server keeps alive a byte at a time: no timeout of reads does."""
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
