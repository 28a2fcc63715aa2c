"""What was read of a role profile or a guide, as plain values without a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adverts.vocabulary.terms import Importance


@dataclass(frozen=True)
class ProfileTitle:
    """One of the titles of a role, with what the profile says of it alone."""

    title: str
    description: str = ""


@dataclass(frozen=True)
class ProfileItem:
    """One duty, and the titles that it applies to."""

    text: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class ProfileGroup:
    """Duties under one heading, in order."""

    heading: str
    items: tuple[ProfileItem, ...]


@dataclass(frozen=True)
class ProfileRequirement:
    """Experience or education that the role needs."""

    text: str
    importance: Importance


@dataclass(frozen=True)
class RoleProfileDraft:
    """A position description. `titles` are in its order, which is from the lowest up.

    `experience_years` and `education` (a `credentialCategory`) are inferred from the must-haves.
    `warnings` are sentences about what could not be used.
    """

    role: str
    abbreviation: str
    department: str
    reports_to: str
    titles: tuple[ProfileTitle, ...]
    overview: str
    groups: tuple[ProfileGroup, ...]
    requirements: tuple[ProfileRequirement, ...]
    experience_years: int | None
    education: str
    language: str
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values; what the profile does not say is empty or null."""
        return {
            "role": self.role,
            "abbreviation": self.abbreviation,
            "department": self.department,
            "reports_to": self.reports_to,
            "titles": [{"title": t.title, "description": t.description} for t in self.titles],
            "overview": self.overview,
            "groups": [_group_as_json(group) for group in self.groups],
            "requirements": [
                {"text": one.text, "importance": one.importance} for one in self.requirements
            ],
            "experience_years": self.experience_years,
            "education": self.education,
            "warnings": list(self.warnings),
        }


def _group_as_json(group: ProfileGroup) -> dict[str, Any]:
    items = [{"text": item.text, "titles": list(item.titles)} for item in group.items]
    return {"heading": group.heading, "items": items}


@dataclass(frozen=True)
class GuideLevel:
    """A step of the ladder. `reports_to` is the title above it, empty at the top.

    `beside` are titles of the same rank. `abbreviation` is stated, or the initials if all stated
    ones are initials.
    """

    title: str
    abbreviation: str = ""
    reports_to: str = ""
    beside: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {
            "title": self.title,
            "abbreviation": self.abbreviation,
            "reports_to": self.reports_to or None,
            "beside": list(self.beside),
        }


@dataclass(frozen=True)
class GuideDraft:
    """An article about a role family. `levels` are from the lowest up; `markdown` is its text.

    `paragraphs` are the same text without marks. `employers` are the kinds of employer it names.
    """

    title: str
    paragraphs: tuple[str, ...]
    markdown: str
    levels: tuple[GuideLevel, ...]
    employers: tuple[str, ...]
    language: str
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {
            "title": self.title,
            "paragraphs": list(self.paragraphs),
            "levels": [level.as_json() for level in self.levels],
            "abbreviations": {
                level.abbreviation: level.title for level in self.levels if level.abbreviation
            },
            "employers": list(self.employers),
            "warnings": list(self.warnings),
        }
