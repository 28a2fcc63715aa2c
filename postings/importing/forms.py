"""What every reader offers: to say whether a document is of its form, and to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from postings.importing.draft import AdvertDraft


@dataclass(frozen=True)
class Form:
    """One known form of adverts.

    `recognises` looks at the mended text only. `read` gets that text and the name of the
    document, which may hint at a date and nothing else; it raises UnreadableAdvert only.
    """

    name: str
    recognises: Callable[[str], bool]
    read: Callable[[str, str], AdvertDraft]
