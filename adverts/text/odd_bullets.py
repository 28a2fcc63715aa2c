"""Lists whose items begin with letters, numbers or signs that are no usual bullets.

One such line says nothing: “A. Smith leads the team”, “→ more”. Lines that follow each other do,
where all begin with the same sign, or with letters or numbers in order: a. b. c., (i) (ii) (iii).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Letters that a symbol font showed as bullets, before another program lost the font.
_LETTER = re.compile(r"(?P<sign>[oØüvqxàþnlu])[ \t\xa0]+(?=\S)")
_SIGN = re.compile(r"(?P<sign>[^\w\s]{1,2})[ \t\xa0]*(?=[^\W_])")
_COUNTER = re.compile(
    r"(?P<open>\(?)(?:(?P<number>(?:\d{1,2}\.){0,2}\d{1,2})|(?P<roman>[ivx]{1,5}|[IVX]{1,5})"
    r"|(?P<letter>[a-zA-Z]))"
    r"(?P<close>[.)\]:]{1,2}|(?<=\d)-|(?<=\d\.\d)|(?<=\d\.\d\d))[ \t\xa0]+(?=\S)"
)
# What leads to a list, but no title of the whole; and a picture of its own before each item.
_HEADS = re.compile(r"^ *##|[:：?]\W{0,3}$|\*\*[^*]{2,60}\*\*\W{0,2}$")
_DRAWN = "[\u23e9-\u23fa\u2600-\u26ff\u2705-\u270d\u2728\u2764\U0001f300-\U0001faff]"
_PICTURE = re.compile(
    rf"[ \t]*{_DRAWN}[\ufe0f\u200d\u2640\u2642\U0001f300-\U0001faff]*[ \t\xa0]*(?=[^\W_])"
)
_MIN_PICTURED, _WORDS_OF_ITEM = 3, 2  # items of such a list; spaces in most of them
_ALONE = frozenset("#|`\"'“„«‘’([{<&@$€£¥%…*_\\")  # signs that begin other things than items
# A bullet whose text is on the next line, as in copies of pages.
_ALONE_ON_LINE = re.compile(
    r"^([ \t]*[-*•·●▪–])[ \t]*\n(?:[ \t]*\n)?[ \t]*(?=[^\W_])", re.MULTILINE
)
# A line of a list that holds several items, as copies of pages have: “• one • two • three”.
_SEVERAL = re.compile(
    r"^[ \t]*(?:[^\n•·●▪◦‣]{2,60}:[ \t]+)?(?P<sign>[•·●▪◦‣])[ \t]*\S[^\n]*?[^\s,;:][ \t]+(?P=sign)"
    r"[ \t]+\S[^\n]*$",
    re.MULTILINE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_FONTLESS = '!"'  # what some PDF files hold for a bullet of a symbol font
_NEAR = 4  # lines from one item to the next, if the lines between continue it
_MIN_ITEMS = 2
_ENTITIES = ("&bull;", "&#8226;", "&middot;", "&#183;")


class _Mark(NamedTuple):
    """What is before the text of a line: its kind, its place in order (0 for a sign), its end."""

    kind: str
    order: int
    end: int


def odd_items(lines: Sequence[str]) -> dict[int, int]:
    """Return the lines that are items of such lists, and where the text of each begins."""
    found: dict[int, int] = {}
    for run in _runs(lines):
        if len(run) >= _MIN_ITEMS and _may_be_list(run, lines):
            found.update({index: mark.end for index, mark in run})
    return found


def _pictured_items(lines: Sequence[str]) -> dict[int, int]:
    """Return the lines of lists whose items begin with a picture each (“⚽ Train the team”), and
    where their texts begin; they keep their pictures, as items of marked lists do. Nothing but
    empty lines is between them, and a heading before. Pictures before a few words, or before
    labels, may mark headings or facts.
    """
    found: dict[int, int] = {}
    run: dict[int, int] = {}
    before = ""
    for index, line in enumerate([*lines, "end"]):
        if not line.strip():
            continue
        if picture := _PICTURE.match(line):
            run[index] = picture.end()
            continue
        if len(run) >= _MIN_PICTURED and _HEADS.search(before):
            texts = [lines[at][end:] for at, end in run.items()]
            long = sum(text.count(" ") >= _WORDS_OF_ITEM for text in texts)
            facts = sum(": " in text or " | " in text for text in texts)
            signs = {lines[at][:end].strip() for at, end in run.items()}
            differ = len(signs) * 2 > len(run)  # the same sign again and again: see `odd_items`
            if differ and facts * 2 < len(run) <= long * 2:
                found |= {at: len(lines[at]) - len(lines[at].lstrip()) for at in run}
        run, before = {}, line
    return found


def _may_be_list(run: Sequence[tuple[int, _Mark]], lines: Sequence[str]) -> bool:
    """Return whether a run is a list. A dash before a digit may be a minus, unless others are
    before words.
    """
    if run[0][1].kind != "-":
        return True
    return any(lines[index][mark.end].isalpha() for index, mark in run)


def with_usual_bullets(text: str) -> str:
    """Return a text with such marks replaced by dashes, as in Markdown."""
    for entity in _ENTITIES:
        text = text.replace(entity, "•")
    if len(_ALONE_ON_LINE.findall(text)) >= _MIN_ITEMS:
        text = _ALONE_ON_LINE.sub(r"\1 ", text)
    text = _SEVERAL.sub(_on_own_lines, text)
    lines = text.split("\n")
    found = odd_items(lines) | _pictured_items(lines)
    for index, end in found.items():
        indent = lines[index][: len(lines[index]) - len(lines[index].lstrip())]
        lines[index] = f"{indent}- {lines[index][end:]}"
    return "\n".join(lines) if found else text


def _on_own_lines(several: re.Match[str]) -> str:
    sign = several["sign"]
    return re.sub(rf"[ \t]+{sign}[ \t]+", f"\n{sign} ", several[0])


def _runs(lines: Sequence[str]) -> Iterator[list[tuple[int, _Mark]]]:
    """Yield the marked lines that follow each other; a line may be read as a letter or a number."""
    open_runs: list[list[tuple[int, _Mark]]] = []
    for index, line in enumerate(lines):
        marks = list(_marks(line)) if line.strip() else []
        if not marks:
            ended = [run for run in open_runs if index - run[-1][0] >= _NEAR]
            yield from ended
            open_runs = [run for run in open_runs if run not in ended]
            continue
        going_on = []
        for mark in marks:
            run = next((run for run in open_runs if _follows(run[-1][1], mark)), [])
            run.append((index, mark))
            going_on.append(run)
        yield from (run for run in open_runs if not any(run is new for new in going_on))
        open_runs = going_on
    yield from open_runs


def _follows(before: _Mark, mark: _Mark) -> bool:
    is_next = mark.order == before.order + 1 if mark.order else not before.order
    return mark.kind == before.kind and is_next


def _marks(line: str) -> Iterator[_Mark]:
    """Yield the ways to read the start of a line as a mark."""
    start = len(line) - len(line.lstrip())
    if counter := _COUNTER.match(line, start):
        kind = f"{counter['open']}{counter['close']}"
        if number := counter["number"]:
            before, _, last = number.rpartition(".")
            yield _Mark(f"{kind} {before}.", int(last), counter.end())
        if roman := counter["roman"]:
            yield _Mark(f"{kind} {roman.isupper()} roman", _roman(roman.lower()), counter.end())
        letter = counter["letter"] or (roman if roman and len(roman) == 1 else "")
        if letter:
            yield _Mark(f"{kind} {letter.isupper()}", ord(letter.lower()) - 96, counter.end())
        return
    sign = _LETTER.match(line, start) or _SIGN.match(line, start)
    if sign and (sign.re is _LETTER or _is_bullet(sign)):
        yield _Mark(sign["sign"], 0, sign.end())


def _is_bullet(sign: re.Match[str]) -> bool:
    """Return whether signs may be a bullet; those of ASCII but a dash have a space behind them."""
    signs = sign["sign"]
    categories = {unicodedata.category(char) for char in signs}
    if signs[0] in _ALONE or categories & {"Sc", "Pi", "Pf"}:
        return False
    is_apart = sign.end() > sign.end("sign")
    return not signs.isascii() or is_apart or signs in ("-", _FONTLESS)


def _roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
