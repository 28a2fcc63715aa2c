"""The category of an advert, as a guess: the one that the board has for postings of such a title.

The whole title is looked for, then ever shorter ends and beginnings of it: “Paediatric Dialysis
Nurse” is a “Dialysis Nurse”, and an “infirmier de bloc” is an “infirmier”. The first part that
enough titles have decides, if nearly all of them are in one category. Titles count, not postings:
many advertisements of one job say little of others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from postings.models import Category, Posting
from postings.pasting.field_notes import note_of
from postings.search.in_sql import SearchNotReadyError
from postings.search.query import Query
from postings.search.query_syntax import Term, Words
from postings.search.sync import in_spite_of_damage

_SAME = 2  # postings of the very same title that are enough
_OTHERS, _OTHERS_OF_ONE_WORD = 3, 6  # other titles; “manager” says less than “data manager”
_AGREE = 0.9  # share of them that must be in one category
_READ = 200  # titles of the newest postings, of each part
_LONGEST = 8  # words of a title that are looked at
_BESIDE = re.compile(r"\s*(?:[(\[|:,]|\s[-–—/·]\s).*$", re.DOTALL)  # places, topics, hours
# Words for a level, and small words
_LEVEL = re.compile(
    r"(?:senior|junior|sr|jr|lead|principal|associate|assistant|trainee|graduate|intern|head|chief"
    r"|deputy|i{1,3}|iv|[mwfdhx](?:/[mwfdhx])+|and|for|in|of|to|the|an?|und|für|im|der|die|das|et"
    r"|en|du|des?|les?|la|los|las|del|da|do|di|dan|van|voor|och|og|til)\.?",
    re.IGNORECASE,
)
type _Categories = Counter[int]  # how many postings of a title are in each


@dataclass(frozen=True)
class GuessedCategory:
    """A category, and the words that titles of its postings share with the advert's."""

    category: Category
    words: str


def note_on(guess: GuessedCategory) -> SafeString:
    """Return the note next to the field, as `field_notes` has them for what adverts state."""
    text = gettext("Postings with “%(words)s” in their titles are in this category.")
    return note_of(text % {"words": guess.words}, is_sure=False)


@in_spite_of_damage
def category_of(title: str) -> GuessedCategory | None:
    """Return the category that live postings of such a title agree on; None if they don't."""
    try:
        query = Query()
    except SearchNotReadyError:
        return None  # an advert is read without it as well
    own = _core(title)
    for words in _parts(own):
        by_title = _titles(query, words)
        same = by_title.get(_key(own), Counter())
        if same.total() >= _SAME:
            return _agreed([same], words)
        if len(by_title) >= (_OTHERS if len(words) > 1 else _OTHERS_OF_ONE_WORD):
            return _agreed(list(by_title.values()), words)
    return None


def _core(title: str) -> list[str]:
    """Return the words of a title without its level, and without what is beside it."""
    words = _BESIDE.sub("", title).split()
    return [word for word in words if not _LEVEL.fullmatch(word)][:_LONGEST]


def _key(core: Sequence[str]) -> str:
    return " ".join(core).casefold()


def _parts(core: list[str]) -> Iterator[list[str]]:
    """Yield all words, then ends and beginnings, the longest first."""
    for length in range(len(core), 0, -1):
        yield core[-length:]
        if length < len(core):
            yield core[:length]


def _titles(query: Query, words: list[str]) -> dict[str, _Categories]:
    """Return the titles of the newest live postings that have these words in them."""
    titled = query.titled(Words([[Term(word)] for word in words]))
    numbers = query.newest([titled], _READ)
    found: defaultdict[str, _Categories] = defaultdict(Counter)
    some = Posting.objects.filter(pk__in=numbers, category__isnull=False)
    for title, category in some.values_list("title", "category"):
        found[_key(_core(title))][category] += 1
    return found


def _agreed(titles: Sequence[_Categories], words: list[str]) -> GuessedCategory | None:
    """Return the category of nearly all postings with each title, and of nearly all titles."""
    votes: defaultdict[int, float] = defaultdict(float)
    for categories in titles:
        for category, count in categories.items():
            votes[category] += count / categories.total()
    key = max(votes, key=votes.__getitem__)
    if votes[key] < _AGREE * len(titles):
        return None
    return GuessedCategory(Category.objects.get(pk=key), " ".join(words))
