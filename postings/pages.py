"""Pages of a list by keyset: a cursor says after which row to go on, so no row is skipped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.core import signing
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from postings.models import Posting
from postings.querysets import PostingQuerySet

SALT = "postings.pages"


@dataclass(frozen=True)
class Order:
    """A way to sort: a key without NULLs, then the number of the posting, newest first."""

    label: str | Promise
    key: Any
    parse: Any
    descending: bool = True

    def apply(self, postings: PostingQuerySet) -> PostingQuerySet:
        """Sort, with the key at hand for the cursor."""
        key = F("sort_key").desc() if self.descending else F("sort_key").asc()
        rows: PostingQuerySet = postings.annotate(sort_key=self.key).order_by(key, "-pk")
        return rows

    def after(self, postings: PostingQuerySet, key: Any, pk: int) -> PostingQuerySet:
        """The rows behind this one."""
        further = Q(sort_key__lt=key) if self.descending else Q(sort_key__gt=key)
        return postings.filter(further | Q(sort_key=key, pk__lt=pk))


BEST_PAY = Coalesce("pay_year_max", "pay_year_min", Value(Decimal(0)))
DEFAULT_ORDER = "newest"
ORDERS = {
    "newest": Order(_("Newest"), F("published_at"), datetime.fromisoformat),
    "pay": Order(_("Best paid"), BEST_PAY, Decimal),
    "closing": Order(_("Closing soon"), F("closes_at"), datetime.fromisoformat, descending=False),
}


@dataclass(frozen=True)
class Page:
    """Some rows, and the cursor of the next page, empty on the last."""

    postings: list[Posting]
    next_cursor: str
    is_first: bool


def page_of(postings: PostingQuerySet, *, sort: str, cursor: str, size: int) -> Page:
    """One page. A cursor that was not given out by the board raises signing.BadSignature."""
    order = ORDERS[sort]
    rows = order.apply(postings)
    if cursor:
        made_for, key, pk = signing.loads(cursor, salt=SALT)
        if made_for != sort:
            raise signing.BadSignature("This cursor belongs to another order.")
        rows = order.after(rows, order.parse(key), pk)
    found = list(rows.for_cards()[: size + 1])
    shown, last = found[:size], found[size - 1] if len(found) > size else None
    following = signing.dumps([sort, _text(last), last.pk], salt=SALT) if last else ""
    return Page(shown, following, is_first=not cursor)


def _text(posting: Posting) -> str:
    key = posting.sort_key  # type: ignore[attr-defined]
    return key.isoformat() if isinstance(key, datetime) else str(key)
