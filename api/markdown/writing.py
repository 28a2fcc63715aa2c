"""Writes Markdown: plain text is escaped, the company's own Markdown stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext

from postings.listing.chips import chips_of
from postings.listing.results import Listing
from postings.models import Level, Posting, PostingItem
from postings.pay.text import pay_text
from postings.views.posting import sections_of
from postings.wording.closing import closing_text, open_until
from postings.wording.where import where_text

# What has a meaning inside a line, and what would begin a heading, a list or a line across
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~&]|^[#+=-])")
_NUMBER: Final = re.compile(r"^(\d+)([.)])")
_HEADING: Final = re.compile(r"^(#{1,4})(?=\s)", re.MULTILINE)


def plain(text: str) -> str:
    """Return text on one line that means itself in Markdown."""
    return _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\1", " ".join(text.split())))


def link(text: str, url: str) -> str:
    """Return a link; the address is ours."""
    return f"[{plain(text)}](<{url}>)"


def posting_text(posting: Posting, *, site: str, apply_path: str) -> str:
    """Return a live posting with all that its page says."""
    return _joined(
        [
            f"# {plain(posting.title)}",
            _list(_facts(posting, site)),
            plain(posting.summary),
            _lowered(posting.description),
            *_sections(posting),
            f"**{link(gettext('Apply'), site + apply_path)}**",
            link(gettext("This job on the board"), site + posting.get_absolute_url()),
        ]
    )


def ended_text(posting: Posting, *, site: str) -> str:
    """Return what can still be said of a posting that has ended."""
    name = f"# {plain(posting.title)}"
    return _joined([name, plain(posting.company.name), gettext("This job is no longer open.")])


def _facts(posting: Posting, site: str) -> Iterator[tuple[str, str]]:
    company = posting.company
    yield gettext("Company"), link(company.name, site + company.get_absolute_url())
    plain_facts = {
        gettext("Location"): where_text(posting),
        gettext("Workplace type"): posting.get_workplace_type_display(),
        gettext("Pay"): pay_text(posting.pay) if posting.pay else "",
        gettext("Employment type"): posting.get_employment_type_display(),
        gettext("Schedule"): posting.get_schedule_display(),
        gettext("Category"): posting.category.label if posting.category else "",
        gettext("Level"): str(Level.label_of(posting.level) or ""),
        gettext("Reference"): posting.reference,
        gettext("Closes"): closing_text(posting),
    }
    for label, value in plain_facts.items():
        if value:
            yield label, plain(str(value))


def _list(facts: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- {label}: {value}" for label, value in facts)


def _sections(posting: Posting) -> Iterator[str]:
    for section in sections_of(posting):
        yield f"## {section['title']}"
        for part in section["parts"]:
            if part["title"]:
                yield f"### {part['title']}"
            yield from _items(part["items"])


def _items(items: Iterable[PostingItem]) -> Iterator[str]:
    heading, lines = "", list[str]()
    for item in items:
        if item.heading != heading:
            yield "\n".join(lines)
            heading, lines = item.heading, []
            yield f"**{plain(heading)}**" if heading else ""
        lines.append(f"- {plain(item.text)}")
    yield "\n".join(lines)


def _lowered(text: str) -> str:
    """Return the company's Markdown with its headings below our own title."""
    return _HEADING.sub(r"#\1", text.strip())


def search_text(listing: Listing, postings: Iterable[Posting], *, site: str, title: str) -> str:
    """Return a page of a search: how many, which, and where the next ones are."""
    search, page = listing.search, listing.page
    chosen = ", ".join(chip.text for chip in chips_of(search))
    more = site + search.address(after=[page.after]) if page.after else ""
    return _joined(
        [
            f"# {plain(title)}",
            plain(chosen),
            gettext("Jobs found: %(number)d") % {"number": listing.total},
            "\n".join(_entry(one, site) for one in postings),
            link(gettext("Next page"), more) if more else "",
            link(gettext("This search on the board"), site + search.address()),
        ]
    )


def _entry(posting: Posting, site: str) -> str:
    pay = pay_text(posting.pay) if posting.pay else ""
    facts = [posting.company.name, where_text(posting), pay, open_until(posting)]
    text = " · ".join(plain(str(fact)) for fact in facts if fact)
    return f"- {link(posting.title, site + posting.get_absolute_url())} · {text}"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
