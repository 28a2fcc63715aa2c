"""Takes a list of the advert that became no items, as items of a kind that a person chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from adverts.draft import LeftList
from adverts.vocabulary.terms import ListSubject
from postings.item_text import ITEM_FIELDS, format_items
from postings.models import PostingItem
from postings.pasting.field_notes import ITEMS, NICE
from postings.pasting.highlights import letters
from postings.pasting.signed_advert import ReadAdvert

_NICE = "nice"  # a choice besides the fields of items: requirements that are nice to have
CHOICES: dict[str, str | Promise] = {
    "responsibilities": ITEMS["responsibilities"],
    "requirements": ITEMS["requirements"],
    _NICE: NICE,
    "behaviours": ITEMS["behaviours"],
    "benefits": ITEMS["benefits"],
}
SUBJECTS: dict[ListSubject, str | Promise] = {
    ListSubject.COMPANY: _("About the company"),
    ListSubject.PROCESS: _("About the hiring process"),
    ListSubject.APPLYING: _("About applying"),
    ListSubject.LEGAL: _("About the law"),
    ListSubject.POSITIONS: _("Positions"),
    ListSubject.PAY: _("About pay"),
    ListSubject.TERMS: _("About place, hours and terms"),
    ListSubject.TOOLS: _("About tools and technologies"),
    ListSubject.UNKNOWN: _("Subject unknown"),
}


@dataclass(frozen=True)
class Choice:
    """A button: the value it sends, and its label."""

    value: str
    label: str | Promise


@dataclass(frozen=True)
class OfferedList:
    """A list that became no items, with the buttons that take it."""

    left: LeftList
    subject: str | Promise
    choices: tuple[Choice, ...]


def offered_lists(advert: ReadAdvert) -> Iterator[OfferedList]:
    """Yield each list that became no items, in the order of the advert."""
    for number, left in enumerate(advert.draft.left_lists):
        choices = (Choice(f"{number} {name}", label) for name, label in CHOICES.items())
        yield OfferedList(left, SUBJECTS[left.subject], tuple(choices))


def take(
    advert: ReadAdvert, choice: str, values: Mapping[str, Any]
) -> tuple[ReadAdvert, dict[str, Any]]:
    """Return the advert without the chosen list, and the form's values with its lines.

    A choice that no button of the page sends changes nothing.
    """
    number, _space, name = choice.partition(" ")
    lists = advert.draft.left_lists
    if name not in CHOICES or number not in map(str, range(len(lists))):
        return advert, dict(values)
    left = lists[int(number)]
    field = "requirements" if name == _NICE else name
    lines = format_items(_items(left, field=field, importance="nice" if name == _NICE else ""))
    before = str(values.get(field) or "").rstrip()
    said = {
        **values,
        field: f"{before}\n{lines}" if before else lines,
        "description": _without(str(values.get("description") or ""), left),
    }
    others = tuple(one for one in lists if one is not left)
    return replace(advert, draft=replace(advert.draft, left_lists=others)), said


def _items(left: LeftList, *, field: str, importance: str) -> Iterator[PostingItem]:
    for text in left.texts:
        text = " ".join(text.split())
        yield PostingItem(kind=ITEM_FIELDS[field], text=text, importance=importance)


def _without(description: str, left: LeftList) -> str:
    """Return a description without the lines of a list."""
    taken = set(map(letters, left.texts))
    lines = description.splitlines()
    kept = [line for line in lines if not (line.startswith("- ") and letters(line) in taken)]
    return description if len(kept) == len(lines) else "\n".join(kept).strip()
