"""Mails as an app: the queued mails, and the language that each person reads."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailsConfig(AppConfig):
    """One row for each mail, and one for each person whose language is known."""

    name = "mails"
    verbose_name = _("emails")
