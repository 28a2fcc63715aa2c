"""What stands against publishing a posting, and what an editor should look at first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext

from postings.checking.duplicates import duplicates_of
from postings.models import Posting
from postings.models.choices import Status
from postings.revisions.suspicion import found_in


class Checked(NamedTuple):
    """A posting, why it can't be published, and what to look at; each in words."""

    posting: Posting
    problems: list[str]
    hints: list[str]

    @property
    def can_be_published(self) -> bool:
        """Return whether nothing stands against it."""
        return not self.problems


def check_posting(posting: Posting, *, seen: int | None = None) -> Checked:
    """Return what a check of one posting finds; `seen` is the version that the editor saw."""
    if posting.status != Status.IN_REVIEW:
        text = gettext("it is %(status)s, not in review")
        return Checked(posting, [text % {"status": posting.get_status_display()}], [])
    problems = posting.missing_for_publication(
        items=list(posting.items.all()), locations=list(posting.locations.all())
    )
    if seen is not None and seen != posting.version:
        problems.append(gettext("it has changed since you opened the list"))
    return Checked(posting, problems, hints_about(posting))


def hints_about(posting: Posting) -> list[str]:
    """Return what an editor should look at, in words."""
    hints = [
        gettext("%(percent)d%% of the text is the same as “%(title)s”, %(company)s (%(status)s)")
        % {
            "percent": one.percent,
            "title": one.posting.title,
            "company": one.posting.company.name,
            "status": one.posting.get_status_display(),
        }
        for one in duplicates_of(posting)
    ]
    items = [item.text for item in posting.items.all()]
    hints += suspicions("\n".join([posting.summary, posting.description, *items]))
    if posting.pay is None:
        hints.append(gettext("no pay is stated"))
    return hints


def suspicions(text: str) -> list[str]:
    """Return what a text holds that editors look at, such as links and words about money."""
    found = found_in(text).items()
    return [f"{_LABELS[cause.value]()}: {_some(matches)}" for cause, matches in found]


_LABELS = {
    "link": lambda: gettext("links in the text"),
    "email": lambda: gettext("email addresses in the text"),
    "phone": lambda: gettext("phone numbers in the text"),
    "money": lambda: gettext("words about money to pay"),
    "contact": lambda: gettext("words about contact outside this board"),
}


def _some(matches: Iterable[str]) -> str:
    return ", ".join(sorted(matches)[:3])[:120]
