"""Sets where a remote worker may live, from all that an advert states about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from django.utils.translation import gettext

from adverts.facts.remote_limits import RemoteLimits, limits_in_prose, merged
from adverts.text.line import Line
from adverts.vocabulary.terms import WorkplaceType


class Builder(Protocol):
    """What this needs of the builder of a draft, which imports it."""

    values: dict[str, Any]
    warnings: list[str]
    lines: Sequence[Line]
    remote_limits: list[tuple[RemoteLimits, str]]

    def put(self, name: str, value: Any, *, source: str, confidence: float) -> None:
        """Set a field, with its evidence."""

    def remove(self, name: str) -> None:
        """Remove a field."""


def settle_remote_limits(builder: Builder) -> None:
    """Set the limits of a remote job; only what the advert says lets it be open to anywhere.

    Limits that a draft can't hold are a warning, and leave the draft unclear.
    """
    if builder.values.get("workplace_type") is not WorkplaceType.REMOTE:
        for name in ("remote_regions", "remote_excluded", "remote_anywhere", "remote_unclear"):
            builder.remove(name)
        return
    limits, source = _stated(builder)
    confidence = 0.9 if limits else 0.5
    if limits.countries:
        builder.remove("remote_countries")
    for name, value in (
        ("remote_countries", limits.countries),
        ("remote_regions", limits.states),
        ("remote_excluded", limits.excluded),
        ("remote_anywhere", limits.anywhere),
    ):
        builder.put(name, value, source=source, confidence=confidence)
    is_open = limits.anywhere or builder.values.get("remote_countries")
    if limits.unknown or not is_open:
        builder.put("remote_unclear", True, source=source, confidence=confidence)
    if limits.unknown:
        text = gettext(
            "The advert limits where a remote worker may live in words that can't be kept: "
            "%(words)s."
        )
        builder.warnings.append(text % {"words": ", ".join(f"“{one}”" for one in limits.unknown)})


def _stated(builder: Builder) -> tuple[RemoteLimits, str]:
    """Return the limits of labels, fields and sentences together, and where they are."""
    stated = list(builder.remote_limits)
    if prose := limits_in_prose(line.text for line in builder.lines):
        stated.append(prose)
    sources = [source for limits, source in stated if limits or limits.unknown]
    return merged(limits for limits, _ in stated), "; ".join(sources)[:300] or "remote"
