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
    is_title_of_openings,
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
_INVITES = re.compile(
    r"bewerb|application|sollicit|ansökan|ansøg|søknad|interesse|passend|students$|[?!]",
    re.IGNORECASE,
)
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
    for_all = [*lines[: starts[0]], *lines[_after_invitation(lines, starts[-1], ends[-1]) :]]
    company = _company(lines[: starts[0]])
    jobs = []
    for title, start, end, before in zip(titles, starts, ends, [starts[0], *ends], strict=False):
        others = [other for other in titles if other != title]
        shared = [line for line in for_all if not _is_of_others(line, title, others)]
        own = [*shared, *lines[before:start], *lines[start + 1 : end]]
        jobs.append(Job(title, company, [line for line in own if hiring_in(line.text) is None]))
    return jobs


def _starts(lines: Sequence[Line]) -> list[int]:
    """Return the indexes of titles: those that a heading of responsibilities follows, or else those
    that stand above texts of their own, and are for all genders (“Koch (m/w/d)”), all on one level,
    or are all the headings below one of openings (“Offene Stellen”).
    """
    candidates = [index for index, line in enumerate(lines) if _is_title(line)]
    own = [lines[index + 1 : end] for index, end in pairwise([*candidates, len(lines)])]
    below = dict(zip(candidates, own, strict=True))
    with_duties = [start for start in candidates if any(map(_heads_duties, below[start]))]
    with_texts = [start for start in candidates if any(map(_says_much, below[start]))]
    for_all = [start for start in with_texts if states_genders(lines[start].text)]
    if len({lines[index].level for index in for_all}) != 1:
        for_all = []
    listed = [
        start
        for start, end in pairwise([*_below_openings(lines), len(lines)])
        if any(map(_says_much, lines[start + 1 : end]))
    ]
    return max(with_duties, for_all, listed, key=len)


def _below_openings(lines: Sequence[Line]) -> list[int]:
    """Return the indexes of the headings below one that says that jobs are open, or has such words
    on the line before it, if they are of the next level, and half of them name an occupation.
    """
    for start, (before, line) in enumerate(pairwise([Line("", ""), *lines])):
        if not line.level or not any(is_title_of_openings(one.text) for one in (before, line)):
            continue
        after = range(start + 1, len(lines))
        end = next((at for at in after if 0 < lines[at].level <= line.level), len(lines))
        inside = [at for at in range(start + 1, end) if lines[at].level]
        level = min((lines[at].level for at in inside), default=0)
        heads = [at for at in inside if lines[at].level == level]
        named = sum(_is_title(lines[at]) for at in heads)
        if named > 1 and named * 2 >= len(heads):
            return [at for at in heads if _may_be_job(lines[at])]
    return []


def _may_be_job(line: Line) -> bool:
    """Return whether a heading among names of jobs is one, too, and no invitation to write."""
    title = _title(line)
    return is_plausible_title(title) and not _INVITES.search(title)


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
    own, or beside it that invites to write. The last one without a level ends at a heading of
    something else than its items.
    """
    own = lines[start].level
    is_last = following == len(lines)
    for index in range(start + 1, following):
        line = lines[index]
        is_other = is_last and not own and line.level and topic_of(line.text) not in ITEM_TOPICS
        is_invitation = 0 < line.level == own and bool(_INVITES.search(line.text))
        if _is_above(lines, start, index) or is_other or is_invitation:
            return index
    return following


def _after_invitation(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where the lines for all jobs go on after the last one: an invitation to write without
    a job (“Nothing for you?”) is for none.
    """
    if end == len(lines) or lines[end].level != lines[start].level:
        return end
    return next(
        (at for at in range(end + 1, len(lines)) if _is_above(lines, start, at)), len(lines)
    )


def _is_above(lines: Sequence[Line], start: int, index: int) -> bool:
    line = lines[index]
    return 0 < line.level < lines[start].level and not _heads_duties(line)


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
