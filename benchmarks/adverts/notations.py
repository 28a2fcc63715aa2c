"""Measures notations of pay, places and headings against tables of their meanings."""

import csv
from collections.abc import Iterator
from decimal import Decimal

from adverts import read_advert
from adverts.facts.pay import parse_pay
from adverts.facts.places import parse_location
from adverts.vocabulary.headings import Topic, topic_of
from benchmarks.adverts.sources import ADVERTS
from benchmarks.pages.figures import Figure, Finding, Results

Row = dict[str, str]
TARGET = ("≥", 0.95)
# The kinds of the table of headings, as topics; headings without a kind don't count.
TOPICS = {
    "responsibilities": {Topic.RESPONSIBILITY},
    "requirements": {Topic.REQUIREMENT},
    "preferred": {Topic.NICE},
    "behaviours_skills": {Topic.BEHAVIOUR},
    "benefits": {Topic.BENEFIT},
    "company_overview": {Topic.OVERVIEW},
    "description/summary (usually a container or prose)": {Topic.ROLE, Topic.CONTAINER},
    "AMBIGUOUS container: benefits/other": {Topic.CONTAINER},
    "how_to_apply": {Topic.APPLY},
    "interview_process": {Topic.PROCESS},
    "eeo/legal (other)": {Topic.LEGAL},
    "compensation": {Topic.PAY},
    "logistics (location/travel/type)": {Topic.LOGISTICS},
    "tech stack (other)": {Topic.STACK},
    "vacancy list (job titles)": {Topic.VACANCIES},
}


def measure(results: Results) -> None:
    """Measure the share of correct rows; headings count by the number of adverts with them."""
    for name, is_right in (("salary", is_pay_right), ("location", is_place_right)):
        judged = [(row["raw"], is_right(row)) for row in rows(f"{name}_notations.tsv")]
        share = sum(right for _, right in judged) / len(judged)
        results.figures.append(Figure("notations: share correct", name, share, target=TARGET))
        results.findings += [Finding(name, "notation", raw) for raw, right in judged if not right]
    results.figures.append(Figure("headings: share correct, weighted", "all", headings_right()))


def rows(name: str) -> Iterator[Row]:
    """Yield the rows of a table; quotation marks are plain characters."""
    with (ADVERTS / name).open(newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def is_pay_right(row: Row) -> bool:
    """Return whether amounts, currency and period are correct; an empty cell allows anything."""
    pay = parse_pay(row["raw"])
    if pay is None or not (row["min"] or row["max"]):
        return pay is None and not (row["min"] or row["max"])
    ends = [(pay.minimum, row["min"]), (pay.maximum, row["max"])]
    return (
        all(end == (Decimal(stated) if stated else None) for end, stated in ends)
        and row["currency"] in ("", pay.currency)
        and row["period"] in ("", pay.period)
    )


def is_place_right(row: Row) -> bool:
    """Return whether all places, in any order, and the workplace type are correct."""
    if row["raw"].startswith("tags:"):
        post = f"---\ntitle: Nurse\ncategory: Jobs\n{row['raw']}\n---\nBody.\n"
        draft = read_advert(post, name="post.md")
        places, workplace = draft.locations, draft.workplace_type
    else:
        where = parse_location(row["raw"])
        places, workplace = where.locations, where.workplace_type
    stated = set(filter(None, row["locations"].split("|")))
    return set(places) == stated and (workplace or "unknown") in row["remote"].split(" or ")


def headings_right() -> float:
    """Return the share of adverts whose heading has the expected topic."""
    weights = {True: 0, False: 0}
    for row in rows("headings.tsv"):
        if topics := TOPICS.get(row["kind_judged"]):
            weights[topic_of(row["heading_lower"]) in topics] += int(row["docs_total"])
    return weights[True] / sum(weights.values())
