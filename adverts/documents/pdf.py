"""Reads adverts in PDF files that contain text; refuses scanned pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from html import escape

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.documents.free_text import PageHints, in_headings, read_free_text, title_in
from adverts.documents.print_layout.blocks import Block, Depths, blocks_of
from adverts.documents.print_layout.pieces import Row
from adverts.documents.print_layout.ruled_tables import take_tables
from adverts.documents.print_layout.words import RowJoiner, Run
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import html_lines
from adverts.text.repair import collapse
from adverts.text.text_lines import is_heading, linked

_MAGIC = b"%PDF-"
_EDGE = 2  # rows at the top and the bottom of a page that may be header or footer
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|halaman|muka surat)\s*)?\d{1,2}(?:\s*(?:of|/|von|sur|de|dari)\s*"
    r"\d{1,2})?\W*",
    re.IGNORECASE,
)
_LEAST_LEVEL = 6  # of headings


def recognises(document: Document) -> bool:
    """Return whether the signature of PDF is near the start."""
    return _MAGIC in document.head[:1024]


def read(document: Document) -> ReadResults:
    """Read one file; raises UnreadableAdvert if it is locked, scanned, damaged or not an advert."""
    blocks, joiner = _laid_out(document)
    lines = html_lines("".join(_html(blocks, joiner)))
    hints = in_headings(PageHints(title=_title(blocks, joiner)), lines)
    yield read_free_text(lines, hints=hints)


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a file; raises UnreadableAdvert if it is locked, scanned or damaged."""
    return html_lines("".join(_html(*_laid_out(document))))


def _laid_out(document: Document) -> tuple[list[Block], RowJoiner]:
    from adverts.documents.print_layout.rows import pages_of  # here, because it loads pypdf

    printed, ruled = pages_of(document.data)
    pages = take_tables(_without_edges(printed), ruled)
    rows = [row for page in pages for row in page]
    if not rows:
        raise UnreadableAdvert(
            gettext(
                "The PDF contains no text. Its pages may be scans. Paste the advert's text instead."
            )
        )
    return blocks_of(pages), RowJoiner(rows)


def _without_edges(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Return the pages without headers and footers.

    These are page numbers, and rows that repeat in the same place on all pages. One page may
    differ: the first often has its own header.
    """
    edges = [{id(row): _key(row) for row in _edge(page)} for page in pages]
    counts = Counter(key for edge in edges for key in set(edge.values()))
    repeated = {key for key, count in counts.items() if count > 1 and count >= len(pages) - 1}
    return [
        [row for row in page if edge.get(id(row)) not in repeated and not _is_number(row, edge)]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edge(page: Sequence[Row]) -> list[Row]:
    ordered = sorted(page, key=lambda row: row.baseline)
    return [*ordered[:_EDGE], *ordered[-_EDGE:]]


def _key(row: Row) -> tuple[str, int]:
    return re.sub(r"\d+", "0", collapse(row.text)), round(row.baseline)


def _is_number(row: Row, edge: Container[int]) -> bool:
    return id(row) in edge and bool(_PAGE_NUMBER.fullmatch(f"{row.mark}{row.text}"))


def _title(blocks: Sequence[Block], joiner: RowJoiner) -> str:
    """Return the largest text if it may be a title, else an empty string."""
    largest = max(blocks, key=lambda block: block.size)
    return title_in(joiner.text(largest.rows)) if largest.is_large else ""


def _html(blocks: Sequence[Block], joiner: RowJoiner) -> Iterator[str]:
    """Yield the blocks as HTML, so that all formats share one parser of lines."""
    sizes = sorted({block.size for block in blocks if block.is_large}, reverse=True)
    levels = {size: min(level, _LEAST_LEVEL) for level, size in enumerate(sizes, 1)}
    depths = Depths()
    before = ""
    for block in blocks:
        text, plain = _linked(joiner.runs(block.rows)), joiner.text(block.rows)
        depth = depths.of(block)
        if block.is_large:
            yield f"<h{levels[block.size]}>{text}</h{levels[block.size]}>"
        elif depth:
            yield f"{'<ul>' * depth}<li>{text}</li>{'</ul>' * depth}"
        elif is_heading(plain, before="" if block.is_apart else before):
            yield f"<p><b>{text}</b></p>"
        else:
            yield f"<p>{text}</p>"
        yield from (row.table for row in block.rows if row.table)
        before = plain


def _linked(runs: Iterable[Run]) -> str:
    parts = []
    for text, is_bold, url in runs:
        html = f"<a href='{escape(url)}'>{escape(text)}</a>" if url else linked(text)
        parts.append(f"<b>{html}</b>" if is_bold else html)
    return "".join(parts)


FORMAT = Format(gettext_noop("PDF file"), recognises, read)
