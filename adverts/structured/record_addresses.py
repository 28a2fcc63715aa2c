"""Reads the addresses that records state: of mail, of the web, and the employer that one names."""

import html
import re
from itertools import takewhile
from urllib.parse import unquote, urlsplit

from adverts.content.apply_mail import MAIL
from adverts.facts.values import (
    text_of,
)
from adverts.text.web_urls import web_url

# Parts of an address that name no employer.
_NO_EMPLOYER = re.compile(
    r"www|jobs?|job-boards?|boards?|careers?|apply|ats|api|hiring|recruiting|work|team|companies"
    r"|company|positions?|openings?|vacancies|postings?|o|j|p|[a-z]{2}(?:-[a-z]{2})?|\d+|v\d",
    re.IGNORECASE,
)
# A part of an address behind which is the job.
_JOBS = re.compile(r"jobs?|positions?|openings?|vacanc(?:y|ies)|postings?|[ojp]", re.IGNORECASE)


def mail_address(value: object) -> str:
    """Return an email address, also of a `mailto:`; an empty string for anything else."""
    text = value.strip() if isinstance(value, str) and len(value) < 300 else ""
    address = text.removeprefix("mailto:").partition("?")[0]
    return address if MAIL.fullmatch(address) else ""


def web_address(value: object) -> str:
    """Return an address of the web, never cut short; an empty string for anything else."""
    address = html.unescape(value).strip() if isinstance(value, str) and len(value) < 2000 else ""
    return "" if re.search(r"[\s\x00-\x1f<>\"\ud800-\udfff]", address) else web_url(address)


def employer_in(site: object) -> str:
    """Return the employer's short name in an address, as a name: Quill Works.

    It is the first part of the host, as in quill-works.example, or of the path where the host is
    shared, as in jobs.example/quill-works/42; never the job, as in jobs.quill.example/jobs/42-cook.
    """
    address = web_address(site)
    if not address:
        return ""
    parts = urlsplit(address)
    labels = (parts.hostname or "").split(".")
    path = [unquote(part) for part in parts.path.split("/") if part]
    shared = takewhile(lambda part: not _JOBS.fullmatch(part), path)
    first = next((part for part in shared if not _NO_EMPLOYER.fullmatch(part)), "")
    own = (label for label in labels[:-1] if not _NO_EMPLOYER.fullmatch(label))
    if len(labels) > 2 and not (first and _NO_EMPLOYER.fullmatch(labels[0])):
        first = next(own, "")
    name = text_of(first.replace("-", " ").replace("_", " "))
    return "" if re.search(r"\d{3}", name) else name.title() if name.islower() else name
