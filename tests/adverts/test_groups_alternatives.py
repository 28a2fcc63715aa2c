"""Grouped alternatives match exactly where the pattern that was written does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts.vocabulary import heading_languages, heading_patterns, item_words
from adverts.vocabulary.alternatives import compiled, grouped

LETTERS = st.sampled_from("ab c")
ATOMS = LETTERS | st.sampled_from(
    [r"\b", "b?", "[ab|]", "[^]|]", "(?:a|c)", "(b|^c|)", r"\|", "^", "a{2}"]
)
PATTERNS = st.lists(st.lists(ATOMS, max_size=4).map("".join), min_size=1, max_size=6).map("|".join)


def test_groups_by_first_letters():
    assert grouped("salary|salad|pay") == "s(?:a(?:l(?:a(?:ry|d))))|pay"


def test_leaves_what_begins_with_no_letter():
    assert grouped(r"sa?lt|[ab]c|(?:x|y)?z|\|d") == r"sa?lt|[ab]c|(?:x|y)?z|\|d"


def test_opens_groups_at_the_start_and_groups_what_begins_the_text():
    assert grouped("(pay|(?:pa|[s)])) rise|pat") == "p(?:a(?:y rise| rise|t))|[s)] rise"
    assert grouped("^(?:pay|pat)|^gross") == "^(?:gross|(?:pay|pat))"


@pytest.mark.parametrize("pattern", ["ab|a", "a|ab", "b?a|b?c", r"\bx|\bxy", "a{2}|ab", "a|"])
def test_keeps_what_a_shorter_alternative_allows(pattern):
    for text in ("", "a", "ab", "aa", "bc", "x", "xy", "wx"):
        assert bool(compiled(pattern).search(text)) is bool(re.search(pattern, text))


@given(PATTERNS, st.text("ab c|]", max_size=12))
def test_begins_to_match_at_the_same_place(pattern, text):
    written, quick = re.compile(pattern).search(text), compiled(pattern).search(text)
    assert (written and written.start()) == (quick and quick.start())
    assert bool(compiled(pattern).match(text)) is bool(re.match(pattern, text))


def written_patterns():
    blocks = [*heading_languages.LANGUAGES, heading_patterns.PATTERNS]
    yield from (pattern for block in blocks for _, pattern in block)
    for part in (item_words._TASKS, item_words._NEEDS, item_words._GIFTS):
        yield "|".join(part)


PAIRS = [(re.compile(pattern), compiled(pattern)) for pattern in written_patterns()]
WORDS = sorted({word for pattern, _ in PAIRS for word in re.findall(r"\w{2,}", pattern.pattern)})


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_matches_real_patterns_alike(text):
    for written, quick in PAIRS:
        assert bool(quick.search(text)) is bool(written.search(text))
