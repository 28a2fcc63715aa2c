"""Run: python -m benchmarks.revisions

Edits the texts of real adverts in known ways, and prints how many of these edits would wait at each
threshold. Then prints how many sentences of the adverts would make an edit wait if they were added.
"""

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import django
from rich.console import Console

from benchmarks.adverts.sources import SHARED

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
django.setup()

from adverts import read_adverts  # noqa: E402 - needs Django
from adverts.document import Document, Skipped  # noqa: E402
from adverts.draft import AdvertDraft  # noqa: E402
from adverts.text.errors import UnreadableAdvert  # noqa: E402
from postings.checking.duplicates import FEWEST_WORDS, NEARLY_SAME  # noqa: E402
from postings.revisions.suspicion import found_in  # noqa: E402
from postings.revisions.weighing import FEW_WORDS, share_changed  # noqa: E402

THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3)
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def adverts() -> Iterator[AdvertDraft]:
    """Yield each real advert that can be read."""
    for path in sorted((SHARED / "adverts").rglob("*.*")):
        if path.suffix not in {".md", ".html", ".json", ".txt", ".xml"} or ".truth" in path.name:
            continue
        try:
            found = list(read_adverts(Document.of(path.read_bytes(), name=path.name)))
        except UnreadableAdvert:
            continue
        for draft in found:
            if not isinstance(draft, Skipped):
                yield draft


def _of(draft: AdvertDraft) -> Iterator[str]:
    """Yield the description of an advert, and its items of each kind, as one text each."""
    parts = [draft.introduction or "", *(text for _, text in draft.description_sections)]
    yield "\n".join(filter(None, parts))
    for kind in ("responsibility", "requirement", "behaviour", "benefit"):
        yield "\n".join(item.text for item in draft.items if item.kind == kind)


def edited(text: str, other: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the name of each edit, and the text after it."""
    words, sentences = text.split(" "), SENTENCE.split(text)
    strange = [one for one in SENTENCE.split(other) if len(one.split()) > 5] or ["Other words."]
    yield "three words corrected", " ".join(_swapped(words, 3, chance))
    yield "one word in twenty replaced", " ".join(_swapped(words, len(words) // 20, chance))
    yield "a sentence removed", " ".join(_without(sentences, 1, chance))
    yield "a sentence added", f"{text} {chance.choice(strange)}"
    for share, name in ((6, "a sixth"), (3, "a third"), (2, "half")):
        count = max(len(sentences) // share, 1)
        rest = _without(sentences, count, chance)
        added = [chance.choice(strange) for _ in range(count)]
        yield f"{name} of the sentences replaced", " ".join([*rest, *added])
    yield "another advert's text", other


def _swapped(words: list[str], count: int, chance: random.Random) -> list[str]:
    words = list(words)
    for at in chance.sample(range(len(words)), min(count, len(words))):
        words[at] = f"{words[at]}x"
    return words


def _without(sentences: list[str], count: int, chance: random.Random) -> list[str]:
    gone = set(chance.sample(range(len(sentences)), min(count, len(sentences))))
    return [one for at, one in enumerate(sentences) if at not in gone]


def main() -> None:
    """Print both tables."""
    console = Console(width=200, markup=False, highlight=False)
    drafts = list(adverts())
    found = [text for one in drafts for text in _of(one) if len(text.split()) >= 30]
    chance, waits, tried = random.Random(7), Counter(), Counter()
    for number, text in enumerate(found):
        other = found[(number + 40) % len(found)]
        for name, after in edited(text, other, chance):
            share, words = share_changed(text, after)
            tried[name] += 1
            waits.update((name, t) for t in THRESHOLDS if words > FEW_WORDS and share > t)
    console.print(f"{len(found)} texts of 30 words or more; percent of edits that wait")
    console.print("| edit | " + " | ".join(f"> {t}" for t in THRESHOLDS) + " |")
    for name, count in tried.items():
        row = [f"{100 * waits[name, t] / count:.0f}" for t in THRESHOLDS]
        console.print(f"| {name} | " + " | ".join(row) + " |")
    sentences = {one for text in found for one in SENTENCE.split(text) if one.strip()}
    causes = Counter(str(cause) for one in sentences for cause in found_in(one))
    some = sum(bool(found_in(one)) for one in sentences)
    console.print(f"{len(sentences)} sentences; {some} would make an edit wait: {dict(causes)}")
    duplicates(drafts, console, chance)


def duplicates(drafts: list[AdvertDraft], console: Console, chance: random.Random) -> None:
    """Print how many copies are found as nearly the same, and which different adverts are."""
    wholes = ["\n".join([one.title or "", *_of(one)]) for one in drafts]
    wholes = [one for one in wholes if len(one.split()) >= FEWEST_WORDS]
    copies, tried = Counter(), Counter()
    for number, text in enumerate(wholes):
        for name, after in edited(text, wholes[number - 1], chance):
            tried[name] += 1
            copies[name] += share_changed(text, after)[0] <= NEARLY_SAME
    console.print(f"{len(wholes)} whole adverts; percent of their copies that are found")
    for name, count in tried.items():
        console.print(f"| {name} | {100 * copies[name] / count:.0f} |")
    pairs = list(combinations(wholes, 2))
    alike = [one for one in pairs if share_changed(*one)[0] <= NEARLY_SAME]
    same = sum(one == other for one, other in alike)
    console.print(f"{len(pairs)} pairs of adverts: {len(alike)} nearly the same, {same} identical")
    for one, other in [pair for pair in alike if pair[0] != pair[1]][:9]:
        console.print(f"  {one[:60]!r} {other[:60]!r}")


if __name__ == "__main__":
    main()
