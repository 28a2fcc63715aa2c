"""The text that a page shows: the one that editors wrote, or the board's own.

An editor's text in the board's first language comes before the board's text in another one: what
somebody wrote themselves must not be contradicted one language further.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone

from companies.markdown import render_markdown
from legal.models import LegalPage

TEXTS = Path(__file__).parent / "texts"
CHANGED = date(2026, 11, 28)  # the board's own texts; change it with them


class Shown(NamedTuple):
    """A text as HTML, its language, and the day of its last change."""

    html: str
    language: str
    changed_on: date


def shown(kind: str, language: str) -> Shown:
    """Return the text of a page for readers of a language."""
    first = settings.LANGUAGE_CODE
    written = LegalPage.objects.filter(kind=kind, language__in={language, first}).exclude(body="")
    own = {page.language: page for page in written}
    page = own.get(language) or own.get(first)
    if page is not None:
        return Shown(page.body_html, page.language, timezone.localdate(page.changed_at))
    return Shown(render_markdown(default_text(kind, language)), language, CHANGED)


def default_text(kind: str, language: str) -> str:
    """Return the board's own text as Markdown, in one of the languages of the settings."""
    values = {
        "board": settings.BOARD_NAME,
        "history_days": settings.HISTORY_DAYS,
        "session_hours": settings.SESSION_LONGEST.total_seconds() // 3600,
        "address": settings.CONTACT_EMAIL,
    }
    return _filled(kind, language, tuple(values.items()))


@lru_cache(maxsize=64)
def _filled(kind: str, language: str, values: tuple[tuple[str, object], ...]) -> str:
    text = (TEXTS / f"{kind}.{language}.md").read_text(encoding="utf-8")
    texts = {name: f"{value:g}" if isinstance(value, float) else value for name, value in values}
    parts = text.split("\n---\n")
    if len(parts) == 3:  # with an address, and without one
        head, with_address, without = parts
        text = f"{head}\n{with_address if texts['address'] else without}"
    return Template(text).substitute(texts)
