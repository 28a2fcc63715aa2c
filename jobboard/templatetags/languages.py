"""The same page in the board's other languages."""

from functools import lru_cache
from typing import NamedTuple

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info

register = template.Library()


class PageLanguage(NamedTuple):
    """A language, in its own words, and where the page stands in it."""

    code: str
    name: str
    url: str
    is_current: bool


@register.simple_tag
def in_languages(address: str) -> list[PageLanguage]:
    """Every language of the board, with the address of this page in it."""
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
    """A path is read in the language that is spoken now; there are only so many of them."""
    return translate_url(path, code)
