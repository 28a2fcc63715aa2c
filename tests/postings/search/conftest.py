"""A small board with a snapshot file of its own."""

import pytest

from postings.search.sets import store
from tests.factories import PostingFactory


@pytest.fixture
def postings():
    made = [PostingFactory(title=title) for title in ("Medical Writer", "Nurse", "Lead Writer")]
    for posting in made:
        posting.gather_words()
    return made


@pytest.fixture
def snapshot(postings):
    """Return the path of the file."""
    assert store.bring_up_to_date()
    return store.path()
