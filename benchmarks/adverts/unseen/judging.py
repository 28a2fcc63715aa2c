"""Compares what was read of adverts with their labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from benchmarks.adverts.unseen.labels import (
    FIELDS,
    KINDS,
    NOT_ASKED,
    Item,
    Label,
    field_values,
    fingerprint,
    normal,
)
from benchmarks.adverts.unseen.reading import Read

SURE = 0.8  # confidence from which the board asks nobody to check
A_LIST = 3  # fewer items are no list that a reader would miss
_KIND = {
    "responsibility": "responsibilities",
    "requirement": "requirements",
    "behaviour": "behaviours_skills",
    "skill": "behaviours_skills",
    "benefit": "benefits",
}


@dataclass(frozen=True)
class Verdict:
    """How one advert was read: counts of items by kind, and what is right."""

    label: Label
    hits: Counter[str]
    read: Counter[str]
    labelled: Counter[str]
    fields: dict[str, bool]
    wrong_lists: list[str]
    sure_lists: list[bool]  # for each list that was read and marked sure, whether it is right
    extra: int
    is_read: bool

    @property
    def are_items_right(self) -> bool:
        """Return whether each item is there once, with its kind, and nothing else."""
        return self.hits == self.read == self.labelled

    @property
    def is_all_right(self) -> bool:
        """Return whether the fields are right too."""
        return self.are_items_right and all(self.fields.values())


@dataclass
class Totals:
    """Sums over adverts."""

    verdicts: list[Verdict] = field(default_factory=list)

    def f1(self, *kinds: str) -> float:
        """Return the F1 over items of these kinds; 1.0 if there are none at all."""
        hits, read, labelled = (
            sum(getattr(v, name)[kind] for v in self.verdicts for kind in kinds)
            for name in ("hits", "read", "labelled")
        )
        return 2 * hits / (read + labelled) if read + labelled else 1.0

    def labelled(self, kind: str) -> int:
        """Return how many items of a kind are labelled."""
        return sum(verdict.labelled[kind] for verdict in self.verdicts)

    def asked(self, name: str) -> list[bool]:
        """Return for each advert that settles a field whether it was read right."""
        return [v.fields[name] for v in self.verdicts if name in v.fields]

    def sure_lists(self) -> list[bool]:
        """Return for each list that was marked sure whether it is right."""
        return [mark for verdict in self.verdicts for mark in verdict.sure_lists]

    def share(self, *marks: bool) -> float:
        """Return the share of marks that are true; 1.0 if there are none."""
        return sum(marks) / len(marks) if marks else 1.0


def judge(label: Label, items: list[Item], draft: Read | None) -> Verdict:
    """Judge a draft; none means that the advert was refused."""
    read = draft["items"] if draft else []
    found = [(_kind(one), normal(one["text"])) for one in read]
    right = [(item.kind, normal(item.text)) for item in items]
    hits = Counter(found) & Counter(right)
    texts = {text for _, text in right}
    return Verdict(
        label,
        hits=_by_kind(hits),
        read=_by_kind(Counter(found)),
        labelled=_by_kind(Counter(right)),
        fields=dict(_fields(label, draft or {})),
        wrong_lists=list(_wrong_lists(right, found)),
        sure_lists=list(_sure_lists(read, set(right))),
        extra=sum(text not in texts for _, text in found),
        is_read=draft is not None,
    )


def _kind(item: dict[str, Any]) -> str:
    is_nice = item["kind"] == "requirement" and item["importance"] == "nice"
    return "preferred" if is_nice else _KIND[item["kind"]]


def _by_kind(items: Counter[tuple[str, str]]) -> Counter[str]:
    counts = Counter(dict.fromkeys(KINDS, 0))
    for (kind, _), count in items.items():
        counts[kind] += count
    return counts


def _fields(label: Label, draft: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    values = field_values(draft)
    for name in FIELDS:
        if label.row[name] != NOT_ASKED:
            yield name, fingerprint(values[name]) == label.row[name]


def _wrong_lists(right: list[tuple[str, str]], found: list[tuple[str, str]]) -> Iterator[str]:
    """Describe each list of which fewer than half of the items have the right kind."""
    kinds = {text: kind for kind, text in found}
    for kind, run in groupby(right, key=lambda item: item[0]):
        went = Counter(kinds.get(text, "lost") for _, text in run)
        if went.total() >= A_LIST and 2 * went[kind] < went.total():
            where = ", ".join(f"{count} {name}" for name, count in sorted(went.items()))
            yield f"{went.total()} {kind}: {where}"


def _sure_lists(read: list[dict[str, Any]], right: set[tuple[str, str]]) -> Iterator[bool]:
    """Yield whether at least half of the items of each list that is marked sure are right.

    A list is what follows one another with one kind and one heading.
    """
    for _, run in groupby(read, key=lambda item: (_kind(item), item["heading"])):
        items = list(run)
        if len(items) >= A_LIST and min(item["confidence"] for item in items) >= SURE:
            hits = sum((_kind(item), normal(item["text"])) in right for item in items)
            yield 2 * hits >= len(items)
