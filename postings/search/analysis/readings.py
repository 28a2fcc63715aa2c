"""What the words of a search may stand for, the surest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product
from typing import NamedTuple

from postings.search.analysis.chunks import LONGEST_JOINED, Piece, piece_of, said
from postings.search.analysis.function_words import ALWAYS_NAMES, carries_nothing
from postings.search.analysis.spelling import american
from postings.search.analysis.stems import stem_terms

_MOST_ROWS = 8  # ways to write a phrase
_LONGEST_NAME = 3  # letters of a name like WHO; WITH in capitals is just typed so
_SHORTEST_SPLIT = 5  # letters of a word that may have been written apart


class Reading(NamedTuple):
    """A row of exact terms next to each other, or one term alone, which may be a stem."""

    terms: tuple[str, ...]
    is_stem: bool = False
    is_last_resort: bool = False  # only where no other reading finds anything


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of a search: a posting fits by any of its readings."""

    text: str
    readings: tuple[Reading, ...]
    is_optional: bool = False  # it says nothing beside the other words


def readings(words: str, *languages: str) -> list[Reading]:
    """Return what a word or phrase may stand for, each reading once, the surest first.

    Stems are of the languages given, or English. Of several words there are only rows.
    """
    chunks = words.split()
    capitals = words.isupper() and len(chunks) > 1
    pieces = [
        Piece(row=["and"]) if chunk == "&"
        else piece_of(chunk, all_capitals=capitals, is_title=len(chunks) <= 2)
        for chunk in chunks
    ]  # fmt: skip
    if sum(len(piece.row) for piece in pieces) == 0:
        return []
    found = dict.fromkeys(Reading(terms) for terms in _rows(pieces))
    if len(pieces) == 1:
        found |= dict.fromkeys(_of_one(pieces[0], chunks[0], languages or ("en",)))
    return list(found)


def query_words(words: Sequence[str], *languages: str) -> list[QueryWord]:
    """Return the words of a search, each read beside its neighbours.

    Two words may be one that was written apart: then one joined term fits both. Words that say
    nothing are optional, unless there are no others.
    """
    # In a search of capitals, these tell no names.
    capitals = len(words) > 1 and all(word.isupper() for word in words)
    read = [readings(word.lower() if capitals else word, *languages) for word in words]
    empty = [all(map(_says_nothing, of[:1])) for of in read]
    for at, (first, second) in enumerate(pairwise(words)):
        joined = _joined(first, second)
        if joined:
            read[at].append(Reading((joined,)))
            read[at + 1].append(Reading((joined,)))
    return [
        QueryWord(word, tuple(dict.fromkeys(of)), is_empty and not all(empty))
        for word, of, is_empty in zip(words, read, empty, strict=True)
        if of
    ]


def _says_nothing(reading: Reading) -> bool:
    return len(reading.terms) == 1 and carries_nothing(reading.terms[0])


def _rows(pieces: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write a phrase, of one or of more words, as rows."""
    choices = [list(_forms(piece, is_phrase=len(pieces) > 1)) for piece in pieces]
    for chosen in islice(product(*choices), _MOST_ROWS):
        row = tuple(term for form in chosen for term in form)
        if row:
            yield row
    if 1 < len(pieces) <= 3:
        joined = "".join(term for piece in pieces for term in piece.row)
        if joined.isalnum() and len(joined) <= LONGEST_JOINED:
            yield (american(joined.lower()),)


def _forms(piece: Piece, *, is_phrase: bool) -> Iterator[tuple[str, ...]]:
    """Yield a word's forms: as in a row, a name as a whole, and how else it is written."""
    row = tuple(piece.row)
    yield row
    for term in piece.beside:
        if not term.isalnum():
            yield (term,)
    if len(row) == 2 and "/".join(row) in piece.beside:
        yield row[1], row[0]  # UI/UX, UX/UI
    if len(row) > 1:
        joined = american("".join(row)).lower()
        yield from ((term,) for term in piece.beside if term == joined)
    for term in row if len(row) == 1 else ():
        yield from ((other,) for other in said(term))
        if term.find(".") > 1:
            yield tuple(term.split("."))  # Node JS
        elif term.lower() in ALWAYS_NAMES and is_phrase:
            yield (term.swapcase(),)


def _of_one(piece: Piece, chunk: str, languages: Sequence[str]) -> Iterator[Reading]:
    """Yield the other readings of one word: written apart, its stems, and small letters."""
    [word] = piece.row if len(piece.row) == 1 else [""]
    if word.isalnum() and word.islower():
        for row in _apart(word):
            yield Reading(row)
    for form in dict.fromkeys(piece.words if word else ()):
        for stem in stem_terms(form, languages):
            yield Reading((stem,), is_stem=True)
    if len(word) == 1 and word.islower():
        yield Reading((word.upper(),))
    elif word.isupper() and len(word) > _LONGEST_NAME:
        yield Reading((word.lower(),), is_last_resort=True)
    elif word and len(word) > 1 and carries_nothing(word) and chunk.islower():
        yield Reading((word.upper(),))


def _apart(word: str) -> Iterator[tuple[str, ...]]:
    """Yield every two words that a word may have been written as; most don't exist."""
    if len(word) < _SHORTEST_SPLIT or len(word) > LONGEST_JOINED:
        return
    for at in range(1, len(word) - 1):
        first, second = word[:at], word[at:]
        if at > 1 or first not in "ais":
            yield (american(first) if at > 1 else first.upper(), american(second))


def _joined(first: str, second: str) -> str:
    """Return two words written as one; empty if they can't be one."""
    both = f"{first}{second}"
    if not both.isalnum() or len(both) > LONGEST_JOINED:
        return ""
    [*row] = piece_of(both.lower()).row
    return row[0] if len(row) == 1 else ""
