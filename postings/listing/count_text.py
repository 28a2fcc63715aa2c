"""Numbers of postings in words."""

from functools import lru_cache

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import get_language, gettext

from postings.search.query import Count


def count_text(count: Count) -> str:
    """Return the number as text; an estimate says so, and has three significant figures."""
    return _count_text(*count, get_language())


@lru_cache(maxsize=4096)
def _count_text(number: int, is_estimate: bool, language: str) -> str:
    if not is_estimate:
        return str(intcomma(number))
    unit = 10 ** max(len(str(number)) - 3, 0)
    return gettext("about %(number)s") % {"number": intcomma(round(number / unit) * unit)}
