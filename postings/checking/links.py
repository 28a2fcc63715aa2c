"""Whether an apply URL answers: asked when somebody wants to know, and once it is submitted."""

from __future__ import annotations

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext

from fetching.fetch import FetchError, fetch
from postings.checking.subject import Finding
from postings.models import LinkCheck, Posting

SECONDS = 5.0
MOST_BYTES = 5_000_000  # whether there is a page; what it says does not matter
GONE = (404, 410)
UNSURE = (401, 403, 405, 429)  # sites that answer only to browsers
_LONGEST = 300  # characters of a stored problem
Answer = LinkCheck.Answer


class LinkAnswer(NamedTuple):
    """What an address answered; `problem` says why it was no page."""

    answer: str
    problem: str = ""


def link_finding(url: str) -> Finding:
    """Ask the address, and return what it answers."""
    if not is_of_the_web(url):
        return Finding("apply_url", gettext("There is no web address to check."), "")
    return finding_of(ask(url))


def checked_link(posting: Posting) -> Finding | None:
    """Return what the apply URL answered when it was submitted; None if nobody has asked it."""
    if not posting.pk:
        return None
    found = LinkCheck.objects.filter(posting=posting.pk, url=posting.apply_url).first()
    return finding_of(LinkAnswer(found.answer, found.problem)) if found else None


def check_link(posting: Posting) -> None:
    """Ask the apply URL of a posting, and store the answer."""
    url = posting.apply_url
    if is_of_the_web(url):
        answer, problem = ask(url)
        facts = {
            "url": url,
            "answer": answer,
            "problem": problem[:_LONGEST],
            "checked_at": timezone.now(),
        }
        LinkCheck.objects.update_or_create(posting=posting, defaults=facts)


def is_of_the_web(url: str) -> bool:
    """Return False for an email address."""
    return url.startswith(("http://", "https://"))


def ask(url: str) -> LinkAnswer:
    """Ask an address; other answers than a page are no proof that it is wrong."""
    try:
        fetched = fetch(url, most_bytes=MOST_BYTES, seconds=SECONDS)
    except FetchError as error:
        known = {**dict.fromkeys(GONE, Answer.GONE), **dict.fromkeys(UNSURE, Answer.UNSURE)}
        return LinkAnswer(known.get(error.status, Answer.SILENT), str(error))
    if fetched is not None:
        fetched.file.close()
    return LinkAnswer(Answer.ANSWERS)


def finding_of(found: LinkAnswer) -> Finding:
    """Return an answer in words, and how to mend what is wrong."""
    if found.answer == Answer.ANSWERS:
        return Finding("apply_url", gettext("The apply URL answers."), "")
    if found.answer == Answer.GONE:
        text = gettext("Nothing is at the apply URL: %(problem)s.") % {"problem": found.problem}
        return Finding("apply_url", text, gettext("Enter the address of the job's own page."))
    if found.answer == Answer.UNSURE:
        text = gettext("The site doesn't let us look at the apply URL.")
        return Finding("apply_url", text, gettext("Open it in a private window to be sure."))
    text = gettext("The apply URL doesn't answer: %(problem)s") % {"problem": found.problem}
    return Finding("apply_url", text, gettext("Check the address, and try again later."))
