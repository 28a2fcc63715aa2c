"""What a guide's page depends on, in one statement, so that a page is rendered once a change."""

from __future__ import annotations

from typing import NamedTuple

from django.db import connection

_STAMP = """
    SELECT family.id, md5(concat_ws(' ',
        family::text,
        (SELECT string_agg(level::text, ' ' ORDER BY level.id)
            FROM careers_level level WHERE level.family_id = family.id),
        (SELECT string_agg(title::text, ' ' ORDER BY title.id) FROM careers_leveltitle title
            JOIN careers_level level ON level.id = title.level_id
            WHERE level.family_id = family.id),
        (SELECT string_agg(concat_ws(' ', id, version, status, updated_at), ' ' ORDER BY id)
            FROM careers_guide WHERE family_id = family.id),
        (SELECT string_agg(concat_ws(' ', id, version, status, updated_at), ' ' ORDER BY id)
            FROM careers_roleprofile WHERE family_id = family.id),
        (SELECT max(computed_at) FROM careers_levelstatistics counted
            JOIN careers_level level ON level.id = counted.level_id
            WHERE level.family_id = family.id)
    ))
    FROM careers_rolefamily family
    WHERE slug = %s AND (
        EXISTS (SELECT FROM careers_guide WHERE family_id = family.id AND status = 'published')
        OR EXISTS (
            SELECT FROM careers_roleprofile WHERE family_id = family.id AND status = 'published'
        )
    )
"""


class Stamp(NamedTuple):
    """A public family, and a digest that changes with everything that its page shows."""

    family: int
    digest: str


def stamp_of(slug: str) -> Stamp | None:
    """Return the stamp of a family; None if it is not public."""
    with connection.cursor() as cursor:
        cursor.execute(_STAMP, [slug])
        row = cursor.fetchone()
    return Stamp(*row) if row else None
