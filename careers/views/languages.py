"""Which guide a reader sees."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import get_language

from careers.models import Guide


def page_language() -> str:
    """Return the two letters of the page's language."""
    return (get_language() or "en")[:2]


def guide_of(guides: Sequence[Guide]) -> Guide | None:
    """Return the published guide in the page's language, else in English, else any."""
    wanted = {page_language(): 0, "en": 1}
    published = [guide for guide in guides if guide.status == "published"]
    return min(published, key=lambda guide: wanted.get(guide.language, 2), default=None)
