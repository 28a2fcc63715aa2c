"""What several statements of pay in one advert say together: ranges of zones, and the period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.formats import number_format
from django.utils.translation import gettext

from adverts.draft import DraftPay
from adverts.facts.pay import parse_pay, states_pay
from adverts.facts.pay_periods import period_in
from adverts.vocabulary.terms import PayPeriod

_SHORT = 80  # characters; a longer text may be about the pay of others


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


def stated_period(pay: DraftPay, texts: Iterable[str]) -> tuple[PayPeriod, str] | None:
    """Return the period of pay that a field states without one, and the text that states it.

    A text counts if it names one of the amounts, or pay without any amount: “paid monthly”.
    """
    amounts = {pay.minimum, pay.maximum} - {None}
    for text in texts:
        found = parse_pay(text)
        is_same = bool(found and amounts & {found.minimum, found.maximum})
        if period := (found.period if found and is_same else None):
            return period, text
        if (
            found is None
            and len(text) <= _SHORT
            and (period := period_in(text))
            and states_pay(text)
        ):
            return period, text
    return None
