"""Finds the family of some titles, or creates it, and puts new levels in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models.functions import Lower
from django.utils.text import slugify
from django.utils.translation import gettext

from careers.models import Level, LevelTitle, RoleFamily
from careers.reading.errors import UnreadableText


@dataclass(frozen=True)
class NamedLevel:
    """A level as a text names it; `reports_to` and `beside` are titles."""

    title: str
    abbreviation: str = ""
    reports_to: str = ""
    beside: tuple[str, ...] = ()


def family_of(titles: Sequence[str], *, name: str, chosen: RoleFamily | None) -> RoleFamily:
    """Return the chosen family, or the one that has these titles, or a new one of this name.

    Raises UnreadableText if titles belong to other families, so that nothing is stored.
    """
    owners = _owners(titles)
    others = {family for family in owners.values() if chosen and family != chosen}
    if others or len(set(owners.values())) > 1:
        raise UnreadableText(_claimed(owners, but=chosen))
    if chosen:
        return chosen
    if owners:
        return next(iter(owners.values()))
    known = RoleFamily.objects.annotate(key=Lower("name")).filter(key=name.lower()).first()
    return known or RoleFamily.objects.create(name=name[:80], slug=_free_slug(name))


def _owners(titles: Sequence[str]) -> dict[str, RoleFamily]:
    """Return the families of the titles that are known, by title."""
    rows = LevelTitle.objects.annotate(key=Lower("text")).filter(
        key__in=[title.lower() for title in titles]
    )
    return {row.text: row.level.family for row in rows.select_related("level__family")}


def _claimed(owners: dict[str, RoleFamily], *, but: RoleFamily | None) -> str:
    named = "; ".join(
        f"“{title}”: {family}" for title, family in sorted(owners.items()) if family != but
    )
    text = gettext("A title belongs to one family. These already belong to another: %(titles)s.")
    return text % {"titles": named}


def _free_slug(name: str) -> str:
    slug = slugify(name)[:50].strip("-") or "family"
    taken = set(RoleFamily.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(s for n in range(1, 999) if (s := slug if n == 1 else f"{slug}-{n}") not in taken)


def put_levels(family: RoleFamily, named: Sequence[NamedLevel]) -> dict[str, Level]:
    """Add the levels that are new, next to those that are known; return all by title.

    `named` is from the lowest up. A level that already reports to another keeps that.
    """
    with transaction.atomic():
        RoleFamily.objects.select_for_update(no_key=True).get(pk=family.pk)
        known = {title: level for level in family.levels.all() for title in _keys(level)}
        order = _order(family, [one.title for one in named], known)
        _rank(family, order, known)
        for one in named:
            _describe(one, known)
    return {one.title: known[one.title.lower()] for one in named}


def _keys(level: Level) -> list[str]:
    return [title.text.lower() for title in level.titles.all()]


def _order(family: RoleFamily, titles: Sequence[str], known: dict[str, Level]) -> list[Level | str]:
    """Return the levels of the family with new titles among them, the lowest first.

    New titles come after the last known one before them, or before the first known one. Variants
    of a title, such as its junior and senior, stay beside it.
    """
    order: list[Level | str] = list(family.levels.order_by("rank"))
    first = next((known[t.lower()] for t in titles if t.lower() in known), None)
    anchor: Level | None = None
    at = len(order)
    for title in titles:
        level = known.get(title.lower())
        if level is not None:
            anchor, at = level, order.index(level) + 1
            continue
        if anchor is None and first is not None:
            at = _before(first, title, order)
        elif anchor is not None:
            at = _after(anchor, title, order, at)
        order.insert(at, title)
        at += 1
    return order


def _before(first: Level, title: str, order: Sequence[Level | str]) -> int:
    """Return where a new title goes that is below the first known one."""
    at = order.index(first)
    while at and _is_variant(order[at - 1], first, but_not=title):
        at -= 1
    return at


def _after(anchor: Level, title: str, order: Sequence[Level | str], at: int) -> int:
    """Return where a new title goes that is above a known one."""
    while at < len(order) and _is_variant(order[at], anchor, but_not=title):
        at += 1
    return at


def _is_variant(one: Level | str, of: Level, *, but_not: str) -> bool:
    """Return whether a level is a variant of another, and a new title is not."""
    name = of.name.lower()
    return isinstance(one, Level) and name in one.name.lower() and name not in but_not.lower()


def _rank(family: RoleFamily, order: Sequence[Level | str], known: dict[str, Level]) -> None:
    """Store the ranks from the top down, so that a level never passes the one above it."""
    for rank, one in sorted(enumerate(order, 1), key=lambda pair: -pair[0]):
        if isinstance(one, str):
            known[one.lower()] = Level.objects.create(
                family=family, name=one, slug=_slug(one), rank=rank
            )
        elif one.rank != rank:
            Level.objects.filter(pk=one.pk).update(rank=rank)
    for level in family.levels.all():
        for title in _keys(level):
            known[title] = level


def _slug(title: str) -> str:
    return slugify(title)[:60].strip("-") or "level"


def _describe(one: NamedLevel, known: dict[str, Level]) -> None:
    """Store what a text says of a level: its abbreviation, what is beside it and above it."""
    level = known[one.title.lower()]
    level.claim(one.title, abbreviation=one.abbreviation)
    for other in one.beside:
        if other.lower() not in known:
            level.claim(other)
            known[other.lower()] = level
    above = known.get(one.reports_to.lower())
    if above and level.reports_to_id is None and above.rank > level.rank:
        level.reports_to = above
        level.save(update_fields=["reports_to"])
