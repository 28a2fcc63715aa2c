import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts.text.errors import UnreadableAdvert
from adverts.text.repair import decode, repair

GOOD = [
    "Petaling Jaya – RM 5,000",
    "Kemahiran “asas” & pengalaman – lebih disukai",
    "Fähigkeiten: Übung, Größe, „gut“",
    "L’équipe «à» côté, œuvre, dès l’été – «éligible»",
    "¿Quiénes somos? Años, niñez",
    "👩🏻‍💻 🏖️ 💰",
    "√2 ≈ 1.41 ¬ƒ",
]


@pytest.mark.parametrize("text", GOOD)
def test_keeps_correct_text(text):
    assert repair(text) == text


WORDS = """
Petaling Jaya – “Gaji” RM5,000 syarat, kemahiran équipe été où «à» l’œuvre français Größe Übung
„für“ Straße años niñez ¿qué? ÉCOLE ÄRZTE café – € 40.000 (m/w/d) 3–5 √ 10° °C
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30))
def test_keeps_words_of_our_languages(words):
    assert repair(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize("text", [*GOOD[:6], "🌎 Remote", "it’s €5 – “fine” · naïve"])
def test_repairs_mac_roman(text):
    assert repair(text.encode().decode("mac_roman")) == text


@pytest.mark.parametrize(("broken", "good"), [("üí∞", "💰"), ("üåé", "🌎"), ("‚Äú", "“")])
def test_repairs_mac_roman_that_lost_a_byte(broken, good):
    assert repair(broken) == good


def test_drops_invisible_characters():
    assert repair("a\u200bb\u00a0c\r\nd") == "ab c\nd"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_decodes(encoding):
    assert decode("Größe – fünf".encode(encoding)) == "Größe – fünf"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 abc", "This isn't a text file"),
        (b"a\x00b", "This isn't a text file"),
        (b"\x01\x02\x03abc", "This isn't a text file"),
        (b"abc \x81\x8d", "encoding isn't supported"),
        (b"a" * 2_000_001, "larger"),
    ],
)
def test_refuses_bytes_that_are_not_text(data, reason):
    with pytest.raises(UnreadableAdvert, match=reason):
        decode(data)


@pytest.mark.parametrize(
    ("encoding", "word"), [("gb2312", "招聘护士"), ("windows-1250", "Sestřička"), ("cp437", "N")]
)
def test_uses_the_encoding_that_a_page_declares(encoding, word):
    page = f'<html><meta charset="{encoding}"><p>{word}</p>'
    assert word in decode(page.encode(encoding))


def test_tries_utf_8_first():
    assert "é" in decode('<meta charset="gb2312">é'.encode())


def test_ends_of_lines_and_pages_become_newlines():
    assert repair("a\r\nb\rc\vd\fe") == "a\nb\nc\nd\ne"
