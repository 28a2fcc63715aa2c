"""Shared parts of the tests of boards: the text of an advert, and its expected items."""

import json

from adverts import read_advert
from adverts.draft import AdvertDraft

OPENING = "<p>You join the night team of a small hospital and keep its laboratory running.</p>"
DUTIES = "<ul><li>Test samples of blood</li><li>Report the results</li></ul>"
NEEDS = "<ul><li>A diploma in laboratory science</li></ul>"
PERKS = "<ul><li>Free meals at night</li></ul>"
BODY = f"{OPENING}<h3>Responsibilities</h3>{DUTIES}<h3>Requirements</h3>{NEEDS}"
ITEMS = {"responsibility": 2, "requirement": 1}


def read(data) -> AdvertDraft:
    """Return the only advert of a document."""
    return read_advert(data if isinstance(data, str) else json.dumps(data), name="x")


def counts(draft):
    """Return the number of items of each kind."""
    found: dict[str, int] = {}
    for item in draft.items:
        found[item.kind] = found.get(item.kind, 0) + 1
    return found
