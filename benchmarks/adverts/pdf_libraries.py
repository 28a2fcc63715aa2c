"""Weighs what libraries read of printed adverts: `python -m benchmarks.adverts.pdf_libraries`.

The labelled adverts are printed by Chromium. The text that a library extracts is read as plain text
is, and the same files by the board's own layout. Libraries that aren't installed are left out: the
board needs pypdf alone, so put pdfminer.six, pdfplumber and pypdfium2 into an environment apart.
"""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs an event loop
django.setup()

from adverts import UnreadableAdvert, read_advert  # noqa: E402 - after the settings
from adverts.document import Document  # noqa: E402
from adverts.documents import pdf  # noqa: E402
from benchmarks.adverts import variants  # noqa: E402
from benchmarks.adverts.scoring import score  # noqa: E402
from tests.journeys import chromium  # noqa: E402


def _pypdf(data: bytes, mode: str = "plain") -> str:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    return "\n".join(page.extract_text(extraction_mode=mode) for page in pages)


def _pdfminer(data: bytes) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(data)))


def _pdfplumber(data: bytes) -> str:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def _pdfium(data: bytes) -> str:
    from pypdfium2 import PdfDocument

    return "\n".join(page.get_textpage().get_text_bounded() for page in PdfDocument(data))


LIBRARIES: dict[str, tuple[str, Callable[[bytes], str]]] = {
    "pypdf": ("pypdf", _pypdf),
    "pypdf, layout": ("pypdf", lambda data: _pypdf(data, "layout")),
    "pdfminer.six": ("pdfminer", _pdfminer),
    "pdfplumber": ("pdfplumber", _pdfplumber),
    "pypdfium2": ("pypdfium2", _pdfium),
}


def _ways() -> Iterator[tuple[str, Callable[[bytes], object], Callable[[bytes], bytes | str]]]:
    """Yield each way with what takes its time, and what is read in the end."""
    yield "own layout", lambda data: pdf.lines_of(Document.of(data)), lambda data: data
    for name, (module, text_of) in LIBRARIES.items():
        if find_spec(module):
            yield name, text_of, text_of


def main() -> None:
    """Print F1 of all items and the processor time of a file, the best of three rounds."""
    browser = chromium.find()
    if browser is None:
        sys.exit(chromium.HOW)
    pages = {name: variants.html(truth) for name, truth in variants.truths().items()}
    files = variants.printed(pages, browser)
    for name, timed, document_of in _ways():
        drafts = {}
        for file, data in files.items():
            try:
                drafts[file] = read_advert(document_of(data), name=file).as_json()
            except UnreadableAdvert:
                drafts[file] = {"items": []}
        spent = min(_round(timed, list(files.values())) for _ in range(3))
        f1 = score(drafts).kinds["all"][2]
        print(f"{name:14} F1 {f1:.3f}  {1000 * spent / len(files):6.1f} ms a file")  # noqa: T201


def _round(timed: Callable[[bytes], object], files: list[bytes]) -> float:
    start = time.process_time()
    for data in files:
        timed(data)
    return time.process_time() - start


if __name__ == "__main__":
    main()
