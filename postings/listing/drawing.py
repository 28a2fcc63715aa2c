"""Facets as HTML: a template draws the choices once, then only numbers are filled in.

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

NUMBER = "\0"  # stands for a number in a drawing; no text out of PostgreSQL can hold it
MOST_DRAWINGS = 2_000  # remembered, of about a kilobyte each

type Choice = tuple[str, str, bool]  # value, label, whether it is chosen


def drawn(facet: Facet, options: Sequence[Option], part: str = "") -> SafeString:
    """Return the HTML of a facet with its counts, from its template or a partial of it."""
    choices = tuple((option.value, option.label, option.is_chosen) for option in options)
    pieces = _pieces(facet, part, get_language(), choices)
    numbers = [conditional_escape(count_text(option.count)) for option in options]
    return SafeString("".join(chain.from_iterable(zip_longest(pieces, numbers, fillvalue=""))))


def drawn_uncounted(facet: Facet, choices: Sequence[Choice]) -> SafeString:
    """Return the HTML of a facet whose choices have no counts."""
    return SafeString("".join(_pieces(facet, "", get_language(), tuple(choices))))


@lru_cache(maxsize=MOST_DRAWINGS)
def _pieces(facet: Facet, part: str, language: str, choices: tuple[Choice, ...]) -> list[str]:
    """The HTML between the numbers."""
    options = [(value, label, NUMBER, is_chosen) for value, label, is_chosen in choices]
    template = f"{facet.template}#{part}" if part else facet.template
    return render_to_string(template, {"facet": facet, "options": options}).split(NUMBER)
