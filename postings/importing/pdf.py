"""Reads adverts that are PDF files, by the text in them; scanned pages are refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext, gettext_noop

from postings.importing.document import Document, Form, Reading
from postings.importing.errors import UnreadableAdvert
from postings.importing.loose import Stated, read_loose, title_in
from postings.importing.repair import SIZE_LIMIT, collapse, repair
from postings.importing.text_lines import text_lines

if TYPE_CHECKING:
    from postings.importing.pdf_rows import Row

_MAGIC = b"%PDF-"
_EDGE = 2  # lines at the top and the bottom of a page that may be its header and footer
_LONGEST_HEADING = 100  # letters
_LARGER = 1.15  # times the size of most letters: a heading
_GAP = 1.7  # times the size of letters between two lines: a new paragraph


def recognises(document: Document) -> bool:
    """The mark of a PDF stands near the start."""
    return _MAGIC in document.head[:1024]


def read(document: Document) -> Reading:
    """Read one file; raises UnreadableAdvert where it is locked, scanned, damaged or no advert."""
    from postings.importing.pdf_rows import pages_of  # here, because it loads pypdf

    pages = _without_edges(pages_of(document.data))
    rows = [row for page in pages for row in page]
    if not any(row.letters for row in rows):
        raise UnreadableAdvert(gettext("The PDF holds no text; its pages may be scanned pictures."))
    if sum(len(row.text) for row in rows) > SIZE_LIMIT:
        raise UnreadableAdvert(gettext("The text is far too long for one advert."))
    usual = _usual_size(rows)
    headings = frozenset(repair(row.text).strip() for row in rows if _is_heading(row, usual))
    lines = text_lines(repair("\n".join(_texts(pages))), headings=headings)
    yield read_loose(lines, stated=Stated(title=_title(rows, usual)))


def _without_edges(pages: Sequence[list[Row]]) -> list[list[Row]]:
    """The pages without the rows that stand at the edge of all of them, page numbers aside."""
    pages = [[row for row in page if row.text.strip()] for page in pages]
    if len(pages) < 2:
        return pages
    edges = Counter(
        text for page in pages for text in {_key(row) for row in page[:_EDGE] + page[-_EDGE:]}
    )
    repeated = {text for text, count in edges.items() if count == len(pages)}
    return [
        [
            row
            for index, row in enumerate(page)
            if _key(row) not in repeated or _EDGE <= index < len(page) - _EDGE
        ]
        for page in pages
    ]


def _key(row: Row) -> str:
    return re.sub(r"\d+", "0", collapse(row.text))


def _usual_size(rows: Sequence[Row]) -> float:
    """The size that most letters are printed in."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += row.letters
    return sizes.most_common(1)[0][0]


def _is_heading(row: Row, usual: float) -> bool:
    """Whether all of a short row is bold or larger than the rest."""
    is_short = 0 < row.letters <= _LONGEST_HEADING
    return is_short and (row.bold >= row.letters or row.size > usual * _LARGER)


def _title(rows: Sequence[Row], usual: float) -> str:
    """What is printed largest, over one row or two; empty where that is no title."""
    largest = max(row.size for row in rows)
    if largest <= usual * _LARGER:
        return ""
    first = next(index for index, row in enumerate(rows) if row.size == largest)
    whole = [row.text for row in rows[first : first + 2] if row.size == largest]
    return title_in(repair(" ".join(whole)))


def _texts(pages: Sequence[Sequence[Row]]) -> Iterator[str]:
    """The rows as lines of text, with an empty line where the page leaves room."""
    for page in pages:
        above: float | None = None
        for row in page:
            gap = above - row.height if above is not None and row.height is not None else 0.0
            if gap > row.size * _GAP:
                yield ""
            yield row.text
            above = row.height


FORM = Form(gettext_noop("PDF file"), recognises, read)
