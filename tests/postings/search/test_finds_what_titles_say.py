"""Titles with signs, hyphens, other spellings and other forms are found, and come first.

The table says for each search which title has to be first, which are found too, and which never.
"""

import pytest

from demo import content
from tests.postings.search.plain_search import Board, Text, named, rows_in

LANGUAGES = {"Referent": "de", "Jururawat": "ms", "Chargé": "fr"}


@pytest.fixture(scope="module")
def board() -> Board:
    invented = [Text(**row) for row in rows_in("known_titles.tsv")]
    return Board(invented + [of_demo(posting) for posting in content.postings()])


def of_demo(posting: content.DemoPosting) -> Text:
    language = LANGUAGES.get(posting.title.split()[0], "en")
    items = [item.text for item in posting.items]
    text = "\n".join([posting.summary, posting.description, *items])
    return Text(posting.title, posting.company, language, text)


def test_the_table_is_large_and_names_no_query_twice():
    queries = [row["query"] for row in rows_in("known_queries.tsv")]
    assert len(queries) >= 150
    assert len(set(queries)) == len(queries)


@pytest.mark.parametrize("row", rows_in("known_queries.tsv"), ids=lambda row: row["query"])
def test_the_right_title_comes_first(board, row):
    found = [text.title for text in board.search(row["query"])]
    assert found, "nothing is found"
    if row["first"] != "*":
        assert found[0] in named(row["first"])
    assert set(named(row["also"])) <= set(found)
    assert not set(named(row["never"])) & set(found)
