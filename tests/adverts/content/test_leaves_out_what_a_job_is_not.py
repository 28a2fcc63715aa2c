"""Lists of what a job is not, or for whom it is not, hold no items."""

import pytest

from adverts import read_advert

LISTED = ["Steering ships yourself", "Nights without a radio", "Long reports about the fog"]


def items_below(heading):
    listed = "\n".join(f"- {text}" for text in LISTED)
    document = (
        "# Harbour pilot\n\nAcme Marine is looking for a pilot in Cork.\n\n## What you will do\n\n"
        "- Guide ships into the harbour\n- Check the depth of the channel\n\n"
        f"## {heading}\n\n{listed}\n"
    )
    return [item.text for item in read_advert(document.encode(), name="a.md").items][2:]


@pytest.mark.parametrize(
    "heading",
    [
        "What you won’t be doing", "What you will not do", "This job is not for you if",
        "You’re unlikely to thrive here if",
        "Das machst du nicht", "Nicht für dich, wenn", "Ce poste n'est pas pour vous si",
        "Lo que no harás", "O que você não vai fazer", "Wat je niet gaat doen",
        "Detta är inte för dig om", "Dette er ikke for dig, hvis", "Non fa per te se",
    ],
)  # fmt: skip
def test_what_a_job_is_not(heading):
    assert not items_below(heading)


@pytest.mark.parametrize("heading", ["Nice to have, but not needed", "You won't be doing it alone"])
def test_what_only_sounds_like_it(heading):
    assert items_below(heading) == LISTED
