"""What has changed since a search engine was last told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils import translation

from api.change_stream import Change, cursor_of_now, read_on
from indexing.models import SearchEngine
from postings.models import Posting

MOST: Final = 1_000  # changes of a look
MOST_LOOKS: Final = 20


@dataclass(frozen=True)
class Page:
    """A page of a posting that has changed, or that has ended."""

    url: str
    is_gone: bool


def changed_pages(name: str, *, languages: list[str]) -> Iterator[list[Page]]:
    """Yield the pages that an engine has not been told of, and move its cursor behind them.

    An engine that nobody has told anything begins now: it knows the rest from the sitemap. Use it
    in a transaction with what passes the pages on, so that both are stored or neither.
    """
    engine, is_new = SearchEngine.objects.select_for_update().get_or_create(
        name=name, defaults={"cursor": cursor_of_now().text()}
    )
    for _look in range(0 if is_new else MOST_LOOKS):
        found, engine.cursor = read_on(engine.cursor, most=MOST)
        engine.save(update_fields=["cursor", "changed_at"])
        if found and found.changes:
            yield [page for one in found.changes for page in _pages(one, languages)]
        if not (found and found.has_more):
            return


def _pages(change: Change, languages: list[str]) -> Iterator[Page]:
    posting = change.posting
    if posting is None:
        # A closed posting still has its title, by which its page is known; a deleted one has not.
        posting = Posting.objects.filter(pk=change.pk).only("pk", "title").first()
    if posting is None:
        return
    for language in languages:
        with translation.override(language):
            yield Page(settings.SITE_URL + posting.get_absolute_url(), change.posting is None)
