"""The classes of requests; each is a list of addresses of the same kind.

Cursors and addresses come from a build's pages, and phrases from its rows. Older builds lack some
classes; they answer these with 404 and are compared without them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlencode

import psycopg

from benchmarks.search.asking import Asker
from benchmarks.search.content import AREAS, COMMON, HOMES, vocabulary

PAGE = 20
DEEP = 1_000
NEXT = re.compile(r'<(?:link|a)\b(?=[^>]*\srel="?next\b)[^>]*?\shref="([^"]+)"')
BIG = ("London", "Shanghai", "Mumbai", "Istanbul", "Lagos", "Mexico City", "Tokyo", "Cairo",
       "Jakarta", "Berlin", "Madrid", "Paris", "Singapore", "Kuala Lumpur", "Sydney")  # fmt: skip


@dataclass
class Class:
    """Requests of one kind."""

    name: str
    paths: list[str]


def classes(size: int, asker: Asker, url: str) -> Iterator[Class]:
    """Yield all classes for a board of this size."""
    chance, words = random.Random(3), vocabulary()
    rare = words[5_000:]
    phrases = list(_phrases(url, chance, min(size, 9_000)))
    yield Class("first page", ["/jobs/"])
    yield Class("words", [_jobs(q=f"{word}account manager".strip()) for word in
                          ("", "senior ", "lead ", "junior ", "oncology ", "global ")]
                + [_jobs(q=f"{a} {b} manager") for a in AREAS
                   for b in ("project", "data")])  # fmt: skip
    yield Class("words and city", [
        _jobs(q=q, location=city, radius=km) for city in BIG for km in (25, 100)
        for q in ("account manager", "registered nurse")])  # fmt: skip
    yield Class(f"page {DEEP:,}", list(_deep(size, asker)))
    yield Class("posting", list(_postings(size, asker)))
    yield Class("remote, pay and type", [
        _jobs(work_from=home, pay_min=pay, employment_type=kind) for home in HOMES
        for pay, kind in ((40_000, "FULL_TIME"), (60_000, "CONTRACTOR"))])  # fmt: skip
    yield Class("common word", [_jobs(q=word) for word in COMMON]
                + [_jobs(q=word, posted=30) for word in list(COMMON)[:8]])  # fmt: skip
    yield Class("rare phrase", [_jobs(q=f'"{phrase}"') for phrase in phrases])
    yield Class("nothing found", [
        _jobs(q=f"{a} {b} zzyzx", workplace="remote", pay_min=90_000)
        for a, b in (chance.sample(rare, 2) for _ in range(30))])  # fmt: skip
    yield Class("misspelt", [_jobs(q=f"{_misspelt(word, chance)} manager")
                             for word in chance.sample(rare, 20)])  # fmt: skip
    yield Class("suggestions", [f"/jobs/suggestions/?{urlencode({'q': word[:n]})}"
                                for word in chance.sample(rare, 12)
                                for n in (2, 3, 4)])  # fmt: skip
    yield Class("three filters", [
        _jobs(workplace=workplace, employment_type="FULL_TIME", posted=days, education=education)
        for workplace in ("hybrid", "onsite") for days in (3, 7, 14, 30)
        for education in ("bachelor degree", "high school", "associate degree")])  # fmt: skip
    yield Class("sorted", [_jobs(sort=sort, category=f"field-{n}") for sort in ("pay", "closing")
                           for n in range(1, 13)])  # fmt: skip
    yield Class("nearest", [_jobs(sort="nearest", location=city, radius=km)
                            for city in BIG for km in (100, 200)])  # fmt: skip
    yield Class("adversarial", list(_adversarial(words)))
    yield Class("JSON search", ["/api/v1/postings", *(
        f"/api/v1/postings?{urlencode({'q': f'{area} manager'})}" for area in AREAS)])  # fmt: skip
    yield Class("JSON posting", [f"/api/v1/postings/{number}" for number in _live(size, asker)])


def _jobs(**query: object) -> str:
    return f"/jobs/?{urlencode({k: str(v) for k, v in query.items()})}"


def _deep(size: int, asker: Asker) -> Iterator[str]:
    """Follow the links to the next page, and yield the last twenty addresses."""
    pages = min(DEEP, size // PAGE - 1)
    path = "/jobs/"
    for number in range(1, pages):
        found = NEXT.search(asker.text(path))
        if not found:
            raise RuntimeError(f"Page {number} has no link to the next one: {path}")
        path = unescape(found[1])
        if number >= pages - 20:
            yield path


def _postings(size: int, asker: Asker) -> Iterator[str]:
    """Yield the addresses of postings, which the board redirects to."""
    for number in range(30):
        answer = asker.steady(f"/jobs/{1 + size * number // 30}/x/")
        if answer.status == 301:
            yield answer.headers["Location"]


def _live(size: int, asker: Asker) -> list[int]:
    """Return the numbers of postings that have a page."""
    return [int(path.split("/")[2]) for path in _postings(size, asker)]


def _phrases(url: str, chance: random.Random, most: int) -> Iterator[str]:
    """Yield phrases of three words, each from a requirement of a posting."""
    with psycopg.connect(url) as connection:
        for _ in range(30):
            yield " ".join(_requirement(connection, chance.randint(1, most)).split()[:3])


def _requirement(connection: psycopg.Connection[Any], number: int) -> str:
    row = connection.execute(
        "SELECT text FROM postings_postingitem"
        " WHERE posting_id = %s AND kind = 'requirement' ORDER BY id LIMIT 1", [number],
    ).fetchone()  # fmt: skip
    return row[0] if row else "clinical trial team"


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randint(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _adversarial(words: list[str]) -> Iterator[str]:
    common = list(COMMON)
    yield from (_jobs(q=q) for q in (
        "the", "the of and", "a b c d e f", " OR ".join(common), " ".join(common),
        " ".join(words[:30]), " OR ".join(words[:30]), "-experience", "-experience -team",
        '"experience team"', '"clinical research"', "e", "x" * 300, "experience OR team -work",
        "(((", "a & | !", '"', "%' --", "é" * 100, "experience account manager",
        " OR ".join(w for w in words[:300:10]), "med comms AM", "sr AM OR RN OR CRA",
    ))  # fmt: skip
    yield _jobs(location="Shanghai", radius=200, q="experience")
    yield _jobs(location="Tokyo", radius=200, work_from="JP")
    yield _jobs(q="experience", pay_min=1, unstated_pay=1, workplace="remote", work_from="DE")
    yield _jobs(q="y" * 10_000)
    yield _jobs(q="a\0b", location="\0")
    yield _jobs(pay_min="1e400", radius="-5", currency="XXX", after="garbage", sort="zzz")
    yield _jobs(q="experience", sort="pay")
    yield _jobs(q="team", sort="closing", employment_type="INTERN")
