"""Finds open postings whose text is nearly the same as that of another one, of any company.

An index of sketches names the postings to compare, then the words decide. docs/decisions/0040 has
the measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from postings.checking.sketch import bands_of
from postings.models import Posting, PostingLocation
from postings.models.sketch import COMPARED
from postings.revisions.weighing import share_changed

NEARLY_SAME = 0.15  # at most so many of the words of both differ; see benchmarks.duplicates
MOST_COMPARED = 100
FEWEST_WORDS = 20  # of both together; shorter texts are alike by chance

# Those that share the most bands come first: boilerplate of a company shares few.
_SHARING = """
    SELECT sketch.posting_id FROM postings_sketch sketch
    WHERE sketch.bands && %(bands)s::bigint[] AND sketch.posting_id <> %(but)s
    ORDER BY (SELECT count(*) FROM unnest(sketch.bands) band WHERE band = ANY(%(bands)s)) DESC,
        sketch.posting_id DESC
    LIMIT %(most)s
"""
_NOT_SKETCHED = """
    SELECT posting_id FROM postings_sketch WHERE bands IS NULL AND posting_id <> %(but)s
    ORDER BY posting_id DESC LIMIT %(most)s
"""


class Duplicate(NamedTuple):
    """Another posting, and how much of the text is the same, in percent."""

    posting: Posting
    percent: int


def duplicates_of(posting: Posting, *, most: int = 5) -> list[Duplicate]:
    """Return other open postings with nearly the same text, the most similar first.

    What one feed lists twice are two jobs, such as the same work in two cities. So is what one
    company offers in another place; a copy by another company is none the less a copy.
    """
    others = Posting.objects.all()
    if posting.source:
        others = others.exclude(source=posting.source)
    found = duplicates_of_text(text_of(posting), among=others, but=posting.pk or 0)
    siblings = _elsewhere(posting, [one.posting for one in found])
    return [one for one in found if one.posting.pk not in siblings][:most]


def _elsewhere(posting: Posting, others: Sequence[Posting]) -> set[int]:
    """Return the keys of the company's postings whose places are known and all different."""
    own = [one.pk for one in others if one.company_id == posting.company_id]
    if not own:
        return set()
    places: dict[int, set[int]] = {}
    rows = PostingLocation.objects.filter(posting__in=[posting.pk, *own], place__isnull=False)
    for key, place in rows.values_list("posting", "place"):
        places.setdefault(key, set()).add(place)
    here = places.get(posting.pk, set())
    return {key for key in own if here and places.get(key) and here.isdisjoint(places[key])}


def duplicates_of_text(text: str, *, among: QuerySet[Posting], but: int = 0) -> list[Duplicate]:
    """Return the open ones of these postings with nearly this text, the most similar first."""
    found = []
    for other in _candidates(bands_of(text), among, but):
        other_text = text_of(other)
        share, _ = share_changed(text, other_text)
        if share <= NEARLY_SAME and len(text.split()) + len(other_text.split()) >= FEWEST_WORDS:
            found.append(Duplicate(other, round(100 * (1 - share))))
    return sorted(found, key=lambda one: (-one.percent, one.posting.pk))


def _candidates(bands: Sequence[int], among: QuerySet[Posting], but: int) -> QuerySet[Posting]:
    """Return what shares a band, and what came in the last minute and has no sketch yet."""
    values: dict[str, Any] = {"bands": list(bands), "but": but, "most": MOST_COMPARED}
    with connection.cursor() as cursor:
        cursor.execute(f"({_SHARING}) UNION ({_NOT_SKETCHED})", values)
        keys = [key for (key,) in cursor.fetchall()]
    fields = ("title", "description", "words", "status", "company", "company__name")
    found = among.filter(pk__in=keys, status__in=COMPARED)
    return found.select_related("company").only(*fields).order_by("-pk")


def text_of(posting: Posting) -> str:
    """Return the text that is compared."""
    return f"{posting.title}\n{posting.description}\n{posting.words}"
