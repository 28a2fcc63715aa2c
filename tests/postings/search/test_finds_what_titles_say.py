"""Titles with signs, hyphens, other spellings and other forms are found, and come first.

Tables say for each search which title has to be first (* for any), which are found too, and which
never. Two of them were set aside while the analysis was written.
"""

import pytest

from demo import content
from postings.search.analysis import query_words, tokens
from postings.search.query_syntax import read_words
from tests.postings.search.plain_search import Board, Text, named, rows_in

LANGUAGES = {"Referent": "de", "Jururawat": "ms", "Chargé": "fr"}
TABLES = ("known", "set_aside_first", "set_aside_second")
# What the English stemmer does not do, and one word that it puts to another.
NOT_YET = {"supervisor pharmacist", "relation"}
SEARCHES = [(table, row) for table in TABLES for row in rows_in(f"{table}_queries.tsv")]


@pytest.fixture(scope="module")
def boards() -> dict[str, Board]:
    """The postings of each table, before all of the demo board."""
    demo = [of_demo(posting) for posting in content.postings()]
    return {
        table: Board([Text(**row) for row in rows_in(f"{table}_titles.tsv")] + demo)
        for table in TABLES
    }


def of_demo(posting: content.DemoPosting) -> Text:
    language = LANGUAGES.get(posting.title.split()[0], "en")
    items = [item.text for item in posting.items]
    text = "\n".join([posting.summary, posting.description, *items])
    return Text(posting.title, posting.company, language, text)


def test_the_table_is_large_and_names_no_query_twice():
    queries = [row["query"] for row in rows_in("known_queries.tsv")]
    assert len(queries) >= 150
    assert len(set(queries)) == len(queries)


def test_a_title_as_it_is_typed_has_its_own_row(boards):
    titles = {text.title for board in boards.values() for text in board.texts}
    for title in titles:
        words = query_words([t.text for group in read_words(title).groups for t in group])
        row = [term for word in words for term in word.readings[0].terms]
        assert row == tokens(title, is_title=True)


@pytest.mark.parametrize(
    ("table", "row"),
    [pytest.param(table, row, id=f"{table}: {row['query']}") for table, row in SEARCHES],
)
def test_the_right_title_comes_first(boards, table, row):
    if row["query"] in NOT_YET:
        pytest.xfail("The stemmer of English can't.")
    found = [text.title for text in boards[table].search(row["query"])]
    assert found, "nothing is found"
    if row["first"] != "*":
        assert found[0] in named(row["first"])
    assert set(named(row["also"])) <= set(found)
    assert not set(named(row["never"])) & set(found)
