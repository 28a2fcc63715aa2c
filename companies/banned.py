"""Domains that an editor has banned: no address of theirs gets onto the board.

Triggers refuse such addresses through every door. Forms ask here first, to say it at the field.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import idna
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext

CONSTRAINT: Final = "address_of_a_banned_domain"  # as the triggers call it


def banned_domain(address: str) -> str:
    """Return the banned domain of a web address or a `mailto:`; empty if there is none."""
    if not address:
        return ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT joining_banned_domain(%s)", [_in_ascii(address)])
        found = cursor.fetchone()
    return (found and found[0]) or ""


def refuse_banned(address: str) -> str:
    """Return the address; raises ValidationError if its domain is banned."""
    if domain := banned_domain(address):
        raise ValidationError(text_about(domain), code="banned_domain")
    return address


def text_about(domain: str) -> str:
    """Return why an address is refused."""
    text = gettext("The domain %(domain)s is banned on this board. Enter another address.")
    return text % {"domain": domain}


def banned_by(error: Exception) -> str:
    """Return the domain for which a trigger refuses an address; empty for any other error."""
    diagnosis = getattr(error.__cause__, "diag", None)
    is_ban = getattr(diagnosis, "constraint_name", None) == CONSTRAINT
    return str(diagnosis.message_detail) if diagnosis and is_ban else ""


def _in_ascii(address: str) -> str:
    """Return an address with its domain as DNS has it; unchanged if it can't exist."""
    if address.isascii():
        return address
    host = urlsplit(address).hostname or address.rpartition("@")[2]
    try:
        return f"https://{idna.encode(host, uts46=True).decode()}/"
    except (idna.IDNAError, ValueError):
        return address
