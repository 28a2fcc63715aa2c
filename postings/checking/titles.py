"""The check of a title: the job's name alone, as candidates search for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext

from postings.checking.subject import Finding, Subject

LONGEST = 80  # letters; lists and search results cut longer ones
FEWEST_CAPITALS = 12  # letters in a title that can count as shouting
_CODE = re.compile(
    r"#\s?\d+|\b(?:req|ref|job\s?id|kennziffer|rujukan)[\s.:#-]*\w*\d\w*"
    r"|\b(?!ISO|DIN|CFR)[A-Z]{1,5}[-_/]?\d{3,}\b|(?<!ISO )(?<!ISO-)(?<!DIN )(?<!EN )\b\d{4,}\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?<!\w)(?:[A-Z]{3}|RM|[$€£¥])\s?\d[\d.,]*k?|\d[\d.,]*\s?(?:k\b|[$€£¥])")
_SHOUTS = re.compile(r"!|\*{2,}|\b(?:urgent|hiring|dringend|segera)\b", re.IGNORECASE)


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield what a title should not hold."""
    from adverts.facts.values import currency_of  # the readers' memory, only when needed

    title = subject.posting.title
    name_it = gettext("Write only the job's name, as candidates search for it.")
    money = _MONEY.search(title)
    if money and (currency_of(re.sub(r"[\d.,\sk]", "", money.group())) or "k" in money.group()):
        text = gettext("The title states pay: “%(part)s”.") % {"part": money.group()}
        yield Finding("title", text, gettext("Enter the pay in its own fields."))
    elif code := _CODE.search(title):
        text = gettext("The title has a code: “%(part)s”.") % {"part": code.group()}
        yield Finding("title", text, gettext("Enter it as the reference instead."))
    if named := _place_in(subject):
        text = gettext("The title names a place: “%(part)s”.") % {"part": named}
        yield Finding("title", text, gettext("Google wants places only in the locations."))
    company = subject.posting.company.name if subject.posting.company_id else ""
    if company and _contains(title, company):
        yield Finding("title", gettext("The title names the company."), name_it)
    if len(title) > LONGEST:
        text = gettext("The title has %(number)d letters. Lists cut it.") % {"number": len(title)}
        yield Finding("title", text, name_it)
    if (title.isupper() and len(title) >= FEWEST_CAPITALS) or _SHOUTS.search(title):
        yield Finding("title", gettext("The title shouts."), name_it)


def _place_in(subject: Subject) -> str:
    title = subject.posting.title
    names = [one.name for one in subject.places]
    names += [place.region.name for place in subject.places if place.region]
    names += [str(place.country_name) for place in subject.places]
    return next((name for name in names if len(name) > 2 and _contains(title, name)), "")


def _contains(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
