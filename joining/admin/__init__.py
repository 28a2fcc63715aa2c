"""Requests, email domains and invitations in the admin, for editors."""

from joining.admin import invitation, mail_domain, request

__all__ = ["invitation", "mail_domain", "request"]
