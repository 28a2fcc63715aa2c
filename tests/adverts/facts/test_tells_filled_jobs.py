"""A text may say that its job is taken."""

import pytest

from adverts import read_advert
from adverts.facts.filled_jobs import says_filled
from adverts.vocabulary.keyword_filter import KeywordFilter


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("This position has been filled", True),
        ("Sorry, this position is no longer available", True),
        ("We are no longer accepting applications.", True),
        ("Die Stelle ist bereits besetzt.", True),
        ("Ce poste est pourvu.", True),
        ("Tjänsten är tillsatt!", True),
        ("The position is open until filled.", False),
        ("You fill the tanks until they are closed.", False),
    ],
)
def test_knows_that_nobody_can_apply_any_more(text, filled):
    assert says_filled(KeywordFilter.of([text])) is filled


def test_warns_the_reader():
    draft = read_advert(
        "---\ntitle: Clockmaker\ncompany: Tidewell\n---\nThis position has been filled.\n",
        name="a.md",
    )
    assert "The source says that this job isn't open." in draft.warnings
