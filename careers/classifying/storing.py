"""What both passes write: the columns of decisions, and the codes on postings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careers.classifying.decisions import Decision

# To be completed with the postings that it is about
NAME_POSTINGS = """
    UPDATE postings_posting p SET career_family = named.family, career_level = named.level
    FROM (
        SELECT m.posting_id, coalesce(f.slug, '') AS family,
            coalesce(f.slug || '/' || l.slug, '') AS level
        FROM careers_postingmatch m JOIN postings_posting p ON p.id = m.posting_id
        LEFT JOIN careers_rolefamily f ON f.id = m.family_id
        LEFT JOIN careers_level l ON l.id = m.level_id
        WHERE m.state <> 'chosen' AND {0}
    ) named
    WHERE p.id = named.posting_id
        AND (p.career_family, p.career_level) IS DISTINCT FROM (named.family, named.level)
"""


def columns(decided: Sequence[Decision]) -> dict[str, Any]:
    """Return one list a column."""
    return {
        "families": [one.family.pk if one.family else None for one in decided],
        "levels": [one.level.pk if one.level else None for one in decided],
        "states": [str(one.state) for one in decided],
        "reasons": [str(one.reason) for one in decided],
        "words": [one.words for one in decided],
    }
