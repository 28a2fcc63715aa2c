"""Makes a line of parts with a style each: its text, its Markdown, its label and its marker."""

from __future__ import annotations

import re
from typing import NamedTuple

from adverts.text.line import Line, Link
from adverts.text.repair import collapse

_LONGEST_LABEL = 40  # characters
# Private characters are bullets of symbol fonts, as “§” is where such a font was lost.
_BULLET = re.compile(
    r"^(?:[•·▪●◦‣∙■□❖➔➢➤►▶⮚✓✔✅☐☑❑❒‐−\uf000-\uf0ff]\ufe0f?\s*|\*(?!\*)\s*|[-–—»>o]\s+"
    r"|§\s+(?!\d))+(?=\S)"
)
_PICTURED = re.compile(r"^(?:[🔹🔸🔷🔶👉⚜❇][\ufe0f🏻🏼🏽🏾🏿]*\s+)+(?=\S)")  # in front of an item
_NUMBER = re.compile(r"^\(?(?:\d{1,2}[.)]+\s*|(?:[a-hA-H]|[ivx]{1,4})[.)]+\s+)(?=[^\d\s])")
_HAS_LETTER = re.compile(r"[^\W_]")  # a letter or a digit
_ANY_SPECIAL = re.compile(r"[\\`*\[\]<>_]")
_SPECIAL = re.compile(r"([\\`*\[\]<>]|(?<!\w)_|_(?!\w))")
_STARTING_NUMBER, _STARTING_SIGN = re.compile(r"^(\d+)([.)])"), re.compile(r"^([#+-])")
_STRAY_STARS = re.compile(r"\*{2,}")


class Run(NamedTuple):
    """A part of a line that has one style."""

    text: str
    bold: bool
    italic: bool
    url: str


def line_of(runs: list[Run], *, links: tuple[Link, ...], level: int, depth: int) -> Line | None:
    """Return the line that runs make, without its bullet or number; None for one without words."""
    if len(runs) == 1:  # most lines are of one style, and quick to read
        whole = collapse(_without_stars(runs[0].text))
        if _starts_with_word(whole):
            return _simple_line(runs[0], whole, links=links, level=level, depth=depth)
    else:
        whole = collapse(_without_stars("".join([run.text for run in runs])))
    plain, typed, marker = whole, False, ""
    if not _starts_with_word(whole):
        if not level and (bullet := _BULLET.match(plain)):
            plain, typed = plain[bullet.end() :], depth == 0
            depth = depth or 1
        elif counter := _NUMBER.match(plain):
            plain, marker = plain[counter.end() :], counter[0]
        elif depth and (picture := _PICTURED.match(plain)):
            plain = plain[picture.end() :]
        if not _HAS_LETTER.search(plain):
            return None
    text_runs = [run for run in runs if _HAS_LETTER.search(run.text)]
    return Line(
        text=plain,
        markdown=_markdown(runs, whole),
        level=level,
        depth=depth,
        bold=all(run.bold for run in text_runs),
        italic=all(run.italic for run in text_runs),
        typed=typed,
        label=_capital_label(plain) if len(runs) == 1 else _label(text_runs),
        links=links,
        marker=marker,
    )


def _simple_line(run: Run, text: str, *, links: tuple[Link, ...], level: int, depth: int) -> Line:
    """Return a line of one style that starts with a word."""
    markdown = collapse(_marked(run)) if run.url else escape(text)
    label = _capital_label(text)
    return Line(text, markdown, level, depth, run.bold, run.italic, label=label, links=links)


def _starts_with_word(text: str) -> bool:
    """Return whether a text starts with no bullet, number or sign; quick, as most lines are so."""
    return text[:2].isalpha() and text[0] not in "ivx"


def _label(text_runs: list[Run]) -> str:
    """Return the bold start of a line: “Salary” for “**Salary**: 10”."""
    if len(text_runs) < 2 or not text_runs[0].bold or text_runs[1].bold:
        return ""
    ends = text_runs[0].text.rstrip().endswith(":") or text_runs[1].text.lstrip().startswith(":")
    return collapse(text_runs[0].text).rstrip(" :") if ends else ""


def _capital_label(text: str) -> str:
    """Return the start of a line in capitals before a colon: “REQUISITOS: experiência”."""
    if not text[:3].isupper():
        return ""
    label, colon, rest = text.partition(": ")
    is_label = (
        bool(colon) and label.isupper() and len(label) <= _LONGEST_LABEL and not rest.isupper()
    )
    return label if is_label else ""


def _markdown(runs: list[Run], whole: str) -> str:
    """Return the line, whose text is `whole`, as Markdown; a line that is all bold has no stars."""
    plain = len(runs) == 1 or all(run.bold or not run.text.strip() for run in runs)
    if plain and not any(run.url for run in runs):
        text = escape(whole)
    else:
        text = collapse("".join([_marked(run) for run in runs]))
    if _starts_with_word(text):
        return text
    bullet = _BULLET.match(text)
    return _escape_start(text[bullet.end() :] if bullet else text)


def _marked(run: Run) -> str:
    text = escape(_without_stars(run.text))
    core = text.strip()
    if not core:
        return " " if run.text else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if run.bold:
        core = f"**{core}**"
    if run.url and not re.search(r"[\s<>]", run.url):
        core = f"[{core}](<{run.url}>)"
    return f"{before}{core}{after}"


def _without_stars(text: str) -> str:
    return _STRAY_STARS.sub("", text) if "**" in text else text


def escape(text: str) -> str:
    """Return a plain text as Markdown."""
    return _SPECIAL.sub(r"\\\1", text) if _ANY_SPECIAL.search(text) else text


def _escape_start(text: str) -> str:
    """Escape the start of a line that would become a heading, a list or a quote."""
    if text[:1].isalpha():
        return text
    return _STARTING_NUMBER.sub(r"\1\\\2", _STARTING_SIGN.sub(r"\\\1", text))
