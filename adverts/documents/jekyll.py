"""Reads adverts that are posts of a Jekyll blog: YAML front matter, then HTML or Markdown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.utils.translation import gettext, gettext_noop

from adverts.content.apply_link import apply_link
from adverts.content.builder import Builder
from adverts.content.contents import Contents, read_contents
from adverts.content.running_text import (
    put_company_guess,
    put_prose_facts,
    put_vacancies,
)
from adverts.document import text_format
from adverts.documents.front_matter import front_matter, has_front_matter
from adverts.draft import AdvertDraft
from adverts.facts.days_in_names import day_in_name
from adverts.facts.gazetteer import is_town
from adverts.facts.titles import clean_title, hiring_in
from adverts.facts.values import clean, day_of
from adverts.text.errors import UnreadableAdvert
from adverts.text.lines import markdown_lines
from adverts.text.repair import collapse

_I = re.IGNORECASE
_LARGEST = 10**18  # number that may be a name
_TOP = 8  # first lines that may be a headline
# The blog's own sentences around every advert.
_LEAD = re.compile(
    r"^(?P<company>.+?) is looking for (?:new )?potential candidates? to fill in for "
    r"(?P<title>.+?) position\b",
    _I,
)
_FRAME = re.compile(
    r"^(?:if you (?:are )?confident and feel|hope you find your dream|(?:jawatan|kerja) kosong .* "
    r"terkini$|maklumat iklan kerja kosong|\W*apply online\W*$)",
    _I,
)
_VACANCIES = re.compile(r"^(?P<company>.+?) Vacancies (?P<title>.+)$", _I)
_JAWATAN = re.compile(
    r"^(?:iklan )?(?:jawatan|kerja) kosong(?: di)? (?P<company>.+?)(?: terkini)?(?: 20\d\d)?$", _I
)


def recognises(text: str) -> bool:
    """Return whether it starts with front matter."""
    return has_front_matter(text)


def read(text: str, name: str) -> AdvertDraft:
    """Read one post; raises UnreadableAdvert if its front matter cannot be repaired."""
    facts, body = front_matter(text)
    all_lines = markdown_lines(body)
    lines = [line for line in all_lines if not _FRAME.match(line.text)]
    leads = {line.text: match for line in lines if (match := _lead(line.text))}
    lead = next(iter(leads.values()), None)
    lines = [line for line in lines if line.text not in leads]
    contents = read_contents(lines)
    builder = Builder(all_lines)
    _put_names(builder, facts, lead=lead, contents=contents)
    contents.introduction[:] = [
        text for text in contents.introduction if collapse(text) != builder.values["title"]
    ]
    _put_places(builder, facts, is_board=_is_board(facts, lead))
    _put_dates(builder, facts, name=name)
    if link := apply_link(all_lines):
        builder.put("apply_url", link.url, source=link.text, confidence=0.95)
    put_prose_facts(builder, lines)
    if hiring := next(filter(None, (hiring_in(line.text) for line in lines[:_TOP])), None):
        builder.put("company", hiring.company, source=hiring.company, confidence=0.7)
    put_company_guess(builder, lines)
    if "company" not in builder.values:
        builder.warnings.append(gettext("The advert doesn't name a company."))
    builder.put_contents(contents)
    return builder.draft()


def _lead(text: str) -> re.Match[str] | None:
    """Match the blog's lead sentence; the quick check spares the slow pattern."""
    return _LEAD.match(text) if "potential candidate" in text.casefold() else None


def _put_names(
    builder: Builder, facts: dict[str, Any], *, lead: re.Match[str] | None, contents: Contents
) -> None:
    """Set title and company: the lead sentence has them clean, the front matter mixed."""
    stated = _text(facts.get("title"))
    for source, confidence in ((lead, 0.95), (_VACANCIES.match(stated), 0.8)):
        if source:
            builder.put("title", source["title"].strip(), source=source[0], confidence=confidence)
            company = source["company"].strip()
            builder.put("company", company, source=source[0], confidence=confidence)
    title = clean_title(stated)
    if jawatan := _JAWATAN.match(stated):  # names an employer alone
        title = stated
        put_vacancies(builder, contents)
        builder.put("company", jawatan["company"].strip(), source=stated, confidence=0.8)
    builder.put("title", title, source=stated, confidence=0.7)
    for key in ("company", "employer", "organization", "organisation"):
        name = _text(facts.get(key))
        builder.put("company", name, source=f"{key}: {name}", confidence=0.9)
    if "title" not in builder.values:
        raise UnreadableAdvert(gettext("No job title was found."))


def _is_board(facts: dict[str, Any], lead: re.Match[str] | None) -> bool:
    """Return whether a post is of one of these blogs, by its lead sentence or its title."""
    title = _text(facts.get("title"))
    return bool(lead or _VACANCIES.match(title) or _JAWATAN.match(title))


def _put_places(builder: Builder, facts: dict[str, Any], *, is_board: bool) -> None:
    """Set the places. In these blogs the tags are places; elsewhere tags are anything."""
    for key in ("location", "locations", "tags"):
        stated = facts.get(key)
        names = stated if isinstance(stated, list) else [stated]
        places = tuple(dict.fromkeys(filter(None, map(_text, names))))
        are_places = key != "tags" or is_board or any(map(is_town, places))
        if places and are_places and (key != "tags" or "category" in facts):
            builder.put("locations", places, source=f"{key}: {', '.join(places)}", confidence=0.9)


def _put_dates(builder: Builder, facts: dict[str, Any], *, name: str) -> None:
    stated = facts.get("date")
    if day := day_of(stated if isinstance(stated, str | date) else None):
        builder.put("posted_on", day, source=f"date: {stated}", confidence=1.0)
    elif day := day_in_name(name):
        builder.put("posted_on", day, source=name, confidence=0.7)


def _text(value: object) -> str:
    if isinstance(value, int) and abs(value) > _LARGEST:
        return ""  # Python refuses to write a number of thousands of digits
    return collapse(clean(str(value))) if isinstance(value, str | int | float) else ""


FORMAT = text_format(gettext_noop("Jekyll post"), recognises, read)
