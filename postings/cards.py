"""Cards of postings, as every list shows them: each rendered once, until it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from postings.models import Posting

LIFETIME = 24 * 3600  # seconds
# All that a card shows; whoever changes a place or an item of a posting saves it, too.
SHOWN = (
    "pk", "updated_at", "company__updated_at", "company__logo__digest", "category__name",
    "title", "summary",
)  # fmt: skip


def cards_of(numbers: Sequence[int], *, may_forget: bool = False) -> list[SafeString]:
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
    return [found[key] for key in keys.values() if key in found]


def _key(row: tuple[Any, ...], may_forget: bool) -> str:
    shown = (*row, timezone.localdate(), get_language(), may_forget)
    return f"card:{blake2b(repr(shown).encode(), digest_size=16).hexdigest()}"


def _rendered(numbers: list[int], *, may_forget: bool) -> Iterator[tuple[int, SafeString]]:
    if not numbers:
        return
    for posting in Posting.objects.for_cards().filter(pk__in=numbers):
        context = {"posting": posting, "may_forget": may_forget}
        yield posting.pk, render_to_string("includes/card.html", context)
