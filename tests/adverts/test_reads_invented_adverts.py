"""Invented adverts with the structure of real ones, compared with a careful person's labels.

Each file has a line of expected fields, a line of signs, and the advert. In the advert, a sign
marks each item: «R» a responsibility, «M» a must have, «N» a nice to have, «V» a behaviour, «B» a
benefit. Text without a sign is not an item.
"""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from adverts import read_advert

ADVERTS = sorted((Path(__file__).parent / "invented").glob("*.md"))
KINDS = {
    "R": ("responsibility", None),
    "M": ("requirement", "must"),
    "N": ("requirement", "nice"),
    "V": ("behaviour", None),
    "B": ("benefit", None),
}
MARK = re.compile(r"«([RMNVB])»")
MARKED = re.compile(r"«([RMNVB])»(.*?)\s*(?=<|\n|$)")


def load(path):
    head, _, text = path.read_text().partition("\n=====\n")
    marked = [(*KINDS[kind], html.unescape(said)) for kind, said in MARKED.findall(text)]
    return json.loads(head), Counter(marked), MARK.sub("", text)


def read(text, path):
    return read_advert(text, name=path.name)


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.stem)
def test_finds_the_items(path):
    _, marked, text = load(path)
    found = [(item.kind, item.importance, item.text) for item in read(text, path).items]
    assert Counter(found) == marked


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.stem)
def test_finds_the_fields(path):
    expected, _, text = load(path)
    stated = read(text, path).as_json()
    pay = stated["pay"]
    stated["pay"] = pay and [pay["min"], pay["max"], pay["currency"], pay["period"]]
    assert {name: stated[name] for name in expected} == expected
