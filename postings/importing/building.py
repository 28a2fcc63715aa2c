"""From the contents of a body to a draft: what all readers do alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from postings.importing.contents import Contents
from postings.importing.draft import AdvertDraft, Evidence
from postings.importing.facts import closing_date, employment_type, posting_date
from postings.importing.markup import Line
from postings.importing.pay import first_pay
from postings.language import language_of

_EVIDENCE_LENGTH = 300


@dataclass
class Builder:
    """Collects fields with where they came from, first come first kept.

    `month_first` says how the advert writes its dates.
    """

    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    month_first: bool = False

    def put(self, name: str, value: Any, *, source: str, confidence: float) -> None:
        """Set a field unless it is set already or the value is empty."""
        if value and name not in self.values:
            self.values[name] = value
            self.evidence[name] = Evidence(source[:_EVIDENCE_LENGTH], confidence)

    def take_back(self, name: str) -> None:
        """Forget a field that turned out to be wrong."""
        self.values.pop(name, None)
        self.evidence.pop(name, None)

    def put_facts(self, lines: Sequence[Line]) -> None:
        """Add what prose states: pay, closing date, contract, language."""
        texts = [line.text for line in lines]
        if found := first_pay(texts):
            self.put("pay", found[0], source=found[1], confidence=0.7)
        if closing := closing_date(texts):
            self.put("closes_on", closing[0], source=closing[1], confidence=0.9)
        if posted := posting_date(texts):
            self.put("posted_on", posted[0], source=posted[1], confidence=0.8)
        if kind := employment_type(self.values.get("title", ""), texts):
            self.put("employment_type", kind[0], source=kind[1], confidence=0.7)
        body = "\n".join(texts)
        self.put("language", language_of(body), source=body[:80], confidence=0.8)

    def put_contents(self, contents: Contents) -> None:
        """Add items and prose."""
        sections = tuple((h, "\n\n".join(texts)) for h, texts in contents.sections)
        for name, texts in (
            ("introduction", contents.introduction),
            ("company_overview", contents.overview),
            ("how_to_apply", contents.how_to_apply),
        ):
            text = "\n\n".join(texts)
            self.put(name, text, source=text, confidence=0.8)
        self.values["description_sections"] = sections
        self.values["items"] = tuple(contents.items)
        if contents.by_wording:
            self.warnings.append(
                f"{contents.by_wording} items stood under no telling heading; their kind was told "
                "by their wording."
            )
        if not contents.items:
            self.warnings.append("No duties, requirements or benefits were found.")

    def draft(self) -> AdvertDraft:
        """Make the draft."""
        return AdvertDraft(
            **self.values,
            warnings=tuple(self.warnings),
            evidence=MappingProxyType(self.evidence),
        )
