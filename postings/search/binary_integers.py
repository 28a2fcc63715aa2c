"""Reads many integers from one binary value of PostgreSQL, faster than a row for each."""

from __future__ import annotations

import sys
from array import array


def integers(sent: bytes | None, kind: str) -> array[int]:
    """Return big-endian integers as an array of this type code."""
    found = array(kind)
    found.frombytes(sent or b"")
    if sys.byteorder == "little":
        found.byteswap()
    return found


def posting_numbers(sent: bytes | None) -> array[int]:
    """Return the numbers of postings from concatenated results of PostgreSQL's `int4send`."""
    return integers(sent, "I")
