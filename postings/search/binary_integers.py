"""Whole numbers as PostgreSQL sends them, many in one value: quicker than a row for each."""

from __future__ import annotations

import sys
from array import array


def integers(sent: bytes | None, kind: str) -> array[int]:
    """Integers of an array's kind, the big end first."""
    found = array(kind)
    found.frombytes(sent or b"")
    if sys.byteorder == "little":
        found.byteswap()
    return found


def posting_numbers(sent: bytes | None) -> array[int]:
    """Numbers of postings as PostgreSQL's `int4send` writes them, one behind the other."""
    return integers(sent, "I")
