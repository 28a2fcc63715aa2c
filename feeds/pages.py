"""The further pages of a list of jobs, and the jobs that it only names, by address.

Pages follow a link to the next one, an offset and a total, or a number of pages. Addresses that a
document gives count only on the feed's own server.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from adverts.document import Document
from adverts.facts.values import child, entries, text_of
from adverts.structured.json_repair import head_keys, load
from adverts.text.errors import UnreadableAdvert

_MOST_JOBS = 10_000  # of one page
_NEXT = (("links", "next"), ("links", "next", "href"), ("paging", "next"), ("next",),
         ("meta", "next"), ("pagination", "next"))  # fmt: skip
# Where systems state the offset of a page, the number of all jobs, and the jobs of the page.
_OFFSETS = (("offset", ("totalFound",), "content"), ("offset", ("total", "value"), "hits"))
_PAGES = ((("page",), ("totalPages",)), (("pagination", "page"), ("pagination", "pageCount")))
_XML_PAGES = re.compile(rb"<totalPages>\s*(\d{1,6})\s*</totalPages>")
_ORACLE_OFFSET = re.compile(r"(?<=[,;])offset=\d+")
_ORACLE_SITE = re.compile(r"siteNumber=([\w-]+)")


class Detail(NamedTuple):
    """A job that a list only names: its id and its title, and the address of its text."""

    source_id: str
    title: str
    url: str


def json_of(document: Document) -> object:
    """Return a page of JSON; None for any other document, which has no pages in JSON."""
    try:
        return load(document) if head_keys(document) else None
    except UnreadableAdvert:
        return None


def next_page(url: str, document: Document, data: object) -> str:
    """Return the address of the page after this one; empty after the last."""
    if data is None:
        return _next_by_number(url, 1, _pages_of_xml(document)) if document.head else ""
    for keys in _NEXT:
        if isinstance(link := child(data, *keys), str) and link:
            return _own(url, link)
    return _next_by_offset(url, data) or _next_of_pages(url, data)


def _own(url: str, link: str) -> str:
    """Return an address that a page links to, if it is on the same server."""
    target = urljoin(url, link)
    return target if urlsplit(target)[:2] == urlsplit(url)[:2] else ""


def _pages_of_xml(document: Document) -> int:
    found = _XML_PAGES.search(document.head)
    return int(found[1]) if found else 0


def _next_by_number(url: str, first: int, pages: int) -> str:
    """Return the next page of so many; an address without a number is the first page."""
    stated = dict(parse_qsl(urlsplit(url).query)).get("page", "")
    number = int(stated) if stated.isdecimal() else first
    return _with(url, page=number + 1) if number + 1 < pages + first else ""


def _next_of_pages(url: str, data: object) -> str:
    for at, pages in _PAGES:
        number, count = child(data, *at), child(data, *pages)
        if isinstance(number, int) and isinstance(count, int):
            first = 0 if at == ("page",) else 1  # Rippling counts pages from 0
            return _with(url, page=number + 1) if number + 1 < count + first else ""
    return ""


def _next_by_offset(url: str, data: object) -> str:
    for name, total, jobs in _OFFSETS:
        count, page = child(data, *total), list(entries(child(data, jobs), limit=_MOST_JOBS))
        if isinstance(count, int) and page:
            stated = dict(parse_qsl(urlsplit(url).query)).get(name, "0")
            offset = (int(stated) if stated.isdecimal() else 0) + len(page)
            return _with(url, **{name: offset}) if offset < count else ""
    return _next_of_oracle(url, data)


def _next_of_oracle(url: str, data: object) -> str:
    """Return the next page of a search, whose offset is inside of another parameter."""
    for search in entries(child(data, "items")):
        count, start = search.get("TotalJobsCount"), search.get("Offset")
        page = list(entries(search.get("requisitionList"), limit=_MOST_JOBS))
        if isinstance(count, int) and isinstance(start, int) and page:
            offset = start + len(page)
            plain = _ORACLE_OFFSET.sub(f"offset={offset}", url)
            moved = plain if plain != url else f"{url},offset={offset}"
            return moved if offset < count and "finder=" in url else ""
    return ""


def _with(url: str, **changes: int) -> str:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    query |= {name: str(value) for name, value in changes.items()}
    return urlunsplit(parts._replace(query=urlencode(query, safe="/:,;")))


def details_of(url: str, data: object) -> list[Detail]:
    """Return the jobs of a list that only names them, where the system is known."""
    path = urlsplit(url).path.rstrip("/")
    if path.endswith("/postings"):  # SmartRecruiters
        jobs = _named(child(data, "content"), "jobAd")
        return [_detail(job, "id", "name", f"{_bare(url)}/{{}}") for job in jobs]
    if path.endswith("/careers/list"):  # BambooHR
        jobs = _named(child(data, "result"), "description")
        base = _bare(url).removesuffix("/list")
        return [_detail(job, "id", "jobOpeningName", f"{base}/{{}}/detail") for job in jobs]
    if re.search(r"/board/[^/]+/jobs$", path):  # Rippling
        listed = child(data, "items") if isinstance(data, Mapping) else data
        jobs = _named(listed, "description")
        return [_detail(job, "id", "name", f"{_bare(url)}/{{}}") for job in jobs]
    return list(_details_of_oracle(url, data)) if "recruitingCEJobRequisitions" in path else []


def _named(jobs: object, text: str) -> list[Mapping[str, object]]:
    """Return the jobs of a list if none has a text."""
    every = list(entries(jobs, limit=_MOST_JOBS))
    return [] if any(text in job for job in every) else every


def _detail(job: Mapping[str, object], key: str, title: str, address: str) -> Detail:
    number = text_of(job.get("uuid") if "{}" in address and "/board/" in address else None)
    number = number or text_of(job.get(key))
    return Detail(number, text_of(job.get(title)), address.format(quote(number, safe="")))


def _details_of_oracle(url: str, data: object) -> Iterator[Detail]:
    site = _ORACLE_SITE.search(url)
    base = _bare(url).replace("recruitingCEJobRequisitions", "recruitingCEJobRequisitionDetails")
    for search in entries(child(data, "items")):
        for job in _named(search.get("requisitionList"), "ExternalDescriptionStr"):
            number = text_of(job.get("Id"))
            finder = f'ById;Id="{quote(number, safe="")}"'
            finder += f",siteNumber={site[1]}" if site else ""
            yield Detail(
                number,
                text_of(job.get("Title")),
                f"{base}?expand=all&onlyData=true&finder={quote(finder, safe=';=,%')}",
            )


def _bare(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(query="", fragment="")).rstrip("/")


def job_in(data: object) -> object:
    """Return the job of a page of details, out of what a system wraps around it."""
    inner = child(data, "result", "jobOpening")
    return inner or next(entries(child(data, "items")), None) or data
