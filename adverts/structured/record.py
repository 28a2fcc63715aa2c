"""What a source states about one advert, before it is a draft."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from adverts.content.builder import Builder
from adverts.draft import DraftPay, DraftPayRange
from adverts.facts.values import texts_of
from adverts.text.line import Line


@dataclass(frozen=True, kw_only=True)
class Record:
    """What a source states about one advert, of any type; None if not stated.

    `places` are complete names of places; `location_text` may also say “Remote” or name several.
    `default_language` is the language of the source, where neither a field nor the text tells one.
    `pay_ranges` are one or several, and count before `pay`.
    `countries` are those in which a remote worker may live. The first web address of `apply_urls`
    counts. `summaries` are texts beside the advert, which may name the employer. `site` is an
    address whose first part is the employer's short name. `has_labels` says that lines of the body
    may state fields: “Location: Cork”.
    """

    title: object
    body: Sequence[Line] = ()
    company: object = None
    site: object = None
    source_id: object = None
    reference: object = None
    apply_urls: Sequence[object] = ()
    apply_emails: Sequence[object] = ()
    summaries: Sequence[str] = ()
    places: Sequence[str] = ()
    location_text: object = None
    countries: object = None
    workplace: object = None
    pay: DraftPay | None = None
    pay_ranges: Sequence[DraftPayRange] = ()
    pay_source: object = None
    employment: object = None
    schedule: object = None
    hours_per_week: object = None
    role_family: object = None
    level: object = None
    time_zone: object = None
    overlap_hours: object = None
    posted_on: object = None
    closes_on: object = None
    language: object = None
    default_language: str = ""
    has_labels: bool = False
    warnings: Sequence[str] = field(default=())


def put_stated(builder: Builder, name: str, value: object, stated: object) -> None:
    """Put a field that a source states, unless it says nothing."""
    source = "; ".join(texts_of(stated)) or name
    builder.put(name, value, source=source, confidence=0.98)
