"""The terms of a text: its words in a row, and beside them what else finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from postings.search.analysis.atoms import seen_letters, written_together
from postings.search.analysis.chunks import LONGEST, Piece, piece_of
from postings.search.analysis.compounds import parts_of
from postings.search.analysis.folding import fold
from postings.search.analysis.function_words import AND
from postings.search.analysis.stems import ENGLISH, stem_language, stem_term, stems_of

_MOST_CACHED = 150_000  # chunks of each language, about 400 bytes each
_MOST_PLACED = 20_000  # chunks of texts that are highlighted, about 300 bytes each


class Analysed(NamedTuple):
    """The terms of a text."""

    row: list[str]  # the words in order; names that only capitals tell are in capitals
    beside: set[str]  # joined and apart, other spellings, parts of compounds, `~stem`


class Span(NamedTuple):
    """A word of a text, and where it is."""

    token: str
    start: int
    end: int


_LONGEST_NO_DOER = 4  # letters of words like user


class Chunk(NamedTuple):
    """The terms of what stands between two spaces; the same object for the same text."""

    row: tuple[str, ...]
    beside: tuple[str, ...]


_cached: dict[tuple[str, bool, bool], dict[str, Chunk]] = {}


def index_terms(text: str, language: str = "en", *, is_title: bool = False) -> Analysed:
    """Return the terms by which a text in a language is found.

    `row` has every word, also those that say nothing, so that phrases can be found. In a title,
    "it" is always the name.
    """
    row: list[str] = []
    beside: set[str] = set()
    for chunk in chunks(text, language, is_title=is_title):
        row += chunk.row
        beside.update(chunk.beside)
    return Analysed(row, beside)


def chunks(text: str, language: str = "en", *, is_title: bool = False) -> list[Chunk]:
    """Return the terms of a text chunk by chunk, for who has many texts to analyse."""
    code = stem_language(language)
    found: list[Chunk] = []
    for line in written_together(text).splitlines():
        capitals = line.isupper()
        cached = _cache(code, capitals, is_title)
        for written in line.split():
            chunk = cached.get(written)
            if chunk is None:
                chunk = _remember(cached, written, code, capitals, is_title)
            found.append(chunk)
    return found


def tokens(text: str, *, is_title: bool = False) -> list[str]:
    """Return the words of a text in order, as `index_terms` has them in its row."""
    return index_terms(text, is_title=is_title).row


def stem_row(row: Sequence[str], language: str = "en") -> list[str]:
    """Return a row with its words' stems in their places, to compare whole titles by."""
    code = stem_language(language)
    return [stem_term(token, code) or token for token in row]


def spans(text: str, *, is_title: bool = False) -> list[Span]:
    """Return the words of a text in order, and where each is, to highlight them."""
    together = written_together(text)
    at, found, start = _places(text, together), list[Span](), 0
    for line in together.splitlines(keepends=True):
        capitals = line.isupper()
        for chunk in re.finditer(r"\S+", line):
            before = start + chunk.start()
            found += [
                Span(token, at[before + first], at[before + last] + 1)
                for token, first, last in _words_in(chunk[0], capitals, is_title)
            ]
        start += len(line)
    return found


@lru_cache(maxsize=_MOST_PLACED)
def _words_in(chunk: str, capitals: bool, is_title: bool) -> list[tuple[str, int, int]]:
    """Return the words of a chunk with the places of their first and last letters."""
    piece, inside = _piece(chunk, "en", capitals=capitals, is_title=is_title), seen_letters(chunk)
    return [
        (token, inside[first], inside[end - 1])
        for token, (first, end) in zip(piece.row, piece.at, strict=True)
    ]


def _places(text: str, together: str) -> Sequence[int]:
    """Return where each letter of a text without some spaces is in the whole text."""
    if len(text) == len(together):
        return range(len(text))
    places, at = [], 0
    for letter in together:
        at = text.index(letter, at)
        places.append(at)
        at += 1
    return places


def _cache(code: str, capitals: bool, is_title: bool) -> dict[str, Chunk]:
    return _cached.setdefault((code, capitals, is_title), {})


def _remember(
    cached: dict[str, Chunk], chunk: str, code: str, capitals: bool, is_title: bool
) -> Chunk:
    if len(cached) >= _MOST_CACHED:
        cached.clear()
    piece = _piece(chunk, code, capitals=capitals, is_title=is_title)
    doing = _doing(piece) if is_title and code == ENGLISH else ()
    terms = Chunk(tuple(piece.row), tuple(dict.fromkeys((*_beside(piece, code), *doing))))
    cached[chunk] = terms
    return terms


def _piece(chunk: str, code: str, *, capitals: bool, is_title: bool) -> Piece:
    if chunk == "&":
        return Piece(row=[AND.get(code, "and")], at=[(0, 1)])
    return piece_of(chunk, all_capitals=capitals, is_title=is_title)


def _doing(piece: Piece) -> Iterator[str]:
    """Yield stems of what people in a title do: a search for writing finds a writer."""
    for word in piece.words:
        if len(word) > _LONGEST_NO_DOER and word[-2:] in ("er", "or") and word != "officer":
            yield from stems_of(f"{word[:-2]}ing", ENGLISH)


def _beside(piece: Piece, code: str) -> list[str]:
    parts = [part for word in piece.words for part in parts_of(word, code)]
    stems = [stem for word in (*piece.words, *parts) for stem in stems_of(word, code)]
    return [*piece.beside, *(fold(part)[:LONGEST] for part in parts), *stems]
