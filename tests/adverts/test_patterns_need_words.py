"""Each match of a pattern has one of its words, so none is lost where the words are asked for."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import formats
from adverts.vocabulary import headings
from adverts.vocabulary.pattern_words import PatternIndex, WordedPattern, words_of

ATOMS = st.sampled_from(
    ["a", "b", "ab", "c ", "b?", "a*", "c+?", "b{2}", "(?:ba){1,3}", "[ab]", "[^c]", r"\w", ".",
     "^", r"\b", "(?=b)", "(?!ab)", "(?<=c)", "(?>a|ab)", "b++", "(a|bc|)", "(?:a|b.|c)", "(?i:B)",
     r"(a)\1", "(b)?(?(1)a|c)"]
)  # fmt: skip
PATTERNS = st.lists(st.lists(ATOMS, max_size=5).map("".join), min_size=1, max_size=4).map("|".join)
TEXTS = st.text("abcAB ı", max_size=10)


def numbered(pattern: str) -> bool:
    """Return whether the groups of a pattern are the ones that its atoms mean."""
    return pattern.count("(?(1)") + pattern.count(r"\1") <= 1


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:senior )?nurs(?:e|ing)|post-?doc", {"nurse", "nursing", "postdoc", "post-doc"}),
        (r"\w+ologist\b", {"ologist"}),
        (
            r"we (?:are )?hir(?:e|ing).*now",
            {"we hire", "we hiring", "we are hire", "we are hiring"},
        ),
        ("v(?:end(?:eu\\w+|or)|illeu\\w+)", {"vendeu", "vendor", "villeu"}),
        ("[ab]{2}", {"a", "b"}),
    ],
)
def test_words_follow_from_a_pattern(pattern, words):
    assert words_of(pattern) == words


@pytest.mark.parametrize("pattern", [r"\d+", "a?", "pay|", "a|[^b]", "(?=pay)"])
def test_some_patterns_have_no_words(pattern):
    assert words_of(pattern) is None
    with pytest.raises(ValueError, match="No word"):
        WordedPattern(pattern).search("pay")


@given(PATTERNS.filter(numbered), TEXTS, st.sampled_from([0, re.IGNORECASE]))
def test_finds_what_the_pattern_finds(pattern, text, flags):
    if words_of(pattern, flags) is None:
        return
    plain, worded = re.compile(pattern, flags), WordedPattern(pattern, flags)

    for found, expected in (
        (worded.search(text), plain.search(text)),
        (worded.match(text), plain.match(text)),
    ):
        assert (found and found.span()) == (expected and expected.span())
    spans = [match.span() for match in worded.finditer(text)]
    assert spans == [match.span() for match in plain.finditer(text)]


def test_all_patterns_that_ask_for_words_have_some():
    modules = [module for name, module in sys.modules.items() if name.startswith("adverts.")]
    worded = {
        one for module in modules for one in vars(module).values() if isinstance(one, WordedPattern)
    }

    assert formats.FORMATS
    assert len(worded) > 20
    assert not any(one.may_match("") for one in worded)


def test_letters_of_any_case_are_found():
    worded = WordedPattern("|".join("abcdefghijklmnopqrstuvwxyzßσµéſǆ"), re.IGNORECASE)

    for code in range(0x110000):
        plain = worded._compiled.search(chr(code))
        assert bool(worded.search(chr(code))) is bool(plain), hex(code)


def test_an_index_names_the_first_pattern_that_matches():
    patterns = PatternIndex(enumerate(["pay$", "salary", r"\d", "sala(?:ry|d)", "^about"]))

    assert patterns.first_in("pay as salary 10") == 1
    assert patterns.first_in("half a character \ud800 salad") == 3
    assert patterns.first_in("10 salads") == 2
    assert patterns.first_in("nothing about it") is None


WORDS = sorted({word for _, one in headings._PATTERNS for word in re.findall(r"\w{2,}", one)})


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_headings_have_the_topic_of_the_first_pattern_that_matches(text):
    matching = (topic for topic, one in headings._PATTERNS if re.search(one, text))

    assert headings._INDEX.first_in(text) == next(matching, None)
