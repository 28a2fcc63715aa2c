"""Warnings about an advert that contradicts itself; each quotes both statements."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext

from adverts.draft import DraftPay
from adverts.facts.closing import closing_date
from adverts.facts.dates_and_terms import employment_type, workplace_in_prose
from adverts.facts.pay import first_pay
from adverts.vocabulary.terms import WorkplaceType

_SENTENCE_END = re.compile(r"(?<=[^\s.][.!?])\s+(?=[^a-z])|(?<=[。！？])")
_LONGEST = 160  # characters; longer quotes are cut
_STATES: dict[str, Callable[[str], object]] = {
    "pay": lambda text: first_pay([text]),
    "workplace_type": lambda text: workplace_in_prose([text]),
    "closes_on": lambda text: closing_date([text]),
    "employment_type": lambda text: employment_type("", [text]),
}

type _Statement = tuple[Any, str]  # a value, and the text that states it


def stating_sentence(name: str, text: str) -> str:
    """Return the sentence that states a field, or the whole text if no single sentence does."""
    states = _STATES.get(name)
    sentences = _SENTENCE_END.split(text) if states else []
    return next(filter(states, sentences), text) if len(sentences) > 1 else text


def contradiction(name: str, one: _Statement, other: _Statement) -> str | None:
    """Return a warning if two statements of a field exclude each other, else None."""
    if name == "pay":
        text = gettext("The advert states two different amounts of pay: “%(one)s” and “%(other)s”.")
        return _quoting(text, one, other) if _differ(one[0], other[0]) else None
    if name == "closes_on" and one[0] != other[0]:
        text = gettext("The advert states two closing dates: “%(one)s” and “%(other)s”.")
        return _quoting(text, one, other)
    # Hybrid work has remote days, so text about remote work does not contradict it.
    if name == "workplace_type" and one[0] not in (other[0], WorkplaceType.HYBRID):
        text = gettext(
            "The advert says %(way)s (“%(one)s”), but later %(other_way)s (“%(other)s”)."
        )
        return _quoting(text, one, other)
    return None


def _differ(one: DraftPay, other: DraftPay) -> bool:
    """Return whether two amounts differ. Amounts for different periods may be the same pay."""
    if (one.currency, one.period) != (other.currency, other.period):
        return False
    return (one.minimum, one.maximum) != (other.minimum, other.maximum)


def _quoting(text: str, one: _Statement, other: _Statement) -> str:
    ways = {
        WorkplaceType.ONSITE: gettext("on-site"),
        WorkplaceType.HYBRID: gettext("hybrid"),
        WorkplaceType.REMOTE: gettext("remote"),
    }
    return text % {
        "one": _cut(one[1]),
        "other": _cut(other[1]),
        "way": ways.get(one[0], ""),
        "other_way": ways.get(other[0], ""),
    }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
