"""The facts that search knows of each posting, as terms: a kind and a value (workplace=remote)."""

from __future__ import annotations

from django.conf import settings

# Closing.zone_of_closing, over the columns of a posting
CLOSING_ZONE = (
    "CASE WHEN closes_on IS NULL THEN "
    f"'{settings.TIME_ZONE}' ELSE coalesce(nullif(closing_zone, ''), job_zone) END"
)
# A few titles each, of some 4,000 groups: the same title, whatever its level, is in the same group.
# Without what follows a comma, a bracket or a dash, so that a topic or a place is none of it.
TITLE_GROUP = r"""left(md5(regexp_replace(regexp_replace(lower(title),
    '\s*([,(|:]|\s[-–—/]\s).*$', ''),
    '\m(senior|junior|lead|principal|associate|assistant|trainee|graduate|intern|head|i|ii|iii)\M'
    '|[^[:alnum:]]', '', 'g')), 3)"""
# SQL of the value, over the columns of postings_posting alone; NULL and '' stand for no term.
FACTS = {
    "category": "category_id::text",
    "company": "company_id::text",
    "language": "language",
    "workplace": "workplace_type",
    "closing_zone": CLOSING_ZONE,
    "role_family": "lower(role_family)",
    "title_group": TITLE_GROUP,
}
# The upper end counts; 0 where there is nothing that can be compared.
PAY = "(coalesce(pay_year_max, pay_year_min, 0) * 100)::bigint"  # cents a year


def add_fact(name: str, sql: str) -> None:
    """Keep a fact of each posting in every index; `sql` is text."""
    if FACTS.setdefault(name, sql) != sql:
        raise ValueError(f"The fact {name} has two meanings: {FACTS[name]} and {sql}.")
