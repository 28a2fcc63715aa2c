"""Decides where a remote worker may live, from all that an advert states about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from adverts.facts.remote_limits import RemoteLimits, limits_in_prose, merged

NAMES = ("remote_regions", "remote_excluded", "remote_anywhere", "remote_unclear")


@dataclass(frozen=True)
class RemoteFacts:
    """Values of a draft by field, where they come from, how sure they are, and a warning."""

    values: dict[str, Any] = field(default_factory=dict)
    source: str = "remote"
    confidence: float = 0.5
    warnings: tuple[str, ...] = ()


def remote_facts(
    stated: Sequence[tuple[RemoteLimits, str]], texts: Iterable[str], *, guessed: object
) -> RemoteFacts:
    """Return the limits of a remote job; only what the advert says lets it be open to anywhere.

    `stated` are limits of labels and fields with their texts, `guessed` countries that places
    suggest. Limits that a draft can't hold are a warning, and leave the draft unclear.
    """
    prose = limits_in_prose(texts)
    every = [*stated, *([prose] if prose else [])]
    limits = merged(one for one, _ in every)
    sources = [source for one, source in every if one or one.unknown]
    is_open = limits.anywhere or limits.countries or guessed
    return RemoteFacts(
        {
            "remote_countries": limits.countries,
            "remote_regions": limits.states,
            "remote_excluded": limits.excluded,
            "remote_anywhere": limits.anywhere,
            "remote_unclear": bool(limits.unknown) or not is_open,
        },
        "; ".join(sources) or "remote",
        0.9 if limits else 0.5,
        tuple(_warnings(limits.unknown)),
    )


def _warnings(words: Sequence[str]) -> list[str]:
    text = gettext(
        "The advert limits where a remote worker may live in words that can't be kept: %(words)s."
    )
    return [text % {"words": ", ".join(f"“{one}”" for one in words)}] if words else []
