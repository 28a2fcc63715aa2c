"""HTML that a template renders once, with holes for what differs: only numbers or titles.

A page has more than a hundred choices. A template that goes through them takes more time than the
search itself, and from one search to the next little but the numbers changes.
docs/decisions/0017-one-class-a-facet.md has the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, zip_longest

from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from postings.listing.count_text import count_text
from postings.listing.facets.base import Facet, Option

HOLE = "\0"  # marks a hole in the HTML; text from PostgreSQL can't contain it
MOST_DRAWINGS = 2_000  # cached, of about a kilobyte each

type Choice = tuple[str, str, bool]  # value, label, whether it is chosen


def drawn(facet: Facet, options: Sequence[Option], part: str = "") -> SafeString:
    """Return the HTML of a facet with its counts, from its template or a partial of it."""
    language = get_language()
    choices = tuple((option.value, option.label, option.is_chosen) for option in options)
    pieces = _pieces(facet, part, language, choices)
    numbers = [number_html(option.count, language) for option in options]
    return SafeString("".join(chain.from_iterable(zip_longest(pieces, numbers, fillvalue=""))))


def keep_buttons(title: str, *, may_hide: bool = False, may_forget: bool = False) -> SafeString:
    """Return the HTML of a candidate's buttons for the posting with this title."""
    around = _around_title(get_language(), bool(may_hide), bool(may_forget))
    return SafeString(conditional_escape(title).join(around))


@lru_cache(maxsize=64)
def _around_title(language: str, may_hide: bool, may_forget: bool) -> list[str]:
    context = {"title": HOLE, "may_hide": may_hide, "may_forget": may_forget}
    return render_to_string("includes/keep.html", context).split(HOLE)


@lru_cache(maxsize=MOST_DRAWINGS)
def _pieces(facet: Facet, part: str, language: str, choices: tuple[Choice, ...]) -> list[str]:
    """Return the HTML between the numbers."""
    options = [(value, label, HOLE, is_chosen) for value, label, is_chosen in choices]
    template = f"{facet.template}#{part}" if part else facet.template
    return render_to_string(template, {"facet": facet, "options": options}).split(HOLE)


@lru_cache(maxsize=4096)
def number_html(count: int, language: str) -> str:
    """Return a number of postings as HTML, in the active language."""
    return conditional_escape(count_text(count))
