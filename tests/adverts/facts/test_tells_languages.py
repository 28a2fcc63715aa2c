"""The language of texts in all the languages of adverts that the board tells, or none."""

from pathlib import Path

import pytest

from adverts.vocabulary.language import language_choices, language_of

TABLE = Path(__file__).with_name("languages.tsv").read_text()
LINES = dict(line.split("\t") for line in TABLE.splitlines()[1:])  # a paragraph of each language


@pytest.mark.parametrize("code", LINES)
def test_tells_the_language(code):
    assert language_of(LINES[code]) == code


def test_tells_at_least_twenty_languages():
    assert len(language_choices()) >= 20 <= len(LINES)
    assert {code for code, _ in language_choices()} >= set(LINES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Python, Django, PostgreSQL, Docker, Kubernetes",
        "GMP ICH-GCP SOP CAPA QA QC",
        "+49 30 1234567 / info@acme.example",
        "Acme Ltd, Leeds LS1 1AA",
        "JavaScript TypeScript React Vue Node",
        pytest.param("\x00\ud800" * 50, id="no text"),
    ],
)
def test_leaves_names_and_numbers_open(text):
    assert language_of(text) is None


def test_leaves_a_mixed_text_open():
    english, malay = LINES["en"], LINES["ms"]
    assert language_of(english) == "en"
    assert language_of(malay) == "ms"
    assert language_of(f"{english * 2} {malay * 4}") is None


def test_english_needs_no_library(monkeypatch):
    """A process that reads English alone does not load it."""
    monkeypatch.setattr("adverts.vocabulary.language._detector", None)
    assert language_of(LINES["en"]) == "en"
