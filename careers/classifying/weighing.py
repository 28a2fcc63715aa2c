"""Settles open postings one by one: by their items, then by the years that they ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from careers.classifying.decisions import Classifier, Decision, Reason, State, only
from careers.classifying.storing import NAME_POSTINGS, columns
from careers.matching.evidence import by_items, by_years
from careers.matching.grouping import Words, words_of
from careers.models import (
    Level,
    LevelStatistics,
    PostingMatch,
    ProfileItem,
    ProfileItemTitle,
    RoleFamily,
)
from careers.models.statistics import FEWEST
from postings.models import PostingItem

BATCH = 500  # postings
_STORE = """
    UPDATE careers_postingmatch m
    SET family_id = d.family_id, level_id = d.level_id, state = d.state, reason = d.reason,
        words = d.words, updated_at = now()
    FROM unnest(
        %(postings)s::bigint[], %(families)s::bigint[], %(levels)s::bigint[], %(states)s::text[],
        %(reasons)s::text[], %(words)s::text[]
    ) AS d(posting_id, family_id, level_id, state, reason, words)
    WHERE m.posting_id = d.posting_id AND m.state <> 'chosen'
        AND (m.family_id, m.level_id, m.state, m.reason)
            IS DISTINCT FROM (d.family_id, d.level_id, d.state, d.reason)
"""


class OpenPosting(NamedTuple):
    """What is weighed of a posting: the words of its items, and the years asked for."""

    pk: int
    title: str
    years: int | None
    items: list[Words]


class Weigher:
    """The items of published profiles and the usual years of levels, beside the titles."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._of_family: dict[RoleFamily, list[Words]] = defaultdict(list)
        items = ProfileItem.objects.filter(profile__status="published")
        for item in items.select_related("profile__family"):
            self._of_family[item.profile.family].append(words_of(item.text))
        self._of_level: dict[Level, list[Words]] = defaultdict(list)
        links = ProfileItemTitle.objects.filter(profile__status="published")
        for link in links.select_related("item", "title__level"):
            if level := link.title.level:
                self._of_level[level].append(words_of(link.item.text))
        counted = LevelStatistics.objects.filter(with_experience__gte=FEWEST)
        medians = counted.values_list("level", "experience_median")
        self._years = {level: median for level, median in medians if median is not None}

    def decide(self, posting: OpenPosting) -> Decision:
        """Return what items and years settle, else what the title says alone."""
        by_title = self._classifier.decide(posting.title)
        if by_title.state != State.OPEN:
            return by_title
        family, reason = by_title.family, by_title.reason
        if family is None:
            named = self._classifier.families_of(posting.title)
            family = by_items(posting.items, {one: self._of_family[one] for one in named})
            reason = Reason.ITEMS
        if family is None:
            return by_title
        levels = self._classifier.levels_of(family, posting.title)
        return self._level(posting, family, levels, reason, by_title.words)

    def _level(
        self, posting: OpenPosting, family: RoleFamily, levels: list[Level], reason: str, words: str
    ) -> Decision:
        """Return the level of a family by what is left: its only one, items, or years."""
        if level := only(levels):
            return Decision(family, level, State.SURE, reason, words)
        of_level = {one: self._of_level[one] for one in levels}
        if level := by_items(posting.items, of_level):
            return Decision(family, level, State.SURE, Reason.ITEMS, words)
        years = {one: self._years[one.pk] for one in levels if one.pk in self._years}
        if len(years) == len(levels) and (level := by_years(posting.years, years)):
            return Decision(family, level, State.SURE, Reason.YEARS, words)
        return Decision(family, None, State.OPEN, reason, words)


def weigh_open(classifier: Classifier, *, since: datetime | None) -> None:
    """Weigh what titles left open, and again what was weighed before; `since` limits it to new."""
    rows = PostingMatch.objects.filter(
        Q(state=State.OPEN) | Q(state=State.SURE, reason__in=[Reason.ITEMS, Reason.YEARS])
    )
    if since:
        rows = rows.filter(updated_at__gte=since)
    if not rows.exists():
        return
    weigher = Weigher(classifier)
    for postings in _batches(rows):
        _store([(posting.pk, weigher.decide(posting)) for posting in postings])


def _batches(rows: QuerySet[PostingMatch]) -> Iterator[list[OpenPosting]]:
    last = 0
    while True:
        found = list(
            rows.filter(posting__gt=last)
            .order_by("posting")
            .values_list("posting", "title", "posting__experience_years")[:BATCH]
        )
        if not found:
            return
        items = _items([pk for pk, _, _ in found])
        yield [OpenPosting(pk, title, years, items[pk]) for pk, title, years in found]
        last = found[-1][0]


def _items(postings: Sequence[int]) -> dict[int, list[Words]]:
    items: dict[int, list[Words]] = defaultdict(list)
    kinds = [PostingItem.Kind.RESPONSIBILITY, PostingItem.Kind.REQUIREMENT]
    rows = PostingItem.objects.filter(posting__in=postings, kind__in=kinds)
    for posting, text in rows.values_list("posting", "text"):
        items[posting].append(words_of(text))
    return items


def _store(decided: Sequence[tuple[int, Decision]]) -> None:
    postings = [pk for pk, _ in decided]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_STORE, {"postings": postings, **columns([one for _, one in decided])})
        cursor.execute(NAME_POSTINGS.format("p.id = ANY(%(postings)s)"), {"postings": postings})
