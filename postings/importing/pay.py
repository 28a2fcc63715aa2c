"""The pay of a draft as a posting holds it: one range, or several with the places they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from adverts.draft import AdvertDraft, DraftPay, DraftPayRange
from adverts.facts.pay_zones import divided, names_no_place
from postings.importing.places import Resolve, paying_in
from postings.models import PostingPayRange
from postings.pay.amounts import Pay
from postings.pay.ranges import span


def stated_pay(draft: AdvertDraft) -> Pay | None:
    """Return the pay, the span of several ranges; None without a currency or a period."""
    if ranges := [pay for one in draft.pay_ranges if (pay := _complete(one.pay))]:
        return span(ranges)
    return _complete(draft.pay)


def found_pay_ranges(draft: AdvertDraft, *, resolve: Resolve) -> list[PostingPayRange]:
    """Return the draft's pay ranges, unsaved; one that names several places is a row for each."""
    rows = [row for one in draft.pay_ranges for row in _rows(one, resolve)]
    for row in rows:
        row.derive_pay()
    return rows


def is_same_pay(some: Iterable[PostingPayRange], others: Iterable[PostingPayRange]) -> bool:
    """Return whether two lists of ranges say the same."""
    one, other = ({(row.place or row.stated_name, row.pay) for row in of} for of in (some, others))
    return one == other


def _rows(one: DraftPayRange, resolve: Resolve) -> Iterator[PostingPayRange]:
    pay = _complete(one.pay)
    if pay is None:
        return
    likely = paying_in(pay.currency)
    names = [] if names_no_place(one.stated_for) else divided(one.stated_for)
    found = [(name, resolve(name, likely).place) for name in names]
    if not (found and all(place for _, place in found)):
        found = [(one.stated_for, None)]
    for name, place in found:
        row = PostingPayRange(place=place, stated_name=name[:200])
        row.take_pay(pay)
        yield row


def _complete(pay: DraftPay | None) -> Pay | None:
    if pay is None or pay.currency is None or pay.period is None:
        return None
    return Pay(pay.minimum, pay.maximum, pay.currency, pay.period)
