"""Creates many postings in one transaction with few statements; a refused draft leaves no trace."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from postings.importing.lookups import LookupCache
from postings.importing.options import NamedDraft
from postings.importing.outcome import (
    DATABASE_ERRORS,
    DRAFT_ERRORS,
    Change,
    Stored,
    UnusableDraft,
    is_database_trouble,
    refusal,
)
from postings.importing.upsert import NewPosting, insert, prepare, store_or_refuse


def create(some: Sequence[NamedDraft], lookups: LookupCache) -> list[Stored | UnusableDraft]:
    """Create a posting for each valid draft; return postings and refusals in the drafts' order.

    If the database refuses, this splits the drafts in halves, so one bad draft costs little.
    """
    try:
        with transaction.atomic():
            return _create_in_one_transaction(some, lookups)
    except DATABASE_ERRORS as error:
        lookups.forget_companies()
        if is_database_trouble(error):
            raise
    if len(some) == 1:  # another process may have stored it meanwhile
        return [store_or_refuse(some[0], lookups)]
    half = len(some) // 2
    return create(some[:half], lookups) + create(some[half:], lookups)


def _create_in_one_transaction(
    some: Sequence[NamedDraft], lookups: LookupCache
) -> list[Stored | UnusableDraft]:
    prepared = [_prepared(one, lookups) for one in some]
    insert([new for new in prepared if isinstance(new, NewPosting)])
    return [
        Stored(new.posting, Change.CREATED, one.incoming.is_open_ended)
        if isinstance(new, NewPosting)
        else new
        for one, new in zip(some, prepared, strict=True)
    ]


def _prepared(one: NamedDraft, lookups: LookupCache) -> NewPosting | UnusableDraft:
    try:
        return prepare(one, lookups)
    except DRAFT_ERRORS as error:
        return refusal(error)
