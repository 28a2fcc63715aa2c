"""Finds the postings with some words, and tells better matches from others.

Each word is read in several ways (`analysis.readings`): a posting fits by any of them. Words of one
search are asked of each language that the board has postings in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise, product

from pyroaring import BitMap

from postings.search.analysis import QueryWord, query_words, readings, stem_row, tokens
from postings.search.query_syntax import Term, Words
from postings.search.sets.index import Engine

MOST_ROWS = 24  # ways to write a whole search, synonyms included

type Alternative = list[QueryWord]  # a posting needs all of them


@dataclass(frozen=True)
class Group:
    """What a posting needs one alternative of."""

    alternatives: list[Alternative]
    is_optional: bool = False


class Place:
    """Where words are looked for: `kinds` of terms, and how to find them in a row there."""

    def __init__(self, index: Engine, *kinds: str, last_resort: bool = False) -> None:
        self.index, self.kinds, self._last_resort = index, kinds, last_resort

    def having(self, term: str) -> BitMap:
        """Return the postings with a term; do not change the set."""
        first, *others = (self.index.having(kind, term) for kind in self.kinds)
        return BitMap.union(first, *others) if others else first

    def in_a_row(self, row: Sequence[str]) -> BitMap:
        """Return the postings with words in a row; in the title, those with each pair of them."""
        if len(row) == 1:
            return self.having(row[0])
        if self.kinds == ("w",):
            return self.index.in_a_row(row)
        having = [self.having(term) for term in row]
        if not all(having):
            return BitMap()
        pairs = (self.index.having("tp", " ".join(pair)) for pair in pairwise(row))
        return BitMap.intersection(*having, *pairs)

    def all(self, groups: Iterable[Group], *, exactly: bool = False) -> BitMap:
        """Return the postings with all groups; `exactly` is without stems."""
        return BitMap.intersection(*(self._group(group, exactly) for group in groups))

    def any(self, groups: Iterable[Group]) -> BitMap:
        """Return the postings with any of these groups."""
        return BitMap.union(BitMap(), *(self._group(group, exactly=False) for group in groups))

    def _group(self, group: Group, exactly: bool) -> BitMap:
        found = []
        for words in group.alternatives:
            needed = [word for word in words if not word.is_optional]
            sets = [self._word(word, exactly) for word in needed or words]
            found.append(BitMap.intersection(*sets))
        return BitMap.union(*found) if len(found) > 1 else found[0]

    def _word(self, word: QueryWord, exactly: bool) -> BitMap:
        found = [
            self.in_a_row(reading.terms)
            for reading in word.readings
            if not (exactly and reading.is_stem)
            and (self._last_resort or not reading.is_last_resort)
        ]
        known = [numbers for numbers in found if numbers]
        return known[0] if len(known) == 1 else BitMap.union(BitMap(), *known)


class Match:
    """The postings with the words of a search."""

    def __init__(self, words: Words, index: Engine) -> None:
        self._index, self._languages = index, _languages(index)
        self._groups = _groups(words.groups, self._languages)
        self._without = _groups([[term] for term in words.without], self._languages)
        self._needed = [group for group in self._groups if not group.is_optional] or self._groups
        self._last_resort = False

    def __bool__(self) -> bool:
        """Whether there are words to find or to leave out."""
        return bool(self._groups or self._without)

    @property
    def words(self) -> list[QueryWord]:
        """All words to find, to highlight them."""
        alternatives = (one for group in self._groups for one in group.alternatives)
        return [word for alternative in alternatives for word in alternative]

    @cached_property
    def all(self) -> BitMap:
        """All postings that match; do not change the set."""
        found = self._place("w").all(self._needed) if self._needed else self._index.all
        if self._needed and not found:
            self._last_resort = True
            found = self._place("w").all(self._needed)
        return found - self._place("w").any(self._without) if self._without else found

    @property
    def in_title(self) -> BitMap:
        """All postings with the words in their title; do not change the set."""
        return self._place("t").all(self._needed) if self._needed else BitMap()

    def _place(self, *kinds: str) -> Place:
        return Place(self._index, *kinds, last_resort=self._last_resort)

    def tiers(self) -> Iterator[BitMap]:
        """Yield sets of postings, better matches first; a posting may be in several.

        Just the title; just what it may stand for; its stems; in a row in the title; just its words
        in another order; as written there; in any form there; just title and company; in these; in
        a row anywhere; as written anywhere. What is in none follows.
        """
        needed, title, anywhere = self._needed, self._place("t"), self._place("w")
        if not needed:
            return
        rows = self._rows()
        size = len(set(rows[0]))
        yield self._titled("title", [" ".join(rows[0])])
        yield self._titled("title", map(" ".join, rows[1:]))
        yield self._titled("title~", self._stems())
        yield BitMap.union(BitMap(), *map(title.in_a_row, rows))
        titled = title.all(needed)
        yield titled & self._index.having("size", f"t{size}")
        yield title.all(needed, exactly=True)
        yield titled
        named = self._place("t", "c").all(needed)
        yield named & self._index.having("size", f"tc{size}")
        yield named
        yield BitMap.union(BitMap(), *(self._neighbours(row) for row in rows if len(row) > 1))
        yield anywhere.all(needed, exactly=True)

    def _titled(self, kind: str, titles: Iterable[str]) -> BitMap:
        return BitMap.union(BitMap(), *(self._index.having(kind, title) for title in titles))

    def _rows(self) -> list[tuple[str, ...]]:
        """Return the ways to write the whole search that its words allow; not all of many."""
        choices = [
            [row for words in group.alternatives for row in self._rows_of(words)]
            for group in self._groups
        ]
        return [_joined(rows) for rows in islice(product(*choices), MOST_ROWS)]

    def _rows_of(self, words: Alternative) -> Iterator[tuple[str, ...]]:
        """Yield ways to write some words, the surest first, others if postings have them."""
        choices = []
        for word in words:
            rows = [reading.terms for reading in word.readings if not reading.is_stem]
            known = [row for row in rows[1:] if all(self._index.count("w", term) for term in row)]
            choices.append([*rows[:1], *known])
        return (_joined(rows) for rows in islice(product(*choices), MOST_ROWS))

    def _stems(self) -> Iterator[str]:
        """Yield the stems of the words as they are typed, in each language."""
        typed = [word.text for group in self._groups for word in group.alternatives[0]]
        row = tokens(" ".join(typed), is_title=True)
        return (" ".join(stem_row(row, code)) for code in self._languages)

    def _neighbours(self, row: Sequence[str]) -> BitMap:
        """Return the postings in which each two words of a row are neighbours."""
        return BitMap.intersection(*map(self._index.in_a_row, pairwise(row)))


def _joined(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(term for row in rows for term in row)


def _languages(index: Engine) -> list[str]:
    """Return the languages of postings; English first, as unknown ones are read."""
    return list(dict.fromkeys(["en", *index.all_of("language")]))


def _groups(groups: Sequence[Sequence[Term]], languages: Sequence[str]) -> list[Group]:
    """Read words of a search beside their neighbours, quoted ones and choices by themselves."""
    read: list[Group] = []
    run: list[Term] = []

    def end_run() -> None:
        words = query_words([term.text for term in run], *languages)
        others = {term.text: _others(term, languages) for term in run}
        read.extend(Group([[word], *others[word.text]], word.is_optional) for word in words)
        run.clear()

    for group in groups:
        if len(group) == 1 and not group[0].is_phrase and len(group[0].text.split()) == 1:
            run.append(group[0])
            continue
        end_run()
        alternatives = [one for term in group for one in _alternatives(term, languages)]
        if alternatives:
            read.append(Group(alternatives))
    end_run()
    return read


def _alternatives(term: Term, languages: Sequence[str]) -> list[Alternative]:
    if term.is_phrase:
        return [*_phrase(term.text, languages), *_others(term, languages)]
    words = query_words(term.text.split(), *languages)
    return [*([words] if words else []), *_others(term, languages)]


def _others(term: Term, languages: Sequence[str]) -> list[Alternative]:
    return [one for other in term.others for one in _phrase(other, languages)]


def _phrase(text: str, languages: Sequence[str]) -> list[Alternative]:
    found = readings(text, *languages)
    return [[QueryWord(text, tuple(found))]] if found else []
