"""What stands before a range of pay is read in one pass, also where it repeats itself."""

from adverts.facts.pay_zones import _name_before


def test_drops_the_words_before_an_amount_however_often_they_repeat():
    for filler in (":" * 200, "pay " * 200):
        assert _name_before(f"London {filler}: pay is") == "London"
