"""Notes next to each field of the form: its source, and how sure the reader is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from adverts.draft import AdvertDraft, DraftItem, Evidence
from postings.item_text import ITEM_FIELDS
from postings.pasting.highlights import Highlight, SourceText
from postings.pasting.signed_advert import ReadAdvert

SURE = 0.8  # confidence from which a value needs no check
_LONGEST = 90  # characters of a quote next to a field
_FIELD_OF = {item_kind.value: field for field, item_kind in ITEM_FIELDS.items()}

# Field of the form → field of the draft, and its label on the source.
FACTS: dict[str, tuple[str, str | Promise]] = {
    "company": ("company", _("Company")),
    "title": ("title", _("Title")),
    "reference": ("reference", _("Reference")),
    "employment_type": ("employment_type", _("Employment type")),
    "schedule": ("schedule", _("Schedule")),
    "hours_per_week": ("hours_per_week", _("Hours a week")),
    "role_family": ("role_family", _("Role family")),
    "level": ("level", _("Level")),
    "time_zone": ("time_zone", _("Team's time zone")),
    "overlap_hours": ("overlap_hours", _("Overlap hours a day")),
    "workplace_type": ("workplace_type", _("Workplace type")),
    "remote_countries": ("remote_countries", _("Remote from")),
    "remote_regions": ("remote_regions", _("Only from these states")),
    "remote_excluded": ("remote_excluded", _("Not from")),
    "locations": ("locations", _("Location")),
    "pay_min": ("pay", _("Pay")),
    "apply_url": ("apply_url", _("Apply URL")),
    "closes_on": ("closes_on", _("Closing date")),
}
ITEMS: dict[str, str | Promise] = {
    "responsibilities": _("Responsibilities"),
    "requirements": _("Requirements"),
    "behaviours": _("Behaviours"),
    "benefits": _("Benefits"),
}
NICE, DESCRIPTION, OVERVIEW = _("Nice to have"), _("Description"), _("About the company")


def highlights_of(advert: ReadAdvert) -> Iterator[Highlight]:
    """Yield a highlight for each part of the source that went into the draft, if it is found."""
    draft, source = advert.draft, SourceText(advert.source)
    for field, (name, label) in FACTS.items():
        evidence = _evidence(draft, name)
        if evidence and (span := source.find(evidence.text)):
            yield Highlight(*span, field, str(label))
    after = 0
    for item in draft.items:
        if span := source.find(_line_of(item), after=after):
            after = span[1]
            yield Highlight(*span, _FIELD_OF[item.kind], _label_of(item))
    yield from _prose(source, _description(draft), "description", str(DESCRIPTION))
    yield from _prose(source, [draft.company_overview or ""], "overview", str(OVERVIEW))


def field_notes(advert: ReadAdvert, highlights: Mapping[str, Highlight]) -> dict[str, SafeString]:
    """Return a note for each field that readers fill; `highlights` has the first of each field."""
    draft = advert.draft
    notes = {
        field: _note(_evidence(draft, name), field, highlights)
        for field, (name, _label) in FACTS.items()
    }
    for field in ITEMS:
        items = [item for item in draft.items if _FIELD_OF[item.kind] == field]
        notes[field] = _note(_of_all(items), field, highlights)
    text = "\n".join(_description(draft))
    notes["description"] = _note(Evidence(text, SURE) if text else None, "description", highlights)
    return notes


def _evidence(draft: AdvertDraft, name: str) -> Evidence | None:
    """Return where a fact stands in the advert; an email address fills the field of the link."""
    found = draft.evidence.get(name)
    return draft.evidence.get("apply_email") if found is None and name == "apply_url" else found


def _note(evidence: Evidence | None, field: str, highlights: Mapping[str, Highlight]) -> SafeString:
    if evidence is None:
        words = gettext("Not stated.")
        return format_html('<span class="note note-none"><b>{}</b></span>', words)
    quote = Truncator(" ".join(evidence.text.split())).chars(_LONGEST)
    source = (
        format_html('<a href="#from-{}">{}</a>', field, quote) if field in highlights else quote
    )
    return note_of(source, is_sure=evidence.confidence >= SURE)


def note_of(source: str, *, is_sure: bool) -> SafeString:
    """Return a note that says where a value comes from, and whether somebody should check it."""
    return format_html(
        '<span class="note note-{}"><b>{}</b> {}</span>',
        "sure" if is_sure else "check",
        gettext("Stated clearly:") if is_sure else gettext("Check this:"),
        source,
    )


def _of_all(items: list[DraftItem]) -> Evidence | None:
    """Return evidence for all items of a kind, as sure as the least sure one."""
    if not items:
        return None
    least = min(item.evidence.confidence if item.evidence else 1 for item in items)
    text = ngettext("%(number)s line of the advert", "%(number)s lines of the advert", len(items))
    return Evidence(text % {"number": len(items)}, least)


def _line_of(item: DraftItem) -> str:
    return item.evidence.text if item.evidence else item.text


def _label_of(item: DraftItem) -> str:
    return str(NICE if item.importance == "nice" else ITEMS[_FIELD_OF[item.kind]])


def _description(draft: AdvertDraft) -> list[str]:
    sections = [text for _heading, text in draft.description_sections]
    return [text for text in (draft.introduction, *sections, draft.how_to_apply) if text]


def _prose(source: SourceText, texts: list[str], field: str, label: str) -> Iterator[Highlight]:
    for text in texts:
        for paragraph in text.split("\n\n"):
            if span := source.find(paragraph):
                yield Highlight(*span, field, label)
