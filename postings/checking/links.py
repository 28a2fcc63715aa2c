"""Whether an apply URL answers, asked once when somebody wants to know."""

from __future__ import annotations

from django.utils.translation import gettext

from fetching.fetch import FetchError, fetch
from postings.checking.subject import Finding

SECONDS = 5.0
MOST_BYTES = 5_000_000  # whether there is a page; what it says does not matter
GONE = (404, 410)
UNSURE = (401, 403, 405, 429)  # sites that answer only to browsers


def link_finding(url: str) -> Finding:
    """Return what the address answers; other answers than a page are no proof that it is wrong."""
    if not url.startswith(("http://", "https://")):
        return Finding("apply_url", gettext("There is no web address to check."), "")
    try:
        fetched = fetch(url, most_bytes=MOST_BYTES, seconds=SECONDS)
    except FetchError as error:
        return _refused(error)
    if fetched is not None:
        fetched.file.close()
    return Finding("apply_url", gettext("The apply URL answers."), "")


def _refused(error: FetchError) -> Finding:
    if error.status in GONE:
        text = gettext("Nothing is at the apply URL: %(problem)s.") % {"problem": error}
        return Finding("apply_url", text, gettext("Enter the address of the job's own page."))
    if error.status in UNSURE:
        text = gettext("The site doesn't let us look at the apply URL.")
        return Finding("apply_url", text, gettext("Open it in a private window to be sure."))
    text = gettext("The apply URL doesn't answer: %(problem)s") % {"problem": error}
    return Finding("apply_url", text, gettext("Check the address, and try again later."))
