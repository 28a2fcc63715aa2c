"""Reads web pages, and pasted fragments of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext, gettext_noop
from lxml import etree

from adverts.document import ReadResults, text_format
from adverts.documents.boilerplate import remove_boilerplate, resolve_links
from adverts.documents.components import template_of
from adverts.documents.free_text import (
    PageHints,
    in_headings,
    is_prose,
    read_each_job,
    read_free_text,
    title_in,
)
from adverts.documents.page_days import posted_on_page
from adverts.documents.page_names import names_on_page
from adverts.documents.several_jobs import divide
from adverts.draft import AdvertDraft
from adverts.facts.employers import on_page
from adverts.facts.titles import (
    clean_title,
    employer_of_page,
    hiring_in,
    names_occupation,
    split_page_title,
)
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import parse_html, tree_lines
from adverts.text.repair import collapse

_PAGE = re.compile(r"<(?:!doctype html|html|body)\b", re.IGNORECASE)
_START = re.compile(
    r"\A\s*<(?:div|p|h[1-6]|ul|ol|section|article|main|span|strong|b|table|br|header|font)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|table|section)\b[^<>]{0,500}>", re.IGNORECASE)
_HEAD_OR_BODY = re.compile(r"<(?:head|body|title)\b", re.IGNORECASE)
_MIN_TAGS = 2
_SENTENCE = 30  # characters; shorter lines are hardly sentences
_LONGEST_FACT = 60  # characters of one of several beside each other
_LONGEST_FOOTER = 5_000  # characters
_POSTCODE = re.compile(r"\b(?:\d{5}|\d{4}|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b")
_HEAD = 20_000  # characters in which the code of a page of components ends
_OTHER_JOBS = re.compile(
    r"(?:similar|related|other|more|recommended|latest|recent)\b.{0,30}\b(?:jobs|vacancies|roles"
    r"|positions|openings|opportunities)|weitere (?:jobs|stellen)|ähnliche (?:jobs|stellen)"
    r"|autres offres|offres similaires|otras ofertas|kerja lain|people also viewed",
    re.IGNORECASE,
)


def recognises(text: str) -> bool:
    """Return whether it is a page, starts with a tag, or has tags around its paragraphs."""
    if template_of(text[:_HEAD]) is not None:
        return True
    is_xhtml = text.lstrip().startswith("<?xml") and _PAGE.search(text[:1000])
    if not is_xhtml and not is_prose(text):
        return False
    if _PAGE.search(text[:10_000]) or _START.match(text):
        return True
    tags = sum(1 for _ in zip(range(_MIN_TAGS), _TAG.finditer(text), strict=False))
    return tags == _MIN_TAGS and not re.search(r"^#{1,6} |^\s*[-*] ", text, re.MULTILINE)


def read(text: str, _name: str) -> ReadResults:
    """Read the jobs of a page; raises UnreadableAdvert if it offers none, or needs a script."""
    lines, hints = _lines_and_hints(text)
    own = _without_other_jobs(lines)
    if divide(own):
        yield from read_each_job(own, site=hints)
    else:
        yield _read_lines(lines, hints)


def read_as_one(text: str) -> AdvertDraft:
    """Read a page that offers one job; raises UnreadableAdvert as `read` does."""
    return _read_lines(*_lines_and_hints(text))


def _lines_and_hints(text: str) -> tuple[list[Line], PageHints]:
    root = _parsed(template_of(text) or text)
    names = names_on_page(root)
    around = remove_boilerplate(root)
    hints = _hints(root)
    body = root.find(".//body")
    text = "".join(map(str, body.itertext())) if body is not None else ""
    company = on_page(hints.company, names, title=_page_title(root), text=text)
    own = {name.casefold() for name in (company, *names)}
    hints = replace(
        hints,
        title="" if hints.title.casefold() in own else hints.title,
        company=company,
        addresses=tuple(_addresses(around)),
        names=names,
        posted_on=posted_on_page(root),
    )
    _divide_headings(root, hints.title)
    _divide_facts(root)
    return tree_lines(root), hints


def _read_lines(every: list[Line], hints: PageHints) -> AdvertDraft:
    if not hints.title:
        own = {name.casefold() for name in (hints.company, *hints.names)}
        every = [line for line in every if line.text.casefold() not in own]
    stated = hints.title
    hints = in_headings(hints, every)
    lines = _without_other_jobs(_from_title(every, hints.title))
    if hints.title != stated:  # what a page says before the job may name the employer
        lines = [*_paragraphs(every[: len(every) - len(lines)]), *lines]
    if not lines:
        raise UnreadableAdvert(
            gettext(
                "The page contains no text. It may need JavaScript. Copy the text from your "
                "browser instead."
            )
        )
    return read_free_text(lines, hints=hints)


def _paragraphs(lines: Sequence[Line]) -> list[Line]:
    return [
        line for line in lines if not (line.level or line.is_item) and len(line.text) > _SENTENCE
    ]


def lines_of(text: str) -> list[Line]:
    """Return the lines of a page without navigation; raises UnreadableAdvert if it is empty."""
    return tree_lines(_page(text))


def _page(text: str) -> etree._Element:
    root = _parsed(text)
    remove_boilerplate(root)
    return root


def _parsed(text: str) -> etree._Element:
    # A part of a page that begins with a script is all taken for the head, and dropped with it.
    root = parse_html(text if _HEAD_OR_BODY.search(text[:_HEAD]) else f"<body>{text}")
    if root is None:
        raise UnreadableAdvert(gettext("The page is empty."))
    resolve_links(root)
    return root


def _addresses(around: Iterable[etree._Element]) -> Iterator[str]:
    """Yield the lines around an article that may hold a postal address, as a footer does."""
    for element in around:
        text = " ".join(map(str, element.itertext()))
        if len(text) <= _LONGEST_FOOTER and _POSTCODE.search(text):
            yield from (line.text for line in tree_lines(element))


def _hints(root: etree._Element) -> PageHints:
    """Return title and company from the page's headings, its title and the name of its site."""
    page = _page_title(root)
    heads = [_text(head) for head in root.iter("h1")]
    title = _title(heads, page)
    if hiring := hiring_in(title):
        return PageHints(hiring.title, hiring.company)
    if employer := next(filter(None, map(employer_of_page, [*heads, page])), ""):
        return PageHints(clean_title(title), employer)
    company = split_page_title(page, title=title)[1] or _meta(root, "og:site_name")
    return PageHints(clean_title(title, company=company), company)


