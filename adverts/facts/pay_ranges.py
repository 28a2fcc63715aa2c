"""Several pay ranges of one advert, as for zones of a country."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.formats import number_format
from django.utils.translation import gettext

from adverts.draft import DraftPay


def joined(ranges: Sequence[DraftPay]) -> DraftPay:
    """Return the span of the ranges in the currency and for the period of the first."""
    first = ranges[0]
    alike = [one for one in ranges if (one.currency, one.period) == (first.currency, first.period)]
    lows = [one.minimum for one in alike if one.minimum is not None]
    highs = [one.maximum for one in alike if one.maximum is not None]
    return DraftPay(
        min(lows) if lows else None, max(highs) if highs else None, first.currency, first.period
    )


def several_ranges(ranges: Sequence[DraftPay]) -> list[str]:
    """Return a warning that names the ranges, if there are several."""
    if len(ranges) < 2:
        return []
    text = gettext("The advert states several pay ranges: %(ranges)s.")
    return [text % {"ranges": "; ".join(map(_words, ranges))}]


def _words(pay: DraftPay) -> str:
    ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
    sums = "–".join(number_format(end, force_grouping=True) for end in ends)
    return f"{pay.currency or ''} {sums}".strip()
