"""The promises of every draft of any document, for tests and for fuzzing."""

import re
from dataclasses import fields
from datetime import date

from adverts import AdvertDraft, Skipped, UnreadableAdvert, read_adverts
from adverts.document import Document
from adverts.vocabulary.terms import EmploymentType, ItemKind, PayPeriod, Schedule, WorkplaceType
from places.countries import country_names

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
DAYS = (date(2000, 1, 1), date(2099, 12, 31))
NO_TITLE = "No job title was found. Write one."
MOST = 10**12  # the limit of a pay column


def read_all(data, *, name=""):
    """Return all results of a document; check their promises, and the words of refusals."""
    found = []
    try:
        for one in read_adverts(Document.of(data, name=name)):
            check(one)
            found.append(one)
    except UnreadableAdvert as error:
        check_words(str(error))
    return found


def check(one):
    """Check one result of a document."""
    if isinstance(one, Skipped):
        check_words(one.reason)
        return
    assert isinstance(one, AdvertDraft)
    assert str(one.as_json()).encode()
    for text in texts_of(one):
        assert not UNPRINTABLE.search(text), text
    assert (one.title or "").strip() or NO_TITLE in one.warnings
    check_facts(one)
    check_pay(one.pay)
    check_items(one.items)
    for evidence in one.evidence.values():
        assert 0 <= evidence.confidence <= 1


def check_words(reason):
    """Check that a reason is a sentence for people, with at most a few lines."""
    assert reason.strip()
    assert len(reason) < 600, reason


def texts_of(value):
    """Yield all texts in a draft."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif hasattr(value, "__dataclass_fields__"):
        for part in fields(value):
            yield from texts_of(getattr(value, part.name))
    elif hasattr(value, "values"):
        yield from texts_of(tuple(value.values()))


def check_facts(draft):
    """Check that values come from their lists, and dates from this century."""
    assert draft.workplace_type in (None, *WorkplaceType)
    assert draft.employment_type in (None, *EmploymentType)
    assert draft.schedule in (None, *Schedule)
    assert draft.hours_per_week is None or 0 < draft.hours_per_week <= 168
    assert draft.language is None or re.fullmatch("[a-z]{2}", draft.language)
    assert set(draft.remote_countries) <= set(country_names())
    assert all(name.strip() for name in draft.locations)
    for day in (draft.posted_on, draft.closes_on):
        assert day is None or (type(day) is date and DAYS[0] <= day <= DAYS[1]), day
    address = draft.apply_url
    assert address is None or re.fullmatch(r"(?i)https?://[^\s/?#]\S*", address), address


def check_pay(pay):
    """Check that amounts are positive and in order, with a plausible currency."""
    if pay is None:
        return
    sums = [amount for amount in (pay.minimum, pay.maximum) if amount is not None]
    assert sums
    assert all(0 < amount < MOST for amount in sums), sums
    assert sums == sorted(sums)
    assert pay.currency is None or re.fullmatch("[A-Z]{3}", pay.currency)
    assert pay.period in (None, *PayPeriod)


def check_items(items):
    """Check that each item has text, and that only requirements have an importance."""
    for item in items:
        assert item.kind in ItemKind
        assert item.text.strip()
        assert (item.importance in ("must", "nice")) == (item.kind == "requirement")
