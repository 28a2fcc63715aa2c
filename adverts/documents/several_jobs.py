"""Several jobs in one document, each with its own title and its own responsibilities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from adverts.facts.titles import clean_title, hiring_in, is_plausible_title, names_occupation
from adverts.text.line import Line
from adverts.vocabulary.headings import ITEM_TOPICS, Topic, topic_of

_NUMBER = re.compile(r"^\d{1,2}\s*[.)、．]?\s*(?=\D)")
_LONGEST = 80  # characters of a title above its job
_TEXT = 80  # characters; a longer line is neither a title nor a signature
_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_PARTS = re.compile(r"\s*[,;]\s+|\s+[|·•]\s*|\s*[|·•]\s+")


@dataclass(frozen=True)
class Job:
    """One of several jobs, with the lines about it and those that are about all jobs."""

    title: str
    company: str
    lines: list[Line]


def divide(lines: Sequence[Line]) -> list[Job]:
    """Divide a document that offers several jobs; return an empty list for one job.

    A title starts a job if a heading of responsibilities follows before the next title. Lines
    before the first job and after the last belong to every job, except lines that name another job.
    """
    starts = list(_starts(lines))
    titles = [_title(lines[start]) for start in starts]
    if len(set(titles)) < 2 or len(titles) != len(set(titles)):
        return []
    end = _end(lines, starts[-1])
    for_all = [*lines[: starts[0]], *lines[end:]]
    company = _company(lines[: starts[0]])
    jobs = []
    for title, start, following in zip(titles, starts, [*starts[1:], end], strict=True):
        others = [other for other in titles if other != title]
        shared = [line for line in for_all if not _is_of_others(line, title, others)]
        own = [*shared, *lines[start + 1 : following]]
        jobs.append(Job(title, company, [line for line in own if hiring_in(line.text) is None]))
    return jobs


def _starts(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the indexes of titles that a heading of responsibilities follows."""
    candidates = [index for index, line in enumerate(lines) if _is_title(line)]
    for index, following in zip_longest(candidates, candidates[1:], fillvalue=len(lines)):
        if any(_heads_duties(line) for line in lines[index + 1 : following]):
            yield index


def _is_title(line: Line) -> bool:
    marked = line.level or line.bold or line.text.endswith((":", "："))
    title = _title(line)
    return (
        bool(marked)
        and not line.is_item
        and len(title) <= _LONGEST
        and names_occupation(title)
        and is_plausible_title(title)
        and topic_of(title) not in ITEM_TOPICS
        and hiring_in(title) is None
    )


def _title(line: Line) -> str:
    return clean_title(_NUMBER.sub("", line.text).rstrip(" :：")).strip()


def _heads_duties(line: Line) -> bool:
    is_short = not line.is_item and len(line.text) <= _LONGEST
    return is_short and topic_of(line.text) is Topic.RESPONSIBILITY and not line.text.endswith(".")


def _end(lines: Sequence[Line], start: int) -> int:
    """Return the index at which the last job ends: at a heading above its own level."""
    own = lines[start].level or 7
    for index in range(start + 1, len(lines)):
        if 0 < lines[index].level < own and not _heads_duties(lines[index]):
            return index
    return len(lines)


def _company(lines: Sequence[Line]) -> str:
    found = (hiring.company for line in lines if (hiring := hiring_in(line.text)))
    return next(found, "")


def _is_of_others(line: Line, title: str, others: Sequence[str]) -> bool:
    return title not in line.text and any(other in line.text for other in others)


def jobs_named(title: str, lines: Sequence[Line]) -> list[str]:
    """Return the titles in a text that seems to offer several jobs but cannot be divided.

    The titles share one line (the title or a first line of cells), or each is above its own text.
    """
    first = _PARTS.split(lines[0].text)[1:] if lines and "|" in lines[0].text else []
    beside = [part for part in [*_PARTS.split(title), *first] if _is_job(part)]
    over = [_title(line) for line, following in pairwise(lines) if _stands_over(line, following)]
    jobs = next((found for found in (beside, over) if len(set(found)) > 1), [])
    return list(dict.fromkeys(jobs))


def _is_job(text: str) -> bool:
    """Return whether a text names a person's job: “Medical Writer”, but not “Writer Relations”."""
    last = " ".join(_BRACKETS.sub("", text).split()[-1:])
    return text[:1].isupper() and names_occupation(last) and is_plausible_title(text)


def _stands_over(line: Line, following: Line) -> bool:
    is_short = not line.is_item and len(line.text) <= _LONGEST and not line.links
    return is_short and len(following.text) > _TEXT and _is_job(_title(line))
