"""Many new postings in one transaction, of few statements; what is refused leaves no trace."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from postings.importing.lookups import Known
from postings.importing.options import NamedDraft
from postings.importing.outcome import (
    OF_THE_DATABASE,
    OF_THE_DRAFT,
    Change,
    Stored,
    UnusableDraft,
    is_trouble,
    refusal,
)
from postings.importing.upsert import NewPosting, insert, prepare, store_or_refuse


def create(some: Sequence[NamedDraft], known: Known) -> list[Stored | UnusableDraft]:
    """Make a posting of each draft that allows it, in their order; the others say why not.

    What the database refuses is found by halves, so that one bad draft costs the others little.
    """
    try:
        with transaction.atomic():
            return _create_together(some, known)
    except OF_THE_DATABASE as error:
        known.forget_companies()
        if is_trouble(error):
            raise
    if len(some) == 1:  # somebody else may have stored it meanwhile
        return [store_or_refuse(some[0], known)]
    half = len(some) // 2
    return create(some[:half], known) + create(some[half:], known)


def _create_together(some: Sequence[NamedDraft], known: Known) -> list[Stored | UnusableDraft]:
    prepared = [_prepared(one, known) for one in some]
    insert([new for new in prepared if isinstance(new, NewPosting)])
    return [
        Stored(new.posting, Change.CREATED, one.wanted.is_open_ended)
        if isinstance(new, NewPosting)
        else new
        for one, new in zip(some, prepared, strict=True)
    ]


def _prepared(one: NamedDraft, known: Known) -> NewPosting | UnusableDraft:
    try:
        return prepare(one, known)
    except OF_THE_DRAFT as error:
        return refusal(error)
