"""Drops what a server runs before it sends a page: a file of PHP or ASP is a page with code."""

from __future__ import annotations

_CODE = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"))
_FIRST = "<?php"
_LONGEST = 5_000  # characters of one piece of code


def without_server_code(text: str) -> str:
    """Return a text without code between its marks; a mark without an end stays."""
    if text.lstrip().startswith(_FIRST):  # a page may begin with a long program
        text = text.partition("?>")[2] or text
    for start, end in _CODE:
        if start in text:
            text = _without(text, start, end)
    return text


def _without(text: str, start: str, end: str) -> str:
    kept, at = [], 0
    while (begins := text.find(start, at)) >= 0:
        ends = text.find(end, begins, begins + _LONGEST)
        kept.append(text[at:begins] if ends >= 0 else text[at : begins + len(start)])
        at = ends + len(end) if ends >= 0 else begins + len(start)
    return "".join([*kept, text[at:]])
