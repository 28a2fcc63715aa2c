"""The check of the text: its length, and how many requirements keep candidates away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext

from postings.checking.subject import Finding, Subject

FEWEST_WORDS, MOST_WORDS = 80, 1_200
MOST_MUSTS = 10
MANY_REQUIREMENTS = 6  # of which none is a nice-to-have
LONG_ITEM = 300  # letters
_WORD = re.compile(r"\w+")


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield what makes a text hard to use."""
    posting, words = subject.posting, len(_WORD.findall(subject.text))
    if posting.description.strip() and posting.description.strip() == posting.title.strip():
        text = gettext("The description is the same as the title. Google shows no such job.")
        yield Finding("description", text, gettext("Say what the work is."))
    elif 0 < words < FEWEST_WORDS:
        text = gettext("The text has only %(number)d words.") % {"number": words}
        mend = gettext("Say what the person will do, with whom, and what you offer.")
        yield Finding("description", text, mend)
    if words > MOST_WORDS:
        text = gettext("The text has %(number)d words. Few candidates read that much.")
        mend = gettext("Keep what helps to decide. The company's page has room for the rest.")
        yield Finding("description", text % {"number": words}, mend)
    yield from _of_requirements(subject)
    if long := [item for item in subject.items if len(item.text) > LONG_ITEM]:
        text = gettext("An item is a paragraph: “%(start)s …”") % {"start": long[0].text[:60]}
        yield Finding(_FIELDS[long[0].kind], text, gettext("Make several short items of it."))


def _of_requirements(subject: Subject) -> Iterator[Finding]:
    requirements = [item for item in subject.items if item.kind == "requirement"]
    musts = [item for item in requirements if item.importance == "must"]
    if len(musts) > MOST_MUSTS:
        text = gettext("There are %(number)d must-haves. Good candidates will not apply.")
        mend = gettext("Keep those without which nobody can start; make the others nice-to-haves.")
        yield Finding("requirements", text % {"number": len(musts)}, mend)
    elif len(requirements) >= MANY_REQUIREMENTS and len(musts) == len(requirements):
        text = gettext("All requirements are must-haves.")
        mend = gettext("Make those that somebody can learn in the job nice-to-haves.")
        yield Finding("requirements", text, mend)


_FIELDS = {
    "responsibility": "responsibilities",
    "requirement": "requirements",
    "behaviour": "behaviours",
    "benefit": "benefits",
}
