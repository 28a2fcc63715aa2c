"""Reads jobs as join.com gives them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, number_of, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_PLACES = ("locations", "city", "office")
# The least that anybody is paid, in any currency that has hundredths.
_LEAST = {name: Decimal(least) for name, least in
          (("HOUR", 3), ("DAY", 25), ("WEEK", 100), ("MONTH", 250), ("YEAR", 3000))}  # fmt: skip
_WITHOUT_HUNDREDTHS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})
_PARTS = {"tasks": "Responsibilities", "requirements": "Requirements", "benefits": "Benefits"}


def recognises(document: Document) -> bool:
    """Return whether there is a `shareableUrl`, or `idParam` beside `workplaceType`."""
    keys = head_keys(document)
    return "title" in keys and ("shareableUrl" in keys or {"idParam", "workplaceType"} <= keys)


def read(document: Document) -> ReadResults:
    """Read {"items": […]}, a list or one job."""
    yield from read_jobs(jobs_in(load(document), "items", "jobs"), _record)


def _record(job: Mapping[str, object]) -> Record:
    places = [place for name in _PLACES for place in entries(job.get(name))]
    sited = [place for place in places if place.get("isRemote") is not True]
    return Record(
        title=job.get("title"),
        company=job.get("companyName") or child(job, "company", "name"),
        site=job.get("shareableUrl"),
        source_id=job.get("id"),
        reference=job.get("referenceNumber"),
        apply_urls=[job.get("applyUrl"), job.get("externalUrl"), job.get("shareableUrl")],
        places=[place_in(place) for place in sited],
        countries=[place.get("country") for place in places],
        workplace=job.get("remoteOption") or job.get("workplaceType"),
        employment=child(job, "employmentType", "name") or job.get("employmentType"),
        pay=_pay(job),
        pay_source="salary",
        posted_on=job.get("publishedAt") or job.get("createdAt"),
        closes_on=job.get("expiresAt"),
        language=child(job, "language", "iso6391") or job.get("language"),
        body=body_lines(
            ("", job.get("intro")),
            ("", job.get("description") or job.get("unifiedDescription")),
            *((heading, job.get(name)) for name, heading in _PARTS.items()),
            ("", job.get("outro")),
        ),
    )


def _pay(job: Mapping[str, object]) -> DraftPay | None:
    low, high = job.get("salaryAmountFrom"), job.get("salaryAmountTo")
    currency = child(low, "currency") or child(high, "currency") or job.get("salaryCurrency")
    period = text_of(job.get("salaryFrequency")).replace("PER_", "")
    least = (
        Decimal(0) if text_of(currency) in _WITHOUT_HUNDREDTHS else _LEAST.get(period, Decimal(0))
    )
    ends = [_amount(end, least=least) for end in (low, high)]
    return pay_of(*ends, currency=currency, period=period)


def _amount(stated: object, *, least: Decimal) -> object:
    """Return an amount in the unit of its currency: an object holds hundredths of it, unless so
    little would be no pay.
    """
    amount = child(stated, "amount")
    if amount is None or not least:
        return stated if amount is None else amount
    number = number_of(amount)
    return number / 100 if number and number / 100 >= least else amount


FORMAT = Format(gettext_noop("join.com jobs"), recognises, read)
