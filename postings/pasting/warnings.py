"""Warnings for a person to check before saving, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, TextField, Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext

from adverts.draft import AdvertDraft
from companies.models import Company
from postings.importing.mapping import apply_address
from postings.importing.places import FoundPlace
from postings.models import Posting
from postings.models.choices import Status
from postings.pasting.companies import is_called
from postings.pasting.field_notes import FACTS, SURE
from postings.pasting.signed_advert import ReadAdvert

_TITLES_ALIKE, _TEXTS_ALIKE = 0.6, 0.4  # trigram similarity
_MAX_ALIKE = 3
_OPEN = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_REQUESTED, Status.LIVE)

type Places = Sequence[FoundPlace]


def warnings_of(
    advert: ReadAdvert, *, company: Company | None, places: Places, user: Any
) -> list[str]:
    """Return warnings about uncertain, missing and duplicate content, the most important first."""
    draft = advert.draft
    return [
        *_duplicates(advert, company=company, user=user),
        *_about_company(draft, company=company),
        *draft.warnings,
        *_about_lists(draft),
        *_about_dates(draft, today=localdate()),
        *_about_places(places),
        *_about_applying(draft),
        *_guesses(draft),
    ]


def _duplicates(advert: ReadAdvert, *, company: Company | None, user: Any) -> Iterator[str]:
    """Yield a warning for each posting of the company with the same or a similar text."""
    if company is None:
        return
    for posting in similar_postings(advert, company=company, user=user):
        link = format_html(
            '<a href="{}">{}</a>',
            reverse("admin:postings_posting_change", args=[posting.pk]),
            posting.title,
        )
        since = date_format(posting.status_changed_at, "DATE_FORMAT")
        text = (
            gettext("This advert was already pasted: {link} ({status} since {day}).")
            if posting.source_digest == advert.digest
            else gettext("A very similar posting already exists: {link} ({status} since {day}).")
        )
        status = posting.get_status_display()
        yield format_html(text, link=link, status=status, day=since)


def similar_postings(advert: ReadAdvert, *, company: Company, user: Any) -> list[Posting]:
    """Return the company's postings that seem to be this advert and that this person can see."""
    items = " ".join(item.text for item in advert.draft.items)
    text = f"{advert.draft.introduction or ''} {items}"
    postings = Posting.objects.managed_by(user).filter(company=company)
    compared = postings.annotate(
        title_likeness=TrigramSimilarity("title", advert.draft.title or ""),
        text_likeness=TrigramSimilarity(
            Concat("description", Value(" "), "words", output_field=TextField()), text
        ),
    )
    is_same = Q(source_digest=advert.digest)
    is_alike = Q(
        status__in=_OPEN,
        title_likeness__gte=_TITLES_ALIKE,
        text_likeness__gte=_TEXTS_ALIKE,
    )
    return list(compared.filter(is_same | is_alike).order_by("-text_likeness", "-pk")[:_MAX_ALIKE])


def _about_company(draft: AdvertDraft, *, company: Company | None) -> Iterator[str]:
    if company is None and draft.company:
        text = gettext("The advert names “%(name)s”, which isn't a company on this board.")
        yield text % {"name": draft.company}
    elif company and draft.company and not is_called(company, draft.company):
        text = gettext("The advert names “%(name)s”, but this posting is for “%(company)s”.")
        yield text % {"name": draft.company, "company": company}
    if company and draft.company_overview:
        link = format_html(
            '<a href="{}">{}</a>',
            reverse("admin:companies_company_change", args=[company.pk]),
            company,
        )
        text = gettext("Company details belong on the company page: {link}.")
        yield format_html(text, link=link)


def _about_dates(draft: AdvertDraft, *, today: date) -> Iterator[str]:
    if draft.closes_on and draft.closes_on < today:
        text = gettext("The closing date has passed: %(day)s.")
        yield text % {"day": date_format(draft.closes_on, "DATE_FORMAT")}


def _about_lists(draft: AdvertDraft) -> Iterator[str]:
    """Yield a warning with a link to the lists that became no items."""
    if number := len(draft.left_lists):
        text = ngettext(
            "{link_start}%(number)s list{link_end} of the advert became no items.",
            "{link_start}%(number)s lists{link_end} of the advert became no items.",
            number,
        )
        start, end = mark_safe('<a href="#left-lists">'), mark_safe("</a>")
        yield format_html(text % {"number": number}, link_start=start, link_end=end)


def _about_places(places: Places) -> Iterator[str]:
    for found in places:
        if found.resolution.by_context:
            text = gettext(
                "“%(name)s” is the name of several places. The company, pay or language of the "
                "advert suggests %(place)s. Check it."
            )
            yield text % {"name": found.name, "place": found.place}
        elif found.resolution.choices:
            text = gettext("Several places are called “%(name)s”: %(places)s. Choose one.")
            choices = "; ".join(map(str, found.resolution.choices[:4]))
            yield text % {"name": found.name, "places": choices}
    unknown = [f.name for f in places if f.place is None and not f.resolution.choices]
    if unknown:
        text = gettext(
            "Check these places: %(names)s. Candidates can't find the job by distance until "
            "each one is recognised."
        )
        yield text % {"names": ", ".join(f"“{name}”" for name in unknown)}


def _about_applying(draft: AdvertDraft) -> Iterator[str]:
    if not apply_address(draft):
        yield gettext("No apply URL was found. Add one before you submit the posting.")


def _guesses(draft: AdvertDraft) -> Iterator[str]:
    """Yield one warning about all fields that no label states."""
    uncertain = [
        f"{str(label).lower()} (“{evidence.text}”)"
        for name, label in FACTS.values()
        if (evidence := draft.evidence.get(name)) and evidence.confidence < SURE
    ]
    if uncertain:
        text = gettext("These facts have no clear label in the advert. Check them: %(facts)s.")
        yield text % {"facts": "; ".join(uncertain)}
