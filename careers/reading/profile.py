"""Reads a role profile: titles, their descriptions, groups of duties, and what the role needs.

A line is an item of a list, a heading, or a text. Headings decide the part of the profile; a
heading that nothing in the vocabulary names starts a group of duties once items follow it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from django.utils.text import Truncator
from django.utils.translation import gettext

from adverts.document import Document
from adverts.facts.requirements import education, experience_years
from adverts.facts.titles import clean_title, is_plausible_title, names_occupation
from adverts.text.line import Line
from adverts.vocabulary.criteria import importance_named
from adverts.vocabulary.headings import normalise
from adverts.vocabulary.language import language_of
from adverts.vocabulary.terms import Importance
from careers.reading.applies_to import initials, split_limit
from careers.reading.documents import lines_of
from careers.reading.drafts import (
    ProfileGroup,
    ProfileItem,
    ProfileRequirement,
    ProfileTitle,
    RoleProfileDraft,
)
from careers.reading.errors import UnreadableText
from careers.reading.profile_lines import Kind, kinds_of
from careers.reading.profile_words import (
    ARTICLE,
    LABEL,
    LABELS,
    NUMBER_OF_TITLES,
    NUMBERS,
    OVERVIEW,
    REQUIREMENTS,
    TITLES,
)

_ABBREVIATED = re.compile(r"^(?P<name>.+?)\s*\((?P<short>[A-Z]{2,6})\)$")
_SPLIT_TITLE = re.compile(r"\s*(?:[:：]|\s[-–—]\s)\s*")
_QUOTE = 70  # characters of a line in a warning


def read_role_profile(document: Document) -> RoleProfileDraft:
    """Read a position description; raises UnreadableText with a reason to show."""
    reader = _Reader()
    lines = lines_of(document)
    for line, kind in zip(lines, kinds_of(lines), strict=True):
        reader.take(line, kind)
    return reader.draft()


class _Part(Enum):
    TOP = auto()
    TITLES = auto()
    OVERVIEW = auto()
    DUTIES = auto()
    REQUIREMENTS = auto()


@dataclass
class _Group:
    heading: str
    texts: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.part = _Part.TOP
        self.labels: dict[str, str] = {}
        self.awaited = ""  # a label that was alone on its line
        self.top: list[str] = []
        self.titles: list[str] = []
        self.said: list[str] = []  # texts after the titles
        self.overview: list[str] = []
        self.groups: list[_Group] = []
        self.requirements: list[ProfileRequirement] = []
        self.importance = Importance.MUST
        self.stated_number = 0
        self.unused: list[str] = []

    def take(self, line: Line, kind: Kind) -> None:
        if self._takes_label(line, kind):
            return
        {Kind.HEADING: self._heading, Kind.ITEM: self._item, Kind.TEXT: self._text}[kind](line.text)

    def _takes_label(self, line: Line, kind: Kind) -> bool:
        """Keep a labelled fact: “Department: Account Services”, or its two halves on two lines."""
        text = line.text
        if self.awaited and kind is not Kind.ITEM:
            self.labels.setdefault(self.awaited, text)
            self.awaited = ""
            return True
        self.awaited = ""
        if self.part not in (_Part.TOP, _Part.TITLES) or kind is Kind.ITEM:
            return False
        labelled = LABEL.fullmatch(text)
        name, value = (labelled["label"], labelled["value"]) if labelled else (text, "")
        known = [key for key, words in LABELS.items() if words.fullmatch(normalise(name))]
        if not known or known[0] in self.labels:
            return False
        if value:
            self.labels[known[0]] = value.strip()
        else:
            self.awaited = known[0]
        return True

    def _heading(self, text: str) -> None:
        words = normalise(text)
        importance = importance_named(text)
        if self._is_title(text):
            self.said.append(f"{text}:")
            self.groups.append(_Group(f"{text} ({text})"))
        elif not self._has_duties() and not self.titles and TITLES.search(words):
            self.part = _Part.TITLES
            if stated := NUMBER_OF_TITLES.search(words):
                number = stated["number"]
                self.stated_number = NUMBERS.get(number.casefold()) or int(number)
        elif OVERVIEW.fullmatch(words):
            self.part = _Part.OVERVIEW
        elif REQUIREMENTS.fullmatch(words) or importance:
            self.part = _Part.REQUIREMENTS
            self.importance = importance or Importance.MUST
        elif self.part is _Part.TOP and not self.top and not self.labels:
            self.top.append(text)
        else:
            self.part = _Part.DUTIES
            self.groups.append(_Group(text.rstrip(":： ")))

    def _is_title(self, text: str) -> bool:
        return text.rstrip(":") in self.titles

    def _has_duties(self) -> bool:
        return any(group.texts for group in self.groups)

    def _item(self, text: str) -> None:
        if self.part is _Part.TITLES and self._takes_title(text):
            return
        if self.part is _Part.REQUIREMENTS:
            self.requirements.append(ProfileRequirement(text, self.importance))
        elif self.groups:
            self.groups[-1].texts.append(text)
        else:
            self.unused.append(text)

    def _takes_title(self, text: str) -> bool:
        """Keep an item as a title; its description may follow on the same line."""
        name, *rest = _SPLIT_TITLE.split(text, maxsplit=1)
        name = _without_abbreviation(name)
        if not (names_occupation(name) or is_plausible_title(name)) or self.groups:
            return False
        self.titles.append(name)
        if rest:
            self.said.append(f"{name}: {rest[0]}")
        return True

    def _text(self, text: str) -> None:
        if self.part is _Part.TITLES:
            self.said.append(text)
        elif self.part is _Part.OVERVIEW:
            self.overview.append(text)
        elif self.part is _Part.REQUIREMENTS:
            self.requirements.append(ProfileRequirement(text, self.importance))
        elif self.part is _Part.TOP and not self.top and is_plausible_title(text):
            self.top.append(text)
        elif self.groups and self._is_title(self.groups[-1].heading.partition(" (")[0]):
            self.said.append(text)
        else:
            self.unused.append(text)

    def draft(self) -> RoleProfileDraft:
        role, abbreviation = _named_role(self.labels.get("role", ""), self.top)
        titles, warnings = self._checked_titles(role)
        groups, limits = _limited(self.groups, titles)
        if not groups:
            raise UnreadableText(gettext("No duties were found. List them under headings."))
        described, others = _descriptions(titles, self.said)
        musts = [one.text for one in self.requirements if one.importance == Importance.MUST]
        whole = "\n".join([*self.overview, *self.said, *(t for g in self.groups for t in g.texts)])
        language = language_of(whole) or ""
        return RoleProfileDraft(
            role=role or titles[0],
            abbreviation=abbreviation,
            department=self.labels.get("department", ""),
            reports_to=self.labels.get("reports_to", ""),
            titles=described,
            overview="\n\n".join(self.overview),
            groups=groups,
            requirements=tuple(self.requirements),
            experience_years=experience_years(musts),
            education=education(musts, language=language),
            language=language,
            warnings=(*warnings, *limits, *_unused([*others, *self.unused])),
        )

    def _checked_titles(self, role: str) -> tuple[list[str], list[str]]:
        """Return the titles, the role itself if it has no others, and warnings about them."""
        titles = list(dict.fromkeys(self.titles))
        if not titles and (not role or self.stated_number):
            text = gettext("The profile has no titles. List them under “Titles”, one a line.")
            raise UnreadableText(text)
        warnings = []
        if len(titles) < len(self.titles):
            warnings.append(gettext("A title is listed twice. It was used once."))
        if self.stated_number not in (0, len(titles)):
            text = gettext("The profile announces %(stated)s titles and lists %(listed)s.")
            warnings.append(text % {"stated": self.stated_number, "listed": len(titles)})
        return titles or [role], warnings


def _named_role(label: str, top: Sequence[str]) -> tuple[str, str]:
    """Return the role and its abbreviation, from its label or the first heading."""
    name = label or next((clean_title(text) for text in top if names_occupation(text)), "")
    found = _ABBREVIATED.match(name)
    return (found["name"], found["short"]) if found else (name, "")


def _without_abbreviation(text: str) -> str:
    found = _ABBREVIATED.match(text)
    return found["name"] if found and found["short"] == initials(found["name"]) else text


def _descriptions(
    titles: Sequence[str], said: Sequence[str]
) -> tuple[tuple[ProfileTitle, ...], list[str]]:
    """Give each text after the titles to the title that it starts with; return the others apart.

    A text that starts with no title continues the one before.
    """
    texts: dict[str, list[str]] = {title: [] for title in titles}
    others: list[str] = []
    current = ""
    for text in said:
        start = _starts_with(text, titles)
        current, text = start or (current, text)
        (texts[current] if current else others).append(text)
    joined = ((title, "\n\n".join(filter(None, texts[title]))) for title in titles)
    return tuple(ProfileTitle(*pair) for pair in joined), others


def _starts_with(text: str, titles: Sequence[str]) -> tuple[str, str] | None:
    """Return the title that a text is about, and the text, without the title if it is a label."""
    for title in sorted(titles, key=len, reverse=True):
        found = re.match(rf"{ARTICLE}{re.escape(title)}\b(?P<label>\s*:\s*)?", text, re.IGNORECASE)
        if found:
            return title, text[found.end() :] if found["label"] else text
    return None


def _limited(
    groups: Sequence[_Group], titles: Sequence[str]
) -> tuple[tuple[ProfileGroup, ...], list[str]]:
    """Return the groups with the titles of each item, and warnings about limits."""
    limited, unknown = [], []
    for group in groups:
        heading, of_group, odd = split_limit(group.heading, titles)
        unknown.append(odd)
        items = []
        for text in group.texts:
            shorter, of_item, odd = split_limit(text, titles)
            unknown.append(odd)
            both = tuple(title for title in of_item if title in of_group)
            items.append(ProfileItem(shorter, both or of_item))
        if items:
            limited.append(ProfileGroup(heading.rstrip(":： "), tuple(items)))
    text = gettext("“%(limit)s” names no title of this profile. The items apply to all titles.")
    return tuple(limited), [text % {"limit": odd} for odd in unknown if odd]


def _unused(texts: Sequence[str]) -> list[str]:
    text = gettext("This line was not used: “%(line)s”")
    return [text % {"line": Truncator(one).chars(_QUOTE)} for one in texts]
