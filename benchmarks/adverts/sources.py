"""The folders of the real adverts, next to the checkout; the project does not include them."""

import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = CHECKOUT.parent / "shared"
ADVERTS = SHARED / "adverts"
LABELLED, UNLABELLED = ADVERTS / "labelled", ADVERTS / "unlabelled"
SCORER = SHARED / "tools" / "score_adverts.py"
CASES, CASES_SCORER = SHARED / "cases" / "feeds", SHARED / "tools" / "check_cases.py"
JEKYLL = "---\n"  # how a post starts; the other labelled adverts are remote listings


def available() -> bool:
    """Return whether the real adverts are there; warn if they are not."""
    if LABELLED.is_dir() and SCORER.is_file():
        return True
    print(  # noqa: T201
        f"NO ADVERTS IN {ADVERTS}: only speed and memory on invented ones are measured.",
        file=sys.stderr,
    )
    return False


def labelled() -> list[Path]:
    """Return the labelled adverts, in a fixed order."""
    return sorted(LABELLED.glob("*.md"))
