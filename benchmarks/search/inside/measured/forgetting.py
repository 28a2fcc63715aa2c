"""Drops cached words, so that the next search has to find them again.

An engine has `postings.search.sync.forget_words` for this. This module knows the caches of older
engines. For all others, it drops the whole index and opens it again.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from django.http import HttpRequest, HttpResponse

# Modules with `current_index()`, and the attribute of the index with its cached words.
KEEPERS = (
    ("postings.search.sync", "word_cache"),
    ("postings.search.syncing", "answers"),
)


def forget_words(request: HttpRequest) -> HttpResponse:
    """Drop all cached words, and name their place; 501 if this build is unknown."""
    forget_pages()
    sync = _module("postings.search.sync")
    if sync and hasattr(sync, "forget_words"):
        sync.forget_words()
        return HttpResponse("forget_words\n")
    for name, attribute in KEEPERS:
        if (module := _module(name)) and _replace(module.current_index(), attribute):
            return HttpResponse(f"{name}: {attribute}\n")
    if sync and hasattr(sync, "forget"):
        sync.forget()
        sync.current_index()
        return HttpResponse("postings.search.sync: all\n")
    return HttpResponse("The cached words of this build are unknown.\n", status=501)


def forget_pages() -> None:
    """Drop finished pages, if this build keeps any."""
    if kept_pages := _module("jobboard.kept_pages"):
        kept_pages.KEPT.forget()


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        return None


def _replace(held: Any, attribute: str) -> bool:
    """Replace an attribute by an empty object of the same type; False if it is missing."""
    if hasattr(held, "__enter__"):  # older engines lock their index in a block
        with held as index:
            return _replace(index, attribute)
    if not hasattr(held, attribute):
        return False
    setattr(held, attribute, type(getattr(held, attribute))())
    return True
