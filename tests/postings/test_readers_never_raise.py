"""Readers raise their own error or none; good text stays good."""

from hypothesis import given
from hypothesis import strategies as st

from postings.importing import UnreadableAdvert, read_advert
from postings.importing.pay import parse_pay
from postings.importing.repair import repair

HEADS = st.sampled_from(
    ["---\ntitle: X\n---\n", "# [T](https://a.example)\n### C\n#### `💰 $1`\n", ""]
)


@given(HEADS, st.text(max_size=300))
def test_raises_only_its_own_error(head, body):
    try:
        read_advert(head + body, name="x.md")
    except UnreadableAdvert as error:
        assert str(error)


@given(st.binary(max_size=300))
def test_takes_any_bytes(data):
    try:
        read_advert(data, name="x.md")
    except UnreadableAdvert as error:
        assert str(error)


def test_leaves_good_text_alone():
    good = "Müller & Söhne – naïve “quotes”, RM 5,000, Zürich, √2, ‚innen‘, ¬ 💰"
    assert repair(good) == good


def test_understands_pay():
    told = {
        "USD $45,000~$60,000": (45000, 60000, "USD", "year"),
        "RM 4,500 – RM 6,000 per month": (4500, 6000, "MYR", "month"),
        "£41k": (41000, None, "GBP", "year"),
        "up to €70.000,00": None,
        "$35/hr": (35, 35, "USD", "hour"),
        "from CHF 90,000 a year": (90000, None, "CHF", "year"),
    }
    for text, wanted in told.items():
        pay = parse_pay(text)
        if wanted:
            assert (pay.minimum, pay.maximum, pay.currency, pay.period) == wanted, text
    for nothing in ("competitive", "USD $1~$1", "$", "0", "we raised $50M"):
        assert parse_pay(nothing) is None, nothing
