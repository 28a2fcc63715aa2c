"""The day on which a page says in its code that it was posted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree

from adverts.facts.values import day_of

_METAS = frozenset({
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued",
    "publish_date", "publish-date", "pubdate", "publication_date",
})  # fmt: skip
_PUBLISHED = re.compile(r"publi|posted|pubdate|(?:entry|post|meta)[-_]?date|dateposted")


def posted_on_page(root: etree._Element) -> date | None:
    """Return the day of a meta element, or of a `time` that is marked as that of publication, or
    else of the only `time`.
    """
    return next((day for stated in _stated(root) if (day := day_of(stated))), None)


def _stated(root: etree._Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if _METAS & {(name or "").casefold() for name in names}:
            yield meta.get("content") or ""
    times = [time for time in root.iter("time") if time.get("datetime")]
    for time in times:
        around = time.getparent()
        marks = [
            time.get("class"),
            time.get("itemprop"),
            "pubdate" if "pubdate" in time.attrib else "",
        ]
        marks += [around.get("class")] if around is not None else []
        if len(times) == 1 or _PUBLISHED.search(" ".join(filter(None, marks)).casefold()):
            yield time.get("datetime") or ""
