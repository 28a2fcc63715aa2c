"""Forgetting what a process remembers of words, so that they are asked for the first time again.

Each engine remembers in its own way. One that can say how has `postings.search.forget_words`; older
ones are known here by what they have. Where neither is so, the whole index is forgotten and opened
again, which takes longer but never flatters.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from django.http import HttpRequest, HttpResponse

# Modules with `current_index()`, and where its index keeps what was found of words.
KEEPERS = (
    ("postings.search.sync", "word_cache"),
    ("postings.search.syncing", "answers"),
)


def forget_words(request: HttpRequest) -> HttpResponse:
    """Let the next search find its words as if nobody had asked for them; 501 if nothing is known.

    A build that remembers nothing of words says so by a `forget_words` that does nothing.
    """
    search = _module("postings.search")
    if search and hasattr(search, "forget_words"):
        search.forget_words()
        return HttpResponse("forget_words\n")
    for name, attribute in KEEPERS:
        if (module := _module(name)) and _replace(module.current_index(), attribute):
            return HttpResponse(f"{name}: {attribute}\n")
    if (module := _module("postings.search.sync")) and hasattr(module, "forget"):
        module.forget()
        module.current_index()
        return HttpResponse("postings.search.sync: all\n")
    return HttpResponse("Unknown how this build forgets words.\n", status=501)


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        return None


def _replace(held: Any, attribute: str) -> bool:
    """Put an empty one of its kind in the place of what an index remembers."""
    if hasattr(held, "__enter__"):  # an earlier index is lent, and locked for as long
        with held as index:
            return _replace(index, attribute)
    if not hasattr(held, attribute):
        return False
    setattr(held, attribute, type(getattr(held, attribute))())
    return True
