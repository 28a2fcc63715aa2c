"""Texts that contain one of many words are found in one pass, as if each word were looked for."""

from hypothesis import given
from hypothesis import strategies as st

from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords

WORDS = ("pay", "pays", "wage", "an", "salário", "1")


@given(st.lists(st.text("PAYSwagensalário1 ½😀\ud800")))
def test_texts_with_one_of_the_words_are_found(texts: list[str]) -> None:
    found = KeywordFilter.of(texts).numbers(Keywords(WORDS))

    low = [text.casefold() for text in texts]
    assert found == [number for number, text in enumerate(low) if any(w in text for w in WORDS)]


def test_a_word_may_begin_in_the_word_before() -> None:
    assert KeywordFilter.of(["spaying", "wan"]).numbers(Keywords(["payi", "ing", "an"])) == [0, 1]


def test_matching_texts_come_as_they_are_and_in_lower_case() -> None:
    lines = KeywordFilter.of(["Good PAY", "no sum"])

    assert lines.matching(Keywords(["pay"])) == [("good pay", "Good PAY")]


def test_words_are_in_a_text() -> None:
    words = Keywords(["only", "nur "])

    assert words.are_in("uk only")
    assert not words.are_in("nurse")
    assert words.are_in("half a character \ud800 only")
