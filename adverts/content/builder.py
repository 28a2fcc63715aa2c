"""Builds the draft from the contents of an advert, for all readers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, gettext_lazy, ngettext

from adverts.content.apply_mail import MAIL, apply_mail
from adverts.content.contents import Contents
from adverts.content.contradictions import contradiction, stating_sentence
from adverts.content.remote_limits import NAMES, remote_facts
from adverts.draft import AdvertDraft, DraftPay, DraftPayRange, Evidence
from adverts.facts.closing import StatedClosing, closing_date, says_no_date
from adverts.facts.dates_and_terms import employment_type, posting_date
from adverts.facts.pay import first_pays
from adverts.facts.pay_ranges import distinct, joined, kept, warnings_of_ranges
from adverts.facts.pay_zones import zones_in
from adverts.facts.places import says_no_place
from adverts.facts.references import stated_reference
from adverts.facts.remote_limits import RemoteLimits
from adverts.facts.working_terms import level_of_title
from adverts.text.line import Line
from adverts.vocabulary.keyword_filter import KeywordFilter
from adverts.vocabulary.language import language_of
from adverts.vocabulary.pattern_words import worded
from adverts.vocabulary.terms import WorkplaceType

_EVIDENCE_LENGTH = 300
_CALLS = worded(
    r"appl(?:y|ication)|\bcall\b|phone|whats ?app|contact|hubungi|mohon|temuduga|walk.?in|interview"
    r"|bewerb|anruf|telefon|postul|candidat|llam|contactez|\bsend\b|\bcv\b|résumé|resume|投|申请|應徵",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\d[\d ()/.-]{6,}\d")
NO_WAY_TO_APPLY = gettext_lazy("The advert doesn't say how to apply.")
GUESSED = 0.6  # confidence of a value that the advert leaves to its reader
NO_ITEMS = gettext_lazy("No responsibilities, requirements or benefits were found.")


@dataclass
class Builder:
    """Collects fields with their evidence; the first value of a field wins.

    `lines` is the text of the advert, kept in the draft. `month_first` says that the advert writes
    dates the American way. `possible_company` is a name near the title that may be something else.
    """

    lines: Sequence[Line] = ()
    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    month_first: bool = False
    possible_company: str = ""
    remote_limits: list[tuple[RemoteLimits, str]] = field(default_factory=list)

    def put(self, name: str, value: Any, *, source: str, confidence: float) -> None:
        """Set a field, unless it is already set or the value is empty."""
        if name == "locations":
            value = self._places(value)
        if value and name not in self.values:
            self.values[name] = value
            self.evidence[name] = Evidence(source[:_EVIDENCE_LENGTH], confidence)

    def put_inferred(self, name: str, value: Any, *, source: str, confidence: float) -> None:
        """Set a field inferred from the running text, or warn if it contradicts the value that is
        set.
        """
        source = stating_sentence(name, source)
        if name in self.values and value:
            stated = self.evidence[name].text
            warning = contradiction(name, (self.values[name], stated), (value, source))
            self.warnings += [warning] if warning else []
        self.put(name, value, source=source, confidence=confidence)

    def _places(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the names of places, with a warning about words that name none."""
        for name in filter(says_no_place, names):
            text = gettext("The advert doesn't say where the job is: “%(words)s”.")
            self.warnings.append(text % {"words": name})
        return tuple(name for name in names if not says_no_place(name))

    def put_pay_ranges(
        self, ranges: Sequence[DraftPayRange], *, source: str, confidence: float
    ) -> None:
        """Set the pay ranges, and the pay to their span; one range alone is the pay."""
        if ranges and "pay" not in self.values:
            several = distinct(ranges)
            self.warnings += warnings_of_ranges(several)
            pays = [one.pay for one in kept(several) or several]
            self.put("pay", joined(pays), source=source, confidence=confidence)
            self.put("pay_ranges", kept(several), source=source, confidence=confidence)

    def _put_zones(self, texts: Iterable[str]) -> None:
        """Set pay ranges that the text states, unless it states another pay before."""
        zones = zones_in(texts)
        if zones is None:
            return
        ranges, source = zones
        pays = [one.pay for one in ranges]
        if self.values.get("pay") in [None, *pays, joined(pays)]:
            self.remove("pay")
            self.put_pay_ranges(ranges, source=source, confidence=0.7)

    def put_closing(
        self, closing: StatedClosing, *, source: str, confidence: float, is_inferred: bool = False
    ) -> None:
        """Set the last day with its hour; an hour may also be stated later than its day."""
        confidence = min(confidence, GUESSED) if closing.is_guess else confidence
        is_new = "closes_on" not in self.values
        put = self.put_inferred if is_inferred else self.put
        put("closes_on", closing.day, source=source, confidence=confidence)
        if closing.is_guess and is_new:
            text = gettext("The closing date “%(stated)s” was read as %(day)s.")
            day = date_format(closing.day, "DATE_FORMAT")
            self.warnings.append(text % {"stated": source[:_EVIDENCE_LENGTH], "day": day})
        if self.values["closes_on"] == closing.day and closing.hour:
            if "closing_time" not in self.values:
                self.put("closing_zone", closing.zone, source=source, confidence=confidence)
            self.put("closing_time", closing.hour, source=source, confidence=confidence)

    def warn_of_closing(self, stated: str) -> None:
        """Warn of a closing date that can't be read, unless it says that there is none."""
        if not says_no_date(stated):
            text = gettext("The closing date “%(stated)s” can't be read.")
            self.warnings.append(text % {"stated": stated[:_EVIDENCE_LENGTH]})

    def _put_remote_limits(self) -> None:
        """Set where a remote worker may live; a job elsewhere has no such limits."""
        if self.values.get("workplace_type") is not WorkplaceType.REMOTE:
            for name in NAMES:
                self.remove(name)
            return
        texts = (line.text for line in self.lines)
        guessed = self.values.get("remote_countries")
        facts = remote_facts(self.remote_limits, texts, guessed=guessed)
        if facts.values["remote_countries"]:
            self.remove("remote_countries")
        for name, value in facts.values.items():
            self.put(name, value, source=facts.source, confidence=facts.confidence)
        self.warnings += facts.warnings

    def remove(self, name: str) -> None:
        """Remove a field that turned out to be wrong."""
        self.values.pop(name, None)
        self.evidence.pop(name, None)

    def put_facts(self, texts: Iterable[str]) -> None:
        """Set what running text states: pay, dates, employment type, language."""
        texts = KeywordFilter.of(texts)
        if "pay_ranges" not in self.values:
            self._put_zones(texts)
        if "pay_ranges" not in self.values:
            for pay, text in first_pays(texts):
                self.put_inferred("pay", pay, source=text, confidence=0.7)
        if posted := posting_date(texts):
            self.put("posted_on", posted[0], source=posted[1], confidence=0.8)
        if closing := closing_date(texts, near=self.values.get("posted_on")):
            stated, text = closing
            self.put_closing(stated, source=text, confidence=0.9, is_inferred=True)
        title = KeywordFilter.of([self.evidence["title"].text] if "title" in self.values else [])
        if reference := stated_reference(texts) or stated_reference(title):
            self.put("reference", reference[0], source=reference[1], confidence=0.7)
        if kind := employment_type(self.values.get("title", ""), texts):
            self.put_inferred("employment_type", kind[0], source=kind[1], confidence=0.7)
        body = "\n".join(texts)
        self.put("language", language_of(body), source=body[:80], confidence=0.8)

    def put_contents(self, contents: Contents) -> None:
        """Set the items and the texts around them."""
        sections = tuple((h, "\n\n".join(texts)) for h, texts in contents.sections)
        for name, texts in (
            ("introduction", contents.introduction),
            ("company_overview", contents.overview),
            ("how_to_apply", contents.how_to_apply),
        ):
            text = "\n\n".join(texts)
            self.put(name, text, source=text, confidence=0.8)
        source = f"{sections[0][0]} {sections[0][1]}" if sections else ""
        self.put("description_sections", sections, source=source, confidence=0.8)
        self.values["items"] = tuple(contents.items)
        self.values["left_lists"] = tuple(contents.left)
        if contents.by_wording:
            text = ngettext(
                "%(number)s item had no clear heading, so its type was inferred from its wording.",
                "%(number)s items had no clear heading, so their types were inferred from "
                "their wording.",
                contents.by_wording,
            )
            self.warnings.append(text % {"number": contents.by_wording})
        if not contents.items:
            self.warnings.append(str(NO_ITEMS))

    def _says_how_to_apply(self) -> bool:
        """Return whether there is a link, a text on applying, an e-mail address, or a number to
        call.
        """
        if self.values.keys() & {"apply_url", "apply_email", "how_to_apply"}:
            return True
        texts = [line.text for line in self.lines]
        if any("@" in text and MAIL.search(text) for text in texts):
            return True
        return any(_CALLS.search(text) and _NUMBER.search(text) for text in texts)

    def draft(self) -> AdvertDraft:
        """Return the draft."""
        self._put_remote_limits()
        if "apply_url" not in self.values and (mail := apply_mail(self.lines)):
            self.put("apply_email", mail[0], source=mail[1], confidence=0.7)
        title = self.values.get("title", "")
        self.put("level", level_of_title(title), source=title, confidence=0.7)
        self.warnings += _about_pay(self.values.get("pay"))
        if not self._says_how_to_apply():
            self.warnings.append(str(NO_WAY_TO_APPLY))
        return AdvertDraft(
            **self.values,
            warnings=tuple(dict.fromkeys(self.warnings)),
            lines=tuple(self.lines),
            evidence=MappingProxyType(self.evidence),
        )


def _about_pay(pay: DraftPay | None) -> Iterator[str]:
    """Yield a warning for pay without currency or period, which a posting cannot hold."""
    if pay is None or (pay.currency and pay.period):
        return
    text = (
        gettext(
            "Pay of %(sums)s was left out because the advert doesn't say what period it covers."
        )
        if pay.currency
        else gettext("Pay of %(sums)s was left out because the advert doesn't state a currency.")
    )
    ends = dict.fromkeys(end for end in (pay.minimum, pay.maximum) if end is not None)
    sums = (int(end) if end == int(end) else end for end in ends)
    yield text % {"sums": "–".join(number_format(one, force_grouping=True) for one in sums)}
