"""Reads from sentences who reports to whom: “Reporting to the Account Director are …”.

Titles are phrases in capitals that end with a word for an occupation, or their abbreviations. In a
sentence each becomes a mark, and patterns over marks say who is above whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from django.utils.translation import gettext

from adverts.facts.titles import names_occupation
from careers.reading.applies_to import initials
from careers.reading.drafts import GuideLevel
from careers.reading.errors import UnreadableText

_PHRASE = re.compile(
    r"\b[A-Z][\w&/-]*(?:[ \u00a0](?:of[ ])?[A-Z][\w&/-]*){0,5}(?:\s*\((?P<short>[A-Z]{2,6})s?\))?"
)
_STARTS = re.compile(
    r"^(?:(?:the|an?|each|every|most|many|some|above|below|under|leading|reporting|subordinate|next"
    r"|your|our|in|as|to|for|after|der|die|das|den|dem|ein|eine[nmr]?|jede[rnm]?|dem|über|unter"
    r"|nach|seorang|setiap|para|di|selepas|seterusnya)\s+)+",
    re.IGNORECASE,
)
_HEADS = re.compile(r"(?:Director|Head|President|Chief) of [A-Z]")
_PLURAL_WORDS = re.compile(r"(?<=[a-z])(?<!s)s$|(?<=[A-Z]{2})s$|(?<=ss)es$")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=\S)")

_A = (
    r"(?:(?:the|an?|their|his|her|its|one or more|several|some|a team of|other|usually|normally"
    r"|typically|directly|often|der|die|das|den|dem|eine?[nmr]?|mehrere[nr]?|seorang|para|beberapa"
    r"|orang)\s+){0,4}"
)
_IS = r"(?:is|are|comes?|sits?|stands?|work|works)"
_SOMETIMES = r"(?:who\s+)?(?:(?:usually|normally|typically|often|also|directly|in turn)\s+){0,2}"


def _looking_ahead(pattern: str) -> re.Pattern[str]:
    """Return a pattern that consumes nothing, because a title can end one match and start another.

    h is the higher title, l the lower.
    """
    marked = pattern.replace("⟨h⟩", r"⟦(?P<h>\d+)⟧").replace("⟨l⟩", r"⟦(?P<l>\d+)⟧")
    return re.compile(f"(?={marked})", re.IGNORECASE)


_PATTERNS = tuple(
    _looking_ahead(pattern)
    for pattern in (
        rf"reporting\s+(?:directly\s+)?(?:in)?to\s+{_A}⟨h⟩,?\s+{_IS}\s+{_A}⟨l⟩",
        rf"(?:subordinate to|below|beneath|under)\s+{_A}⟨h⟩,?\s+{_IS}\s+{_A}⟨l⟩",
        rf"⟨h⟩,?\s+(?:is|are)\s+{_SOMETIMES}(?:supported|assisted|helped)\s+by\s+{_A}⟨l⟩",
        rf"⟨l⟩,?\s+{_SOMETIMES}(?:reports?|answers?)\s+(?:directly\s+)?(?:in)?to\s+{_A}⟨h⟩",
        rf"⟨l⟩,?\s+{_SOMETIMES}(?:supports?|assists?|helps?)\s+{_A}⟨h⟩",
        rf"⟨h⟩,?\s+{_SOMETIMES}(?:leads?|manages?|supervises?|oversees?)\s+{_A}⟨l⟩",
        rf"(?:above|over)\s+{_A}⟨l⟩,?\s+{_IS}\s+{_A}⟨h⟩",
        rf"⟨l⟩,?\s+{_SOMETIMES}berichte(?:t|n)\s+an\s+{_A}⟨h⟩",
        rf"⟨h⟩,?\s+(?:wird|werden)\s+von\s+{_A}⟨l⟩\s+unterstützt",
        rf"⟨h⟩,?\s+(?:ist|sind)\s+{_A}⟨l⟩\s+unterstellt",
        rf"⟨h⟩,?\s+(?:leitet|leiten|führt|führen)\s+{_A}⟨l⟩",
        rf"⟨l⟩,?\s+(?:unterstützt|unterstützen)\s+{_A}⟨h⟩",
        rf"⟨l⟩,?\s+(?:melapor|bertanggungjawab)\s+(?:terus\s+)?kepada\s+{_A}⟨h⟩",
        rf"⟨h⟩,?\s+dibantu\s+oleh\s+{_A}⟨l⟩",
        rf"⟨l⟩,?\s+membantu\s+{_A}⟨h⟩",
        rf"⟨h⟩,?\s+(?:memimpin|menyelia|mengetuai)\s+{_A}⟨l⟩",
    )
)
_BESIDE = re.compile(rf"⟦(\d+)⟧\s+(?:or|oder|atau)\s+{_A}⟦(\d+)⟧", re.IGNORECASE)


@dataclass
class _Titles:
    """The titles of a text in the order of their first mention, and their abbreviations."""

    titles: list[str] = field(default_factory=list)
    short: dict[str, str] = field(default_factory=dict)

    def take(self, paragraph: str) -> None:
        for found in _PHRASE.finditer(paragraph):
            title = _title(found[0])
            if title and title not in self.titles:
                self.titles.append(title)
            if title and found["short"]:
                self.short.setdefault(title, found["short"])

    def marked(self, sentence: str) -> str:
        """Return a sentence with a mark for each title."""
        of_short = {short: title for title, short in self.short.items()}

        def mark(found: re.Match[str]) -> str:
            phrase = found[0]
            start = _STARTS.match(phrase)
            lead = start[0] if start else ""
            title = of_short.get(_singular(phrase[len(lead) :])) or _title(phrase)
            return f"{lead}⟦{self.titles.index(title)}⟧" if title in self.titles else phrase

        return _PHRASE.sub(mark, sentence)


def _title(phrase: str) -> str:
    """Return the title that a phrase in capitals is, in the singular; else an empty string."""
    name = _singular(_STARTS.sub("", phrase.partition("(")[0].strip()))
    words = name.split()
    is_named = bool(words) and (names_occupation(words[-1]) or bool(_HEADS.match(name)))
    is_one = 2 <= len(words) <= 6 and not name.isupper() and is_named
    return name if is_one else ""


def _singular(name: str) -> str:
    """Return one of several: “Heads of Operations” are each a “Head of Operations”."""
    head, of, rest = name.strip().partition(" of ")
    return _PLURAL_WORDS.sub("", head) + of + rest


def read_ladder(paragraphs: Sequence[str]) -> tuple[GuideLevel, ...]:
    """Return the levels that the paragraphs put in order, the lowest first.

    Raises UnreadableText if titles report to each other in a circle.
    """
    known = _Titles()
    for paragraph in paragraphs:
        known.take(paragraph)
    sentences = [known.marked(one) for text in paragraphs for one in _SENTENCE.split(text)]
    above = _above(sentences, known.titles)
    order = _in_order(above, known.titles)
    beside = _beside(sentences, known.titles, order)
    short = _abbreviations(order, known.short)
    return tuple(
        GuideLevel(
            title, short.get(title, ""), _nearest(above.get(title, []), order),
            tuple(beside.get(title, ())),
        )
        for title in order
    )  # fmt: skip


def _above(sentences: Sequence[str], titles: Sequence[str]) -> dict[str, list[str]]:
    """Return the titles directly above each title, as sentences state them."""
    above: dict[str, list[str]] = {}
    for sentence in sentences:
        for pattern in _PATTERNS:
            for found in pattern.finditer(sentence):
                low, high = titles[int(found["l"])], titles[int(found["h"])]
                if low != high and high not in above.setdefault(low, []):
                    above[low].append(high)
    return above


def _in_order(above: dict[str, list[str]], titles: Sequence[str]) -> list[str]:
    """Return the titles of the ladder, the lowest first, as far as they stand below the top."""
    try:
        TopologicalSorter(above).prepare()
    except CycleError as circle:
        text = gettext("These titles report to each other in a circle: %(titles)s.")
        raise UnreadableText(text % {"titles": " → ".join(circle.args[1])}) from circle

    def steps(title: str) -> int:
        return max((1 + steps(higher) for higher in above.get(title, ())), default=0)

    named = {*above, *(high for highs in above.values() for high in highs)}
    return sorted(named, key=lambda title: (-steps(title), titles.index(title)))


def _nearest(higher: Sequence[str], order: Sequence[str]) -> str:
    return min(higher, key=order.index, default="")


def _beside(
    sentences: Sequence[str], titles: Sequence[str], order: Sequence[str]
) -> dict[str, list[str]]:
    """Return titles that are named as another word for one in the ladder."""
    beside: dict[str, list[str]] = {}
    for one, other in _pairs(sentences):
        names = titles[one], titles[other]
        for title, second in (names, names[::-1]):
            if title in order and second not in order and second not in beside.get(title, ()):
                beside.setdefault(title, []).append(second)
    return beside


def _pairs(sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    for sentence in sentences:
        for found in _BESIDE.finditer(sentence):
            yield int(found[1]), int(found[2])


def _abbreviations(order: Sequence[str], stated: dict[str, str]) -> dict[str, str]:
    """Return what is stated; if those are all initials, others get theirs, as texts use them."""
    of_order = {title: stated[title] for title in order if title in stated}
    if of_order and all(short == initials(title) for title, short in of_order.items()):
        own = {title: initials(title) for title in order}
        if len(set(own.values())) == len(own):
            return own
    return of_order
