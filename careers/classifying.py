"""Decides the family and level of postings by their titles, and stores it with the reason.

Postings with the same title are decided together, so a million of them take as many decisions as
they have titles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db import connection, transaction

from careers.matching.titles import folded, read_title
from careers.models import Level, LevelTitle, PostingMatch, RoleFamily
from careers.models.match import codes

BATCH = 1_000  # titles
State, Reason = PostingMatch.State, PostingMatch.Reason

_TITLES = """
    SELECT DISTINCT p.title FROM postings_posting p
    LEFT JOIN careers_postingmatch m ON m.posting_id = p.id
    WHERE {only} p.title > %s ORDER BY p.title LIMIT %s
"""
_NEW = "(m.posting_id IS NULL OR (m.title <> p.title AND m.state <> 'chosen')) AND"
_DECIDED = """
    SELECT * FROM unnest(
        %(titles)s::text[], %(families)s::bigint[], %(levels)s::bigint[], %(states)s::text[],
        %(reasons)s::text[], %(words)s::text[], %(family_codes)s::text[], %(level_codes)s::text[]
    ) AS t(title, family_id, level_id, state, reason, words, career_family, career_level)
"""
_STORE = f"""
    WITH decided AS ({_DECIDED})
    INSERT INTO careers_postingmatch AS m
        (posting_id, title, family_id, level_id, state, reason, words, updated_at)
    SELECT p.id, p.title, d.family_id, d.level_id, d.state, d.reason, d.words, now()
    FROM postings_posting p JOIN decided d ON d.title = p.title
    ON CONFLICT (posting_id) DO UPDATE SET
        title = excluded.title, family_id = excluded.family_id, level_id = excluded.level_id,
        state = excluded.state, reason = excluded.reason, words = excluded.words,
        updated_at = excluded.updated_at
    WHERE m.state <> 'chosen' AND (m.title, m.family_id, m.level_id, m.state, m.reason, m.words)
        IS DISTINCT FROM (excluded.title, excluded.family_id, excluded.level_id, excluded.state,
            excluded.reason, excluded.words)
"""  # noqa: S608  (all written in this program)
_NAME = f"""
    WITH decided AS ({_DECIDED})
    UPDATE postings_posting p
    SET career_family = d.career_family, career_level = d.career_level
    FROM decided d, careers_postingmatch m
    WHERE d.title = p.title AND m.posting_id = p.id AND m.state <> 'chosen'
        AND (p.career_family, p.career_level)
            IS DISTINCT FROM (d.career_family, d.career_level)
"""  # noqa: S608  (all written in this program)


class Decision(NamedTuple):
    """What a title means on this board."""

    family: RoleFamily | None
    level: Level | None
    state: str
    reason: str
    words: str = ""


class Classifier:
    """The families, levels and titles of the board as they were when it was made."""

    def __init__(self) -> None:
        rows = LevelTitle.objects.select_related("level__family").order_by("pk")
        titles = [(row.text, row.level) for row in rows]
        self._exact = {folded(text): level for text, level in titles}
        self._levels: dict[RoleFamily, list[Level]] = defaultdict(list)
        meanings: dict[str, Counter[RoleFamily]] = defaultdict(Counter)
        for text, level in titles:
            if level not in self._levels[level.family]:
                self._levels[level.family].append(level)
            if meant := read_title(text):
                meanings[meant.family][level.family] += 1
        self._families = {name: counts.most_common(1)[0][0] for name, counts in meanings.items()}

    def decide(self, title: str) -> Decision:
        """Return the family and level of a title; the level stays open where several fit."""
        if level := self._exact.get(folded(title)):
            return Decision(level.family, level, State.SURE, Reason.TITLE)
        meant = read_title(title)
        family = self._families.get(meant.family) if meant else None
        if meant is None or family is None:
            return Decision(None, None, State.NONE, Reason.NONE)
        level = self._level(family, title)
        state = State.SURE if level else State.OPEN
        return Decision(family, level, state, Reason.WORDS, meant.name[:100])

    def _level(self, family: RoleFamily, title: str) -> Level | None:
        """Return the only level of the same seniority, or of those the one of the same name."""
        meant = read_title(title)
        fitting = [
            (level, name)
            for level in self._levels[family]
            if meant and (name := read_title(level.name)) and name.seniority == meant.seniority
        ]
        same = [level for level, name in fitting if meant and name.name == meant.name]
        if len(same) == 1:
            return same[0]
        return fitting[0][0] if len(fitting) == 1 else None


def classify_new() -> int:
    """Decide the postings that are new or have a new title; return how many titles they have."""
    return _classify(_NEW)


def classify_all() -> int:
    """Decide all postings again, because families, levels or titles may have changed."""
    return _classify("")


def _classify(only: str) -> int:
    classifier, count = Classifier(), 0
    for titles in _titles(only):
        _store([(title, classifier.decide(title)) for title in titles])
        count += len(titles)
    return count


def _titles(only: str) -> Iterator[list[str]]:
    """Yield the titles in batches, in the order of the alphabet."""
    last = ""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_TITLES.format(only=only), [last, BATCH])
            titles = [title for (title,) in cursor.fetchall()]
        if not titles:
            return
        yield titles
        last = titles[-1]


def _store(decided: Sequence[tuple[str, Decision]]) -> None:
    named = [codes(one.family, one.level) for _, one in decided]
    values: dict[str, Any] = {
        "titles": [title for title, _ in decided],
        "families": [one.family.pk if one.family else None for _, one in decided],
        "levels": [one.level.pk if one.level else None for _, one in decided],
        "states": [str(one.state) for _, one in decided],
        "reasons": [str(one.reason) for _, one in decided],
        "words": [one.words for _, one in decided],
        "family_codes": [one["career_family"] for one in named],
        "level_codes": [one["career_level"] for one in named],
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_STORE, values)
        cursor.execute(_NAME, values)
