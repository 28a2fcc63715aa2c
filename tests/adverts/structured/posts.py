"""Posts with front matter, as tests write them."""

from adverts import read_advert

BODY = """
Tidewell is a harbour company. We are looking for people with patience and a steady hand.

## Tasks

- Oil the clocks of the harbour
- Repair what the salt has eaten

## Requirements

- Two years of experience with clocks
"""


def post(facts, body=BODY, *, fence="---"):
    return read_advert(f"{fence}\n{facts}\n{fence}\n{body}", name="2031-02-03-clock.md")
