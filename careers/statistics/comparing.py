"""What a posting leaves out that others of its level state, and that the role profile names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from careers.matching.grouping import alike_words, words_of
from careers.matching.topics import Topic, topics_in
from careers.models import Level, LevelStatistics, ProfileItem
from careers.models.statistics import FEWEST
from careers.statistics.items import facts_stated
from postings.models import Posting, PostingItem

MOST: Final = Fraction(3, 5)  # of the postings compared, and more, are told of
_TEXTS: dict[Topic, str | Promise] = {
    Topic.TRAVEL: _("%(n)d of %(of)d such jobs state travel."),
    Topic.LICENCE: _("%(n)d of %(of)d such jobs state a driving licence."),
    Topic.SHIFTS: _("%(n)d of %(of)d such jobs state shifts or weekends."),
    Topic.LANGUAGES: _("%(n)d of %(of)d such jobs state languages."),
    Topic.TEAM: _("%(n)d of %(of)d such jobs state leading or coaching others."),
    Topic.TRAINING: _("%(n)d of %(of)d such jobs state training."),
    Topic.LEAVE: _("%(n)d of %(of)d such jobs state paid leave."),
    Topic.INSURANCE: _("%(n)d of %(of)d such jobs state insurance or a pension."),
    Topic.PAY: _("%(n)d of %(of)d such jobs state pay."),
    Topic.EXPERIENCE: _("%(n)d of %(of)d such jobs state years of experience."),
    Topic.EDUCATION: _("%(n)d of %(of)d such jobs state education."),
}


@dataclass(frozen=True)
class Unstated:
    """A topic that `number` of the `of` newest postings of a level state, and this one does not."""

    topic: Topic
    number: int
    of: int

    def __str__(self) -> str:
        return str(_TEXTS[self.topic]) % {"n": self.number, "of": self.of}


@dataclass(frozen=True)
class Comparison:
    """A posting beside its level; both lists are empty if it leaves nothing out."""

    level: Level
    unstated: list[Unstated]
    requirements: list[str]  # of the published role profile, that the posting has not


def compare(level: Level, posting: Posting, items: Collection[PostingItem]) -> Comparison:
    """Compare a posting, stored or not, with others and with the profile; two statements."""
    texts = [item.text for item in items]
    stated = topics_in([*texts, posting.summary, posting.description]) | facts_stated(
        posting.pay_min, posting.pay_max, posting.experience_years, posting.education
    )
    return Comparison(level, _unstated(level, stated), _requirements(level, texts))


def _unstated(level: Level, stated: Collection[Topic]) -> list[Unstated]:
    counted = LevelStatistics.objects.filter(level=level).first()
    details = counted.details if counted else {}
    of = details.get("compared", 0)
    if of < FEWEST:
        return []
    common = [
        Unstated(Topic(name), number, of)
        for name, number in details["stated"].items()
        if name not in stated and number >= MOST * of
    ]
    return sorted(common, key=lambda one: -one.number)


def _requirements(level: Level, texts: Collection[str]) -> list[str]:
    """Return the musts of the level's profile without a near-identical item in the posting."""
    musts = ProfileItem.objects.filter(
        kind="requirement", importance="must", profile__status="published", titles__level=level
    )
    known = [words_of(text) for text in texts]
    return [
        text
        for text in dict.fromkeys(musts.order_by("position").values_list("text", flat=True))
        if not any(alike_words(words_of(text), one) for one in known)
    ]
