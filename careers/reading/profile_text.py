"""Writes a role profile as text, in the form that the reader reads back."""

from __future__ import annotations

from collections.abc import Iterator

from adverts.vocabulary.terms import Importance
from careers.reading.drafts import RoleProfileDraft

_IMPORTANCE = ((Importance.MUST, "Required"), (Importance.NICE, "Preferred"))


def profile_as_text(draft: RoleProfileDraft) -> str:
    """Return the profile as plain text that people can edit; reading it gives the same draft."""
    return "\n\n".join("\n".join(part) for part in _parts(draft) if part) + "\n"


def _parts(draft: RoleProfileDraft) -> Iterator[list[str]]:
    role = f"{draft.role} ({draft.abbreviation})" if draft.abbreviation else draft.role
    labels = {"Position": role, "Department": draft.department, "Reports to": draft.reports_to}
    yield [f"{label}: {value}" for label, value in labels.items() if value]
    yield ["Titles:", *(f"- {one.title}" for one in draft.titles)]
    yield [
        f"{one.title}: {paragraph}"
        for one in draft.titles
        for paragraph in one.description.split("\n\n")
        if paragraph
    ]
    yield ["Overview:", draft.overview] if draft.overview else []
    everybody = tuple(one.title for one in draft.titles)
    for group in draft.groups:
        shared = {item.titles for item in group.items}
        of_group = shared.pop() if len(shared) == 1 else everybody
        lines = [f"- {item.text}{_limit(item.titles, of_group)}" for item in group.items]
        yield [f"{group.heading}{_limit(of_group, everybody)}:", *lines]
    for importance, heading in _IMPORTANCE:
        lines = [f"- {one.text}" for one in draft.requirements if one.importance == importance]
        yield [f"{heading}:", *lines] if lines else []


def _limit(titles: tuple[str, ...], others: tuple[str, ...]) -> str:
    return "" if titles == others else f" (only {', '.join(titles)})"
