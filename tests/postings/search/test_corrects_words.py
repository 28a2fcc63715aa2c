"""Misspelt words become words of the board; what the board holds stays."""

from bisect import bisect_left
from collections import Counter

import pytest

from demo import content
from postings.search.analysis import index_terms, readings
from postings.search.analysis.corrections import attempts, cost_of, near_words

HELD = """
    manager 900 management 400 manger 1 nurse 800 nurses 500 nursing 300 nursery 4 care 700
    child 90 bend 9 benefit 60 visit 200 visitor 40 vista 2 medical 900 medicine 300 receptionist 30
    pharmacist 80 pharmacy 120 physiotherapist 25 anesthetist 6 anaesthetist 6 accountant 70
    engineer 400 engineering 300 clinical 800 critical 100 science 200 scientist 300 coordinator 90
    occupational 40 therapist 60 teacher 50 krankenpfleger 20 jururawat 15 developer 200 driver 30
    time 300 part 200 diver 3 warehouse 20 liaison 30 assistant 500 assistance 60 secretary 10
    surgery 40 surgeon 30
"""


class Words:
    """A vocabulary of a few words."""

    def __init__(self, counts):
        self.counts, self.sorted = counts, sorted(counts)
        self.stems = {term for word in counts for term in index_terms(word).beside if "~" in term}

    def count(self, word):
        return self.counts.get(word, 0)

    def starting_with(self, start):
        for word in self.sorted[bisect_left(self.sorted, start) :]:
            if not word.startswith(start):
                break
            yield word, self.counts[word]

    def holds(self, word):
        return any(
            len(one.terms) == 1 and (one.terms[0] in self.stems or one.terms[0] in self.counts)
            for one in readings(word)
        )


@pytest.fixture
def words():
    pairs = HELD.split()
    return Words(dict(zip(pairs[::2], map(int, pairs[1::2]), strict=True)))


def first_of(text, words):
    return " ".join(next(attempts(text.split(), words, words.holds), []))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("manaegr", "manager"), ("nusre", "nurse"), ("recptionist", "receptionist"),
        ("receptionsit", "receptionist"), ("pharmasist", "pharmacist"), ("farmacist", ""),
        ("phisiotherapist", "physiotherapist"), ("acountant", "accountant"),
        ("enginneer", "engineer"), ("clincal", "clinical"), ("scientits", "scientist"),
        ("cordinator", "coordinator"), ("ocupational terapist", "occupational therapist"),
        ("teecher", "teacher"), ("krankenpfelger", "krankenpfleger"), ("juruawat", "jururawat"),
        ("devoloper", "developer"), ("werehouse", "warehouse"),
        ("liason", "liaison"), ("asisstant", "assistant"), ("secratery", "secretary"),
        ("medicla manger", "medical manger"), ("umrse", ""), ("ngineer", "engineer"),
        ("Nrse", "nurse"), ("nusre/manaegr", "nurse/manager"), ("nurse/manaegr", "nurse/manager"),
        ("part-tmie nurse", "part-time nurse"), ("nure", "nurse"),
        ("surgary", "surgery"), ("drivr", "driver"),
        ("anaesthestist", "anaesthetist"),
    ],
)  # fmt: skip
def test_misspelt_words_become_words_of_the_board(words, typed, meant):
    assert first_of(typed, words) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "visa",  # no posting says it, but "visit" and "vista" are other words
        "benefit child", "manger", "nurse manger", "nurses", "nursed", "care", "C++", "COVID-19",
        "xyz", "qwrtzu", "2026", "RN", "medical xqzvwk", "",
    ],
)  # fmt: skip
def test_nothing_else_is_replaced(words, typed):
    assert first_of(typed, words) == ""


def test_only_the_misspelt_word_is_replaced(words):
    assert first_of("visit nusre manger", words) == "visit nurse manger"


def test_frequent_mistakes_cost_less():
    assert cost_of("nusre", "nurse") < cost_of("nuise", "nurse")
    assert cost_of("nurrse", "nurse") < cost_of("nuirse", "nurse")
    assert cost_of("nuree", "nurse") < cost_of("nurpe", "nurse")
    assert cost_of("surse", "nurse") > cost_of("nurne", "nurse")


def test_a_frequent_word_comes_before_a_rare_one(words):
    assert [near.word for near in near_words("drver", words)][:1] == ["driver"]


def test_no_word_of_the_demo_board_is_denied():
    texts = [" ".join([posting.title, posting.description]) for posting in content.postings()]
    counts = Counter(term for text in texts for term in set(index_terms(text).row))
    board = Words(counts)
    assert not [word for word in counts if list(attempts([word], board, board.holds))]
