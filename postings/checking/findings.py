"""The posting check: what a recruiter can mend before an editor and candidates read a posting.

Rules follow what Google asks of job postings (https://developers.google.com/search/docs/appearance/
structured-data/job-posting), the laws on stating pay, and what keeps candidates from applying. Only
errors stop a posting from being submitted; the rest is advice. docs/decisions/0041 has the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext

from postings.checking import fields, texts, titles, where, words
from postings.checking.subject import Finding, Subject

RULES = (titles, texts, words, where, fields)


def findings_of(subject: Subject) -> list[Finding]:
    """Return what the check finds, errors first, then in the order of the form."""
    advice = [found for rule in RULES for found in rule.findings(subject)]
    return [*_missing(subject), *advice]


def _missing(subject: Subject) -> Iterator[Finding]:
    """Yield what the move itself refuses, so both always agree."""
    missing = subject.posting.missing_by_field(items=subject.items, locations=subject.locations)
    for field, text in missing.items():
        sentence = text[:1].upper() + text[1:] + "."
        yield Finding(field, gettext("Needed before review."), sentence, is_error=True)
