"""Links to the same page in the board's other languages."""

from functools import lru_cache
from typing import NamedTuple

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info

register = template.Library()


class PageLanguage(NamedTuple):
    """A language, its own name, and the URL of the page in it."""

    code: str
    name: str
    url: str
    is_current: bool


@register.simple_tag
def in_languages(address: str) -> list[PageLanguage]:
    """Return every language of the board, with the URL of this page in it."""
    current = get_language()
    path, mark, query = address.partition("?")
    return [
        PageLanguage(
            code,
            get_language_info(code)["name_local"],
            _in_language(path, code, current) + mark + query,
            code == current,
        )
        for code, _ in settings.LANGUAGES
    ]


@lru_cache(maxsize=256)
def _in_language(path: str, code: str, current: str) -> str:
    """Return the path in the language `code`; it is resolved in `current`, so that is a key too."""
    return translate_url(path, code)
