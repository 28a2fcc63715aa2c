"""Cards of postings, as every list shows them: each rendered once, until it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from postings.models import Posting

LIFETIME = 24 * 3600  # seconds
# Where title and summary go, which a search shows with its words marked; in nobody's text.
TITLE, SUMMARY = "\ue000", "\ue001"
# All that a card shows; whoever changes a place or an item of a posting saves it, too.
SHOWN = (
    "pk", "updated_at", "company__updated_at", "company__logo__digest", "category__name",
    "title", "summary",
)  # fmt: skip
Marked = Mapping[int, tuple[str, str]]  # title and summary of a posting, with its words marked


def cards_of(
    numbers: Sequence[int], *, marked: Marked | None = None, may_forget: bool = False
) -> list[SafeString]:
    """The cards of these postings in this order, those left out that are no longer there.

    Where `may_forget`, they can take back the note that one has applied.
    """
    rows = {row[0]: row for row in Posting.objects.filter(pk__in=numbers).values_list(*SHOWN)}
    keys = {number: _key(rows[number], may_forget) for number in numbers if number in rows}
    found = cache.get_many(keys.values())
    missing = [number for number, key in keys.items() if key not in found]
    fresh = {keys[n]: html for n, html in _rendered(missing, may_forget=may_forget)}
    cache.set_many(fresh, LIFETIME)
    found |= fresh
    return [
        _filled(found[key], *(marked or {}).get(number, rows[number][-2:]))
        for number, key in keys.items() if key in found
    ]  # fmt: skip


def _key(row: tuple[Any, ...], may_forget: bool) -> str:
    shown = (*row, timezone.localdate(), get_language(), may_forget)
    return f"card {blake2b(repr(shown).encode(), digest_size=16).hexdigest()}".replace(" ", ":")


def _rendered(numbers: list[int], *, may_forget: bool) -> Iterable[tuple[int, str]]:
    if not numbers:
        return
    for posting in Posting.objects.for_cards().filter(pk__in=numbers):
        summary = SUMMARY if posting.summary else ""
        context = {"posting": posting, "title": TITLE, "summary": summary, "may_forget": may_forget}
        yield posting.pk, render_to_string("includes/card.html", context)


def _filled(html: str, title: str, summary: str) -> SafeString:
    text = html.replace(TITLE, conditional_escape(title), 1)
    return mark_safe(text.replace(SUMMARY, conditional_escape(summary), 1))  # noqa: S308
