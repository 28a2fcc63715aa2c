"""The pay histogram on the page: its drawing, and its text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, gettext, ngettext

from postings.listing.count_text import count_text
from postings.listing.pay_histogram import Bar
from postings.pay.text import amount_text, money_text
from postings.search.pay_bins import BARS, bar_width


def bars_path(bars: Sequence[Bar]) -> str:
    """Return the path of an SVG, 100 high and 10 wide for each bar."""
    return " ".join(
        f"M{number}1 100v-{bar.height}h8v{bar.height}z" for number, bar in enumerate(bars)
    )


def bars_axis() -> list[str]:
    """Return what the first, the middle and the last bar start at; the last one is open."""
    starts = (Decimal(bar * bar_width()) for bar in (0, BARS // 2, BARS - 1))
    low, middle, high = (money_text(amount_text(start), settings.BASE_CURRENCY) for start in starts)
    return [low, middle, f"{high}+"]


def bars_scale(bars: Sequence[Bar]) -> str:
    """Return what is counted, and how many the tallest bar stands for."""
    tallest = max(bar.number for bar in bars)
    text = ngettext(
        "Jobs by yearly pay. The tallest bar is %(n)s job.",
        "Jobs by yearly pay. The tallest bar is %(n)s jobs.",
        tallest,
    )
    return text % {"n": count_text(tallest)}


def bars_text(bars: Sequence[Bar]) -> str:
    """Return the text for people who can't see the histogram."""
    filled = [bar.start for bar in bars if bar.number]
    commonest = max(bars, key=lambda bar: bar.number).start
    return _text(filled[0], filled[-1] + bar_width(), commonest, get_language())


@lru_cache(maxsize=512)
def _text(start: int, end: int, commonest: int, language: str) -> str:
    low, high, most = (
        money_text(amount_text(Decimal(amount)), settings.BASE_CURRENCY)
        for amount in (start, end, commonest)
    )
    text = gettext(
        "Pay is from %(low)s to %(high)s a year; the most common range starts at %(most)s."
    )
    return text % {"low": low, "high": high, "most": most}
