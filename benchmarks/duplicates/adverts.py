"""The real adverts with IDs, and known changes of them: copies of a job, and siblings of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from adverts import read_adverts
from adverts.document import Document, Skipped
from adverts.draft import AdvertDraft
from adverts.text.errors import UnreadableAdvert
from benchmarks.adverts.sources import ADVERTS
from postings.checking.duplicates import FEWEST_WORDS

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_KINDS: Final = ("responsibility", "requirement", "behaviour", "benefit")


@dataclass(frozen=True)
class Advert:
    """What is compared of an advert: its title, its lines of text, and where the job is."""

    title: str
    lines: tuple[str, ...]
    places: frozenset[str]

    @property
    def text(self) -> str:
        """The text as a posting has it: places are among its words."""
        return "\n".join([self.title, *self.lines, *sorted(self.places)])


def adverts() -> dict[str, Advert]:
    """Return each real advert that can be read, by its file and its number in the file."""
    found = {}
    for path in sorted(ADVERTS.rglob("*.*")):
        if path.suffix not in {".md", ".html", ".json", ".txt", ".xml"} or ".truth" in path.name:
            continue
        name = path.relative_to(ADVERTS).as_posix()
        for number, draft in enumerate(_drafts(Document.of(path.read_bytes(), name=path.name))):
            advert = _advert(draft)
            if len(advert.text.split()) >= FEWEST_WORDS:
                found[f"{name}#{number}"] = advert
    return found


def _drafts(document: Document) -> list[AdvertDraft]:
    try:
        return [one for one in read_adverts(document) if not isinstance(one, Skipped)]
    except UnreadableAdvert:
        return []


def _advert(draft: AdvertDraft) -> Advert:
    parts = [draft.introduction or "", *(text for _, text in draft.description_sections)]
    items = [item.text for kind in _KINDS for item in draft.items if item.kind == kind]
    lines = [line for text in (*parts, *items) for line in _SENTENCE.split(text) if line.strip()]
    return Advert(draft.title or "", tuple(lines), frozenset(draft.locations))


def changed(name: str, known: Mapping[str, Advert]) -> Advert:
    """Return the advert of an ID; after “~” comes the name of a known change of it."""
    base, _, change = name.partition("~")
    if not change:
        return known[base]
    names = sorted(known)
    other = known[names[(names.index(base) + len(names) // 2) % len(names)]]
    return CHANGES[change](known[base], other, random.Random(name))


type Change = Callable[[Advert, Advert, random.Random], Advert]


def _words_corrected(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    lines = [line.split(" ") for line in advert.lines]
    for line in chance.sample(lines, min(4, len(lines))):
        at = chance.randrange(len(line))
        line[at] = f"{line[at]}s"
    return replace(advert, lines=tuple(" ".join(line) for line in lines))


def _shortened(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    gone = set(chance.sample(range(len(advert.lines)), max(1, len(advert.lines) // 8)))
    return replace(
        advert, lines=tuple(line for at, line in enumerate(advert.lines) if at not in gone)
    )


def _by_an_agency(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    before = "Our client is looking for a new colleague and has asked us to find the right person."
    after = "Send us your CV today; we treat each application in confidence and call you back."
    return replace(advert, lines=(before, *advert.lines, after))


def _in_another_order(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    half = len(advert.lines) // 2
    return replace(advert, lines=(*advert.lines[half:], *advert.lines[:half]))


def _retitled(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    return replace(advert, title=f"{advert.title} (m/f/d) – apply now")


def _rewritten(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    """Replace one word in eight, as somebody who wants no copy to be found."""
    spare = [word for line in other.lines for word in line.split() if len(word) > 3] or ["and"]
    words = [line.split(" ") for line in advert.lines]
    places = [(line, at) for line in words for at in range(len(line))]
    for line, at in chance.sample(places, len(places) // 8):
        line[at] = chance.choice(spare)
    return replace(advert, lines=tuple(" ".join(line) for line in words))


def _elsewhere(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    """Offer the same work in another city."""
    city = chance.choice(["Leeds, UK", "Porto, Portugal", "Ipoh, Malaysia", "Graz, Austria"])
    return replace(advert, places=frozenset({city}))


def _a_step_up(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    """Offer a more senior job of the same team: another title, and some other duties."""
    return _of_the_same_team(replace(advert, title=f"Senior {advert.title}"), other, chance, 4)


def _another_job(advert: Advert, other: Advert, chance: random.Random) -> Advert:
    """Keep the company's lines, and take title and half of the lines from another advert."""
    return _of_the_same_team(replace(advert, title=other.title), other, chance, 2)


def _of_the_same_team(advert: Advert, other: Advert, chance: random.Random, share: int) -> Advert:
    count = max(1, len(advert.lines) // share)
    gone = set(chance.sample(range(len(advert.lines)), count))
    kept = [line for at, line in enumerate(advert.lines) if at not in gone]
    new = chance.sample(other.lines, min(count, len(other.lines)))
    return replace(advert, lines=(*kept, *new))


COPIES: Final[Mapping[str, Change]] = {
    "corrected": _words_corrected,
    "shortened": _shortened,
    "agency": _by_an_agency,
    "reordered": _in_another_order,
    "retitled": _retitled,
    "rewritten": _rewritten,
}
SIBLINGS: Final[Mapping[str, Change]] = {
    "elsewhere": _elsewhere,
    "senior": _a_step_up,
    "other-job": _another_job,
}
CHANGES: Final[Mapping[str, Change]] = {**COPIES, **SIBLINGS}
