"""Numbers the lines of text of an advert, so that labels can name them without quoting them.

This must not change with the readers: an advert is judged by what it says. So it knows only
front matter, Markdown and HTML, and takes every line for text.
"""

import re
from collections.abc import Iterator

import comrak
from lxml import html
from lxml.html import HtmlElement

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_PAGE = re.compile(r"\s*<(?:!doctype|html)", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_BULLETS = re.compile(r"^(?:[-*•·–−>●▪◦○‣⁃■◆►▶➢➤→✓✔✅☑⚜❇🔹🔸👉\ufe0f\s]+|o\s+(?=[A-Z]))+")
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_TEXTLESS = {"script", "style", "template", "svg", "noscript"}
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|button|dd|details|div|dl|dt|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|"
    "thead|title|tr|ul"
)
_MARKDOWN = comrak.ExtensionOptions()
_MARKDOWN.table = True
_RAW_HTML = comrak.RenderOptions()
_RAW_HTML.unsafe_ = True


def text_lines(data: bytes) -> list[str]:
    """Return the lines that are not empty; line 1 of the labels is the first."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    lines = [line for line in front[2].split("\n") if line.strip()] if front else []
    text = text[front.end() :] if front else text
    return lines + list(_of_page(text) if _PAGE.match(text) else _of_markdown(text))


def item_text(text: str) -> str:
    """Return the text of an item without its bullet or number."""
    return _NUMBER.sub("", _BULLETS.sub("", text).strip()).strip()


def _of_page(source: str) -> Iterator[str]:
    root = html.document_fromstring(source.lstrip())
    return _split("".join(_pieces(root, keeps_lines=False)))


def _of_markdown(source: str) -> Iterator[str]:
    rendered = comrak.render_markdown(source, extension_options=_MARKDOWN, render_options=_RAW_HTML)
    root = html.document_fromstring(f"<html><body>{rendered}")
    return _split("".join(_pieces(root, keeps_lines=True)))


def _split(text: str) -> Iterator[str]:
    return filter(None, (_SPACE.sub(" ", line).strip() for line in text.split("\n")))


def _pieces(element: HtmlElement, *, keeps_lines: bool) -> Iterator[str]:
    """Yield text and line ends; the line ends of a page's source are only spaces."""

    def shown(text: str | None) -> str:
        return (text or "") if keeps_lines else _SPACE.sub(" ", text or "")

    if not isinstance(element.tag, str) or element.tag in _TEXTLESS:
        return
    end = "\n" if _BLOCK.fullmatch(element.tag) or element.tag == "br" else ""
    yield end
    yield shown(element.text)
    for child in element:
        yield from _pieces(child, keeps_lines=keeps_lines)
        yield shown(child.tail)
    yield end if element.tag != "br" else ""
