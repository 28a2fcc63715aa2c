"""The levels of a family as the guide shows them: what each does, and what is new in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import QuerySet

from careers.models import Level, ProfileItem, ProfileTitle, RoleFamily

type Group = tuple[str, list[str]]


@dataclass
class LevelShown:
    """One level with the words of the published profiles.

    `new` are duties that apply from this title on, `duties` all of them, each by heading.
    `requirements` are (text, is a must) pairs.
    """

    level: Level
    step: int
    steps: int
    also_called: list[str]
    abbreviation: str
    description: str = ""
    duties: list[Group] = field(default_factory=list)
    new: list[Group] = field(default_factory=list)
    below: str = ""
    requirements: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Return the width of its bar in the drawing of the ladder, of 100."""
        return 100 * self.step // self.steps


def levels_of(family: RoleFamily, *, language: str) -> list[LevelShown]:
    """Return the levels from the lowest up, in four statements; titles in the page's language."""
    levels = list(family.levels.select_related("reports_to").prefetch_related("titles"))
    shown = [_shown(level, step, len(levels), language) for step, level in enumerate(levels, 1)]
    titles = list(_titles(family))
    items = _items_of(titles)
    by_level = {title.level_id: title for title in titles}
    for one in shown:
        if title := by_level.get(one.level.pk):
            _describe(one, title, titles, items)
    return shown


def _shown(level: Level, step: int, steps: int, language: str) -> LevelShown:
    titles = [one for one in level.titles.all() if one.language in ("", language)]
    others = [one.text for one in titles if one.text.casefold() != level.name.casefold()]
    short = next((one.abbreviation for one in titles if one.abbreviation), "")
    return LevelShown(level, step, steps, others, short)


def _titles(family: RoleFamily) -> QuerySet[ProfileTitle]:
    return (
        ProfileTitle.objects.filter(profile__family=family, profile__status="published")
        .exclude(level=None)
        .order_by("profile", "position")
    )


def _items_of(titles: Sequence[ProfileTitle]) -> dict[int, list[ProfileItem]]:
    """Return the items by the key of their title, in their order; one statement."""
    found: dict[int, list[ProfileItem]] = defaultdict(list)
    through = ProfileItem.titles.through.objects.filter(title__in=titles)
    for row in through.select_related("item").order_by("item__profile", "item__position"):
        found[row.title_id].append(row.item)
    return found


def _describe(
    one: LevelShown,
    title: ProfileTitle,
    titles: Sequence[ProfileTitle],
    items: dict[int, list[ProfileItem]],
) -> None:
    own = items.get(title.pk, [])
    duties = [item for item in own if item.kind == "responsibility"]
    one.description = title.description
    one.duties = _grouped(duties)
    one.requirements = [
        (item.text, item.importance == "must") for item in own if item.kind == "requirement"
    ]
    lower = [t for t in titles if t.profile_id == title.profile_id and t.position < title.position]
    if lower:
        below = max(lower, key=lambda t: t.position)
        known = {item.pk for item in items.get(below.pk, [])}
        one.below, one.new = below.title, _grouped([i for i in duties if i.pk not in known])


def _grouped(items: Sequence[ProfileItem]) -> list[Group]:
    return [
        (heading, [item.text for item in group])
        for heading, group in groupby(items, key=lambda item: item.heading)
    ]


@dataclass(frozen=True)
class Difference:
    """Two levels side by side: what only the lower, only the higher, and both do or ask for."""

    only_low: list[Group]
    only_high: list[Group]
    both: list[Group]
    asked_low: list[str]
    asked_high: list[str]


def difference(low: LevelShown, high: LevelShown) -> Difference:
    """Compare the duties and requirements of two levels by their texts."""
    of_low = {text for _, texts in low.duties for text in texts}
    of_high = {text for _, texts in high.duties for text in texts}
    asked = [[text for text, _ in one.requirements] for one in (low, high)]
    return Difference(
        _kept(low.duties, of_low - of_high),
        _kept(high.duties, of_high - of_low),
        _kept(high.duties, of_low & of_high),
        [text for text in asked[0] if text not in asked[1]],
        [text for text in asked[1] if text not in asked[0]],
    )


def _kept(groups: Sequence[Group], texts: set[str]) -> list[Group]:
    kept = [(heading, [text for text in of if text in texts]) for heading, of in groups]
    return [(heading, of) for heading, of in kept if of]
