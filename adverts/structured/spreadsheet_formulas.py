"""Texts that a spreadsheet would run as formulas, and the mark that keeps it from doing so.

Whoever writes an advert writes what somebody else opens in a spreadsheet. What would begin a
formula there gets an apostrophe before it, as OWASP advises under “CSV Injection”: at the start of
a cell, and also after semicolons, tabs and line ends, where a spreadsheet that expects other
delimiters begins a cell.
"""

from __future__ import annotations

import re

_BEGINS = re.compile(r"(?:\A(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?='*[=+\-@＝＋－＠]))")
_MARKED = re.compile(r"(?:\A'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?='*[=+\-@＝＋－＠]))")


def guard(text: str) -> str:
    """The text as it may stand in a cell; `unguard` gives exactly the same text back."""
    return _BEGINS.sub("'", text)


def unguard(text: str) -> str:
    """The text as it was before `guard`; one that was never guarded may lose an apostrophe."""
    return _MARKED.sub("", text)
