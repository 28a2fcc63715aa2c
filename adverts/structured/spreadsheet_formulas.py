"""Keeps a spreadsheet from running texts as formulas.

People open exported adverts in spreadsheets. Where a text would begin a formula, `guard` puts an
apostrophe, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection): at the start
of a cell, and after semicolons, tabs and line ends, where other delimiters would begin a cell.
"""

from __future__ import annotations

import re

_BEGINS = re.compile(r"(?:\A(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?='*[=+\-@＝＋－＠]))")
_MARKED = re.compile(r"(?:\A'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?='*[=+\-@＝＋－＠]))")


def guard(text: str) -> str:
    """Return the text as it is safe in a cell; `unguard` restores exactly the same text."""
    return _BEGINS.sub("'", text)


def unguard(text: str) -> str:
    """Return the text as it was before `guard`; a text never guarded may lose an apostrophe."""
    return _MARKED.sub("", text)
