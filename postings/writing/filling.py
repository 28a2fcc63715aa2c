"""Fills in the desk's form as somebody would who changes only some of its fields."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict

from postings.forms import PostingForm
from postings.models import Posting
from saving.snapshot import sent_by

type FormValue = tuple[str, list[str]]  # a field of the form, and what a browser sends for it


def filled_form(
    posting: Posting, values: Iterable[FormValue], *, user: User, company: str | None = None
) -> PostingForm:
    """Return the form as this person would send it, after changing only these fields.

    `company` is the key of another company than the posting's.
    """
    form_class: Any = type("FilledForm", (PostingForm,), {"user": user})
    shown = form_class(instance=posting)
    data = QueryDict(mutable=True)
    for name in shown.fields:
        for key, sent in sent_by(shown[name]).items():
            data.setlist(key, sent)
    data["company"] = str(posting.company_id or "") if company is None else company
    for name, sent in values:
        data.setlist(name, sent)
    return form_class(data, instance=posting)  # type: ignore[no-any-return]


def as_typed(value: Any) -> list[str]:
    """Return a value as somebody would type it."""
    if isinstance(value, bool):
        return ["on"] if value else []
    if isinstance(value, list | tuple):
        return [", ".join(value)]
    if isinstance(value, Decimal):
        return [format(value, "f")]
    if isinstance(value, date | time):  # also a moment
        return [value.isoformat()]
    return ["" if value is None else str(value)]
