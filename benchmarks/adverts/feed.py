"""Writes an XML feed of invented adverts, of any length."""

import random
from html import escape
from pathlib import Path

from benchmarks.search.content import Advert, Writer

HEADINGS = {
    ("responsibility", ""): "What you will do",
    ("requirement", "must"): "What you bring",
    ("requirement", "nice"): "Nice to have",
    ("benefit", ""): "What we offer",
}
TOWNS = ("Leeds, United Kingdom", "Ipoh, Malaysia", "Leipzig, Germany", "Lyon, France")


def write(path: Path, adverts: int) -> None:
    """Write the feed one advert at a time."""
    writer = Writer()
    with path.open("w") as file:
        file.write("<?xml version='1.0' encoding='utf-8'?>\n<source>\n")
        for number in range(adverts):
            chance = random.Random(number)
            file.write(_row(number, writer.advert(chance), town=chance.choice(TOWNS)))
        file.write("</source>\n")


def _row(number: int, advert: Advert, *, town: str) -> str:
    fields = {
        "title": advert.title, "company": f"Employer {number % 500}", "location": town,
        "referencenumber": f"R{number}", "date": "2026-11-02", "jobtype": "fulltime",
        "url": f"https://jobs.example/{number}", "salary": "40,000 - 50,000 EUR a year",
        "description": _body(advert),
    }  # fmt: skip
    inside = "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in fields.items())
    return f"<job>{inside}</job>\n"


def _body(advert: Advert) -> str:
    parts = [f"<p>{escape(text)}</p>" for text in advert.description.split("\n\n")]
    for (kind, importance), heading in HEADINGS.items():
        items = [text for k, i, text in advert.items if (k, i) == (kind, importance)]
        if items:
            listed = "".join(f"<li>{escape(text)}</li>" for text in items)
            parts.append(f"<h3>{heading}</h3><ul>{listed}</ul>")
    return "".join(parts)
