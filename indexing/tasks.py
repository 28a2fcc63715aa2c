"""Background work: looks for changes every minute, and tells the engines that are on."""

from __future__ import annotations

from itertools import batched
from typing import Any, Final

import structlog
from django.conf import settings
from django.db import transaction
from procrastinate.contrib.django import app

from background.retrying import NotYetError, Persistent
from indexing import google, indexnow
from indexing.asking import RefusedError, UnreachableError
from indexing.following import Page, changed_pages
from indexing.models import SearchEngine

RETRY: Final = Persistent(errors=9)  # some days
ALL_LANGUAGES: Final = [code for code, _ in settings.LANGUAGES]

log = structlog.get_logger(__name__)


@app.periodic(cron="* * * * *")
@app.task(name="indexing.look_for_changes", queueing_lock="indexing.look_for_changes")
def look_for_changes(timestamp: int) -> None:
    """Queue what the engines have not been told; an engine that is off begins anew when it is on.

    The cursor moves in the transaction that queues the notices.
    """
    for name, is_on, queue, languages in (
        (SearchEngine.Name.INDEXNOW, indexnow.is_on(), _queue_indexnow, ALL_LANGUAGES),
        # Its quota is small, and it finds the other languages by the links of the page.
        (SearchEngine.Name.GOOGLE, google.is_on(), _queue_google, ALL_LANGUAGES[:1]),
    ):
        if not is_on:
            SearchEngine.objects.filter(name=name).delete()
            continue
        with transaction.atomic():
            for pages in changed_pages(name, languages=languages):
                queue(pages)


def _queue_indexnow(pages: list[Page]) -> None:
    urls = dict.fromkeys(page.url for page in pages)
    for some in batched(urls, indexnow.MOST):
        tell_indexnow.defer(urls=list(some))


def _queue_google(pages: list[Page]) -> None:
    ends = {page.url: page.is_gone for page in pages}
    for some in batched(ends.items(), google.MOST):
        told: Any = [list(page) for page in some]
        tell_google.defer(pages=told)


@app.task(name="indexing.tell_indexnow", retry=RETRY)
def tell_indexnow(urls: list[str]) -> None:
    """Send a notice; one that is refused for good is logged, and not sent again."""
    try:
        indexnow.notify(urls)
    except RefusedError as error:
        log.error("indexnow_refuses", reason=str(error), pages=len(urls))  # noqa: TRY400


@app.task(name="indexing.tell_google", retry=RETRY)
def tell_google(pages: list[tuple[str, bool]]) -> None:
    """Send a notice of each page, in order; what is left after some were taken is queued anew.

    So no page is told twice, and an exhausted quota costs one request.
    """
    for number, (url, is_gone) in enumerate(pages):
        try:
            google.notify(url, is_gone=is_gone)
        except RefusedError as error:
            log.error("google_refuses", reason=str(error), pages=len(pages) - number)  # noqa: TRY400
            return
        except (NotYetError, UnreachableError) as error:
            if number == 0:
                raise
            at = error.at if isinstance(error, NotYetError) else None
            left: Any = [*pages[number:]]
            tell_google.configure(schedule_at=at).defer(pages=left)
            break
    google.notified(pages)
