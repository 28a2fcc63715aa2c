"""Names of places are kept in little memory, and found as before."""

import pytest
from babel import Locale

from places.countries import LANGUAGES, OTHER_LANGUAGES
from places.language_data import data_of
from places.name_table import NameTable
from places.regions import around, codes_named

NAMED = [("salem", "US-OR"), ("leeds", "GB-LDS"), ("salem", "US-MA"), ("salem", "US-OR")]


def test_finds_all_values_of_a_name_in_their_order():
    table = NameTable(NAMED)
    assert table["salem"] == ["US-OR", "US-MA", "US-OR"]
    assert table["leeds"] == ["GB-LDS"]
    assert "salem" in table


def test_knows_what_it_does_not_have():
    table = NameTable(NAMED)
    assert table["Salem"] == table["sale"] == table[""] == []
    assert "Salem" not in table


def test_an_empty_table_has_nothing():
    table = NameTable([])
    assert table["salem"] == []
    assert "salem" not in table


def test_finds_each_of_many_names():
    table = NameTable((f"name {number}", str(number % 100)) for number in range(5_000))
    assert all(table[f"name {number}"] == [str(number % 100)] for number in range(5_000))
    assert not any(f"other {number}" in table for number in range(5_000))


def test_a_region_is_inside_itself_and_its_parents():
    assert around("GB-KEN") == ("GB-KEN", "GB-ENG")
    assert around("no such code") == ("no such code",)


def test_letters_and_names_give_codes():
    assert codes_named("or") >= {"US-OR"}
    assert codes_named("oregon") == {"US-OR"}
    assert codes_named("no such region") == frozenset()


@pytest.mark.parametrize("language", [*LANGUAGES, *OTHER_LANGUAGES])
def test_the_file_of_a_language_has_what_babel_says(language):
    """A language whose names come from another language's file would have none here."""
    data, locale = data_of(language), Locale(language)
    assert data["territories"] == dict(locale.territories.items())
    if language in LANGUAGES:
        assert _names_of_months(data["months"]) == _names_of_months(locale.months)


def _names_of_months(kinds):
    widths = [kind.get(width) for kind in kinds.values() for width in ("wide", "abbreviated")]
    return {pair for names in widths if hasattr(names, "items") for pair in names.items()}
