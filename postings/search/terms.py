"""The terms of the index: what is known of each posting, each told by SQL over its row.

A term is a name and a value, as in workplace=remote. Search needs some for its own work; each facet
of the listing adds its own. Places and countries have several values each: see `sync`.
"""

from __future__ import annotations

from django.conf import settings

from postings.models.search import DENSE, THIN

# Closing.zone_of_closing, over the columns of a posting
CLOSING_ZONE = (
    "CASE WHEN closes_on IS NULL THEN "
    f"'{settings.TIME_ZONE}' ELSE coalesce(nullif(closing_zone, ''), job_zone) END"
)
TERMS = {
    "category": "category_id::text",
    "company": "company_id::text",
    "language": "language",
    "workplace": "workplace_type",
    "closing_zone": CLOSING_ZONE,
    "dense": f"CASE WHEN id % {DENSE} = 0 THEN '1' END",
    "thin": f"CASE WHEN id % {THIN} = 0 THEN '1' END",
}
# The upper end counts; 0 where there is nothing that can be compared.
PAY = "(coalesce(pay_year_max, pay_year_min, 0) * 100)::bigint"  # cents a year


def add_term(name: str, sql: str) -> None:
    """Keep a term of each posting in every index that is loaded from now on.

    `sql` is text, over the columns of postings_posting; NULL and '' mean no term.
    """
    if TERMS.setdefault(name, sql) != sql:
        raise ValueError(f"The term {name} has two meanings: {TERMS[name]} and {sql}.")


def live_rows(only: str = "") -> str:
    """SQL of `live`, the rows that an index is made of: `t_…` are terms, the rest are positions."""
    terms = ", ".join(f"{sql} AS t_{name}" for name, sql in TERMS.items()).replace("%", "%%")
    return f"""
    WITH live AS MATERIALIZED (
        SELECT id, workplace_type, remote_countries, remote_excluded, remote_unclear, {terms},
            (extract(epoch FROM published_at) * 1000000)::bigint AS published,
            (extract(epoch FROM closes_at) * 1000000)::bigint AS closing,
            {PAY} AS pay
        FROM postings_posting
        WHERE status = 'live' AND closes_at > %(now)s {only}
    )
"""  # noqa: S608  (all written in this program)


def single_terms() -> str:
    """SQL of (name, value) pairs of a row of `live`."""
    return ", ".join(f"('{name}', t_{name})" for name in TERMS)
