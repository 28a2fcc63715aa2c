"""Several jobs in one document, each with its own title and its own responsibilities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from adverts.facts.titles import (
    clean_title,
    hiring_in,
    is_plausible_title,
    names_occupation,
    states_genders,
)
from adverts.text.line import Line
from adverts.vocabulary.headings import ITEM_TOPICS, Topic, topic_of

_NUMBER = re.compile(r"^\d{1,2}\s*[.)、．]?\s*(?=\D)")
_LONGEST = 80  # characters of a title above its job
_TEXT = 80  # characters; a longer line is neither a title nor a signature
_SENTENCE = 40  # characters; a shorter line says little about a job
_MOST_REPEATED = 4  # one of so many jobs may have the title of another, in another place
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

    Lines before the first job and after the last belong to every job, except lines that name
    another job. Lines between two jobs, below a heading above theirs, belong to the next one.
    """
    starts = _starts(lines)
    titles = [_title(lines[start]) for start in starts]
    if len(set(titles)) < 2 or len(set(titles)) < len(titles) - len(titles) // _MOST_REPEATED:
        return []
    ends = [_end(lines, start, end) for start, end in pairwise([*starts, len(lines)])]
    for_all = [*lines[: starts[0]], *lines[ends[-1] :]]
    company = _company(lines[: starts[0]])
    jobs = []
    for title, start, end, before in zip(titles, starts, ends, [starts[0], *ends], strict=False):
        others = [other for other in titles if other != title]
        shared = [line for line in for_all if not _is_of_others(line, title, others)]
        own = [*shared, *lines[before:start], *lines[start + 1 : end]]
        jobs.append(Job(title, company, [line for line in own if hiring_in(line.text) is None]))
    return jobs


def _starts(lines: Sequence[Line]) -> list[int]:
    """Return the indexes of titles: those that a heading of responsibilities follows, or those of
    one level that are for all genders (“Koch (m/w/d)”) and stand above texts of their own.
    """
    candidates = [index for index, line in enumerate(lines) if _is_title(line)]
    own = [lines[index + 1 : end] for index, end in pairwise([*candidates, len(lines)])]
    below = dict(zip(candidates, own, strict=True))
    with_duties = [start for start in candidates if any(map(_heads_duties, below[start]))]
    for_all = [
        start
        for start in candidates
        if states_genders(lines[start].text) and any(map(_says_much, below[start]))
    ]
    is_one_level = len({lines[index].level for index in for_all}) == 1
    return for_all if is_one_level and len(for_all) > len(with_duties) else with_duties


def _says_much(line: Line) -> bool:
    return line.is_item or len(line.text) >= _SENTENCE


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


def _end(lines: Sequence[Line], start: int, following: int) -> int:
    """Return the index at which a job ends, at the latest at `following`: at a heading above its
    own. The last one without a level ends at a heading of something else than its items.
    """
    own = lines[start].level
    is_last = following == len(lines)
    for index in range(start + 1, following):
        line = lines[index]
        is_above = 0 < line.level < own and not _heads_duties(line)
        is_other = is_last and not own and line.level and topic_of(line.text) not in ITEM_TOPICS
        if is_above or is_other:
            return index
    return following


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
