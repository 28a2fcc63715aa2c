"""Numbers of postings in words."""

from functools import lru_cache

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import get_language


def count_text(count: int) -> str:
    """Return a number as people write it in the language of the page."""
    return _count_text(count, get_language())


@lru_cache(maxsize=4096)
def _count_text(number: int, language: str) -> str:
    return str(intcomma(number))
