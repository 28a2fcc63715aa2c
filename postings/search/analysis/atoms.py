"""Cuts what stands between two spaces into atoms: words, numbers, and names with signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LETTER = r"[^\W\d_]"
_WORDY = r"[^\W_]"
_TOP_DOMAINS = (
    "ai app cloud co com de dev edu eu go gov info io js my net org py rb sg tech ts uk xyz"
)
_ATOM = re.compile(
    rf"""
      (?P<dotted>  {_WORDY}{{2,}} (?:\.{_WORDY}{{2,}})* \.(?i:{"|".join(_TOP_DOMAINS.split())})
                   (?![^\W_]|\.[^\W_]) )                                           # Node.js
    | (?P<initials> {_LETTER}{{1,2}} (?:\.{_LETTER}{{1,5}})+ (?![^\W_]) )          # i.v. Ph.D.
    | (?P<leading> (?<![\w.]) \.(?:(?i:net)|[A-Z]{{2,}}) (?![^\W_]) )              # .NET
    | (?P<signed>  {_LETTER}{_WORDY}* \+\+ (?!{_LETTER}) | {_LETTER}(?:\#|\+) (?!\w) )  # C++ C# A+
    | (?P<ampersand> {_WORDY}{{1,3}} (?:&{_WORDY}{{1,3}})+ (?!\w) )                # R&D
    | (?P<number>  \d+ (?:[.,]\d+)+ {_WORDY}* )                                    # 37.5 45,000
    | (?P<word>    {_WORDY}+ (?:'{_WORDY}+)* )
    """,
    re.VERBOSE,
)
_SIGNS = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "＋": "+", "＃": "#",
    "\u00ad": None, "\u200b": " ", "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
})  # fmt: skip
_APART = re.compile(r"(?<!\w)(\w) ([&/]) (\w)(?!\w)|(?<!\w)([A-Z]) (\+\+|#)(?!\w)")  # R & D, C ++
_ADDRESS = re.compile(r"^\W*(?:\w+://|www\.|\S+@\S+\.)", re.ASCII)
MOST_OF_A_NAME = 4  # letters and digits beside ampersands, as in AT&T


@dataclass(frozen=True, slots=True)
class Atom:
    """A word as it was written, its kind, and what stands before it in the same chunk."""

    text: str
    kind: str
    before: str
    start: int  # in the chunk
    end: int


def atoms(chunk: str) -> Iterator[Atom]:
    """Yield the atoms of a text without spaces."""
    chunk, end = straight(chunk), 0
    is_address = "." in chunk and bool(_ADDRESS.match(chunk))
    for match in _ATOM.finditer(chunk):
        kind, text = str(match.lastgroup), match[0]
        before = chunk[end : match.start()]
        end = match.end()
        if is_address or not _is_name(kind, text):
            yield from _words(text, before, match.start())
        else:
            yield Atom(text, kind, before, match.start(), end)


def written_together(text: str) -> str:
    """Return a text in which names like R & D have no spaces."""
    if " & " in text or " / " in text or " +" in text or " #" in text:
        return _APART.sub(lambda found: found[0].replace(" ", ""), text)
    return text


def straight(text: str) -> str:
    """Return a text with plain apostrophes and hyphens, and without signs that nobody sees."""
    return text if text.isascii() else text.translate(_SIGNS)


def seen_letters(chunk: str) -> Sequence[int]:
    """Return where each letter of the straight form of a chunk is in the chunk."""
    if chunk.isascii():
        return range(len(chunk))
    return [at for at, letter in enumerate(chunk) if _SIGNS.get(ord(letter), "") is not None]


def _is_name(kind: str, text: str) -> bool:
    """Whether a match with dots or ampersands is one name rather than words without a space."""
    if kind == "initials":
        return any(len(part) == 1 for part in text.split("."))
    if kind == "ampersand":
        return sum(map(str.isalnum, text)) <= MOST_OF_A_NAME
    return True


def _words(text: str, before: str, start: int) -> Iterator[Atom]:
    end = 0
    for match in re.finditer(r"[^\W_]+", text):
        gap = text[end : match.start()] if end or match.start() else ""
        end = match.end()
        yield Atom(match[0], "word", before + gap, start + match.start(), start + end)
        before = ""
