"""Measures the same adverts in other formats, to see what a format costs.

Each variant is made of the sections in the labels, so that every advert has all of them.
"""

import io
import json
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from adverts import UnreadableAdvert, read_advert
from benchmarks.adverts.scoring import score
from benchmarks.adverts.sources import labelled
from benchmarks.pages.figures import Figure, Finding, Results
from tests.journeys import chromium

LISTS = frozenset(
    {"responsibilities", "requirements", "preferred", "behaviours_skills", "benefits"}
)
WIDTH = 72
TARGET = ("≥", 0.93)
Truth = dict[str, Any]
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/numbering.xml": f'<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
}


def truths() -> dict[str, Truth]:
    """Return the labels of the adverts, by the names of their files."""
    return {path.name: json.loads(path.with_suffix(".truth.json").read_text())
            for path in labelled()}  # fmt: skip


def measure(results: Results) -> None:
    """Measure F1 over all kinds, for each format."""
    adverts = truths()
    forms: dict[str, Callable[[Truth], bytes]] = {
        "HTML": html, "Markdown": markdown, "Word": word,
        "text, bullets": lambda t: text(t, "- "), "text, numbered": numbered,
        "text, no bullets": lambda t: text(t, ""), "text, wrapped by hand": wrapped,
    }  # fmt: skip
    for name, write in forms.items():
        _score(name, {file: write(truth) for file, truth in adverts.items()}, results)
    if browser := chromium.find():
        pages = {file: html(truth) for file, truth in adverts.items()}
        _score("PDF", printed(pages, browser), results)
    else:
        results.findings.append(Finding("PDF", "not measured", chromium.HOW))


def _score(form: str, documents: dict[str, bytes], results: Results) -> None:
    drafts = {}
    for name, data in documents.items():
        try:
            drafts[name] = read_advert(data, name=name).as_json()
        except UnreadableAdvert:
            drafts[name] = {"items": []}
    f1 = score(drafts).kinds["all"][2]
    results.figures.append(Figure("other formats: F1", form, f1, target=TARGET))


def _sections(truth: Truth) -> Iterator[tuple[str, list[str], bool]]:
    """Yield each heading with its texts, and whether these are a list."""
    for section in truth["sections"]:
        yield section["heading"] or "", section["items"], section["kind"] in LISTS


def _facts(truth: Truth) -> list[str]:
    facts = [f"Company: {truth['company']}"] if truth["company"] else []
    if truth["locations"]:
        facts.append("Location: " + "; ".join(truth["locations"]))
    return facts


def html(truth: Truth) -> bytes:
    """Return a web page."""
    parts = [f"<h1>{escape(truth['title'])}</h1>", *(f"<p>{escape(f)}</p>" for f in _facts(truth))]
    for heading, texts, is_list in _sections(truth):
        parts += [f"<h2>{escape(heading)}</h2>"] if heading else []
        tag = "li" if is_list else "p"
        items = "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)
        parts.append(f"<ul>{items}</ul>" if is_list else items)
    title = escape(truth["title"])
    page = (
        f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{{}}</body></html>"
    )
    return page.format("\n".join(parts).replace("{", "&#123;")).encode()


def markdown(truth: Truth) -> bytes:
    """Return Markdown: headings with number signs, lists with dashes."""
    parts = [f"# {truth['title']}", *_facts(truth)]
    for heading, texts, is_list in _sections(truth):
        parts += [f"## {heading}"] if heading else []
        lines = [escape(text, quote=False) for text in texts]
        parts += ["\n".join(f"- {line}" for line in lines)] if is_list else lines
    return "\n\n".join(parts).encode()


def text(truth: Truth, bullet: str) -> bytes:
    """Return plain text; without a bullet, each item is a line."""
    return _text(truth, lambda _number, item: f"{bullet}{item}")


def numbered(truth: Truth) -> bytes:
    """Return plain text with numbers before the items."""
    return _text(truth, lambda number, item: f"{number}. {item}")


def wrapped(truth: Truth) -> bytes:
    """Return plain text with dashes, and no line longer than 72 characters."""

    def fill(_number: int, item: str) -> str:
        return textwrap.fill(item, WIDTH, initial_indent="- ", subsequent_indent="  ")

    paragraphs = _text(truth, fill).decode().split("\n\n")
    return "\n\n".join(
        p if "\n" in p or len(p) <= WIDTH else textwrap.fill(p, WIDTH) for p in paragraphs
    ).encode()


def _text(truth: Truth, write: Callable[[int, str], str]) -> bytes:
    parts = [truth["title"], "\n".join(_facts(truth))]
    for heading, texts, is_list in _sections(truth):
        if is_list:
            lines = [write(number, item) for number, item in enumerate(texts, 1)]
            parts.append("\n".join([*([heading] if heading else []), *lines]))
        else:
            parts += [heading, *texts]
    return "\n\n".join(filter(None, parts)).encode()


def word(truth: Truth) -> bytes:
    """Return a Word file with bold headings and a list."""
    lines = [_paragraph(truth["title"], bold=True), *map(_paragraph, _facts(truth))]
    for heading, texts, is_list in _sections(truth):
        lines += [_paragraph(heading, bold=True)] if heading else []
        lines += [_paragraph(item, is_item=is_list) for item in texts]
    body = f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(lines)}</w:body></w:document>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in {**_PARTS, "word/document.xml": body}.items():
            archive.writestr(name, content)
    return data.getvalue()


def _paragraph(said: str, *, bold: bool = False, is_item: bool = False) -> str:
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    run = f'<w:r>{style}<w:t xml:space="preserve">{escape(said)}</w:t></w:r>'
    return f"<w:p>{number if is_item else ''}{run}</w:p>"


def printed(pages: dict[str, bytes], path: str) -> dict[str, bytes]:
    """Return PDF files, printed by the browser at this path."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page()
        printed = {}
        for name, page in pages.items():
            tab.set_content(page.decode())
            printed[name] = tab.pdf(format="A4")
        browser.close()
    return printed