def _page_title(root: etree._Element) -> str:
    return _meta(root, "og:title") or collapse(str(root.xpath("string(//title[1])")))


def _title(heads: Sequence[str], page: str) -> str:
    """Return the heading that the page's title starts with, else one that names an occupation.

    A heading may also hold company and place; then the page's title is cleaner.
    """
    job = title_in(split_page_title(page)[0])
    titles = [title for head in heads if (title := title_in(head))]
    for title in titles:
        if page.casefold().startswith(title.casefold()):
            return title
    if job and any(job.casefold() in head.casefold() for head in heads):
        return job
    for title in titles:
        if names_occupation(title) or title.casefold() in page.casefold():
            return title
    return job if names_occupation(job) else next(iter(titles), "")


def _text(element: etree._Element) -> str:
    """Return the text of an element; a line break separates words."""
    for line_break in element.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    return collapse("".join(str(text) for text in element.itertext()))


def _meta(root: etree._Element, name: str) -> str:
    """Return the content of a meta element; some pages use the attributes `name` and `value`."""
    for meta in root.iter("meta"):
        if name in (meta.get("property"), meta.get("name")):
            return collapse(meta.get("content") or meta.get("value") or "")
    return ""


def _divide_headings(root: etree._Element, title: str) -> None:
    """Put the parts of a heading on their own lines if it holds more than the title."""
    for head in root.iter("h1"):
        if _text(head) != title:
            for part in head.iter("span"):
                part.tag = "div"


def _divide_facts(root: etree._Element) -> None:
    """Put short texts side by side, each in an element of its own, on lines of their own: “Leeds”,
    “Full time”, “From May”. Paragraphs hold such elements too, but there they are styles.
    """
    for row in [*root.iter("div")]:
        facts = [*row]
        if len(facts) > 1 and all(map(_is_fact, facts)) and not (row.text or "").strip():
            for fact in facts:
                fact.tag = "div"


def _is_fact(element: etree._Element) -> bool:
    is_alone = element.tag == "span" and not (element.tail or "").strip()
    return is_alone and 0 < len(_text(element)) <= _LONGEST_FACT


def _from_title(lines: list[Line], title: str) -> list[Line]:
    """Return the lines after the title; other words of its heading stay as a line."""
    for index, line in enumerate(lines):
        if title and line.text.casefold() == title.casefold():
            return lines[index + 1 :]
        if title and line.level == 1 and title in line.text:
            beside = collapse(line.text.replace(title, " ", 1)).strip(" |–—»·:,-")
            return [*([Line(beside, beside)] if beside else []), *lines[index + 1 :]]
    return lines


def _without_other_jobs(lines: list[Line]) -> list[Line]:
    """Return the lines up to a heading of other jobs."""
    for index, line in enumerate(lines):
        marked = line.level or line.bold
        if index and marked and len(line.text) < 60 and _OTHER_JOBS.search(line.text):
            return lines[:index]
    return lines


FORMAT = text_format(gettext_noop("web page"), recognises, read)
