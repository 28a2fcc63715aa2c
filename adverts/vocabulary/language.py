"""The language of a text (docs/decisions/0032-told-languages.md)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import Protocol

from places.countries import current_locale

# Most adverts are in English, which small words tell in a tenth of a millisecond. Those of the
# other languages of the board keep a mixed text from counting as English.
_WORDS = {
    "en": "the and of to in with for you our will are your is we on as this be or",
    "ms": "dan yang untuk di dengan ini anda kami adalah atau bagi kepada dari tidak akan boleh "
    "calon kerja mempunyai jawatan",
    "de": "und der die das mit für in von sie wir ist den im ein eine zu auf bei du",
    "fr": "de et la les des le vous un une pour en dans nous est du vos votre sur avec",
    "es": "de y la el en los que para con las una un por se del es tu nuestro más",
}
_LANGUAGES = {
    word.encode(): [code for code, words in _WORDS.items() if word in words.split()]
    for words in _WORDS.values()
    for word in words.split()
}
_TYPOGRAPHY = "’‘“”«»–—…•·\u00a0"
_SPACED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
_MIN_WORDS = 15  # fewer small words would make it a guess
_MIN_SHARE = 0.1  # of all words; in Dutch, some look English
_LONGEST = 20_000  # characters that are looked at

# The languages of adverts. A text that seems to be in another one is more often a list of names.
_TOLD = frozenset(
    """
    af ar bg ca cs da de el en es et fi fr gl he hi hr hu id is it ja ko lb lt lv ms nl no pl pt ro
    ru sk sl sr sv sw th tl tr uk vi zh
    """.split()  # noqa: SIM905
)
_OTHER_CODES = {"iw": "he", "fil": "tl", "nb": "no", "bs": "hr"}  # that the library uses
_MIN_LATIN, _MIN_LETTERS = 40, 15  # a few letters of other scripts say as much
_SAMPLE = 700  # bytes, taken from several places of the text


class _Detector(Protocol):
    def FindLanguage(self, *, text: str) -> _Detected: ...  # noqa: N802 - the library's name


class _Detected(Protocol):
    language: str
    is_reliable: bool


def language_name(code: str) -> str:
    """Return the name of a language in the active language."""
    return str(current_locale().languages.get(code, code))


def language_choices() -> list[tuple[str, str]]:
    """Return the languages that can be recognised, sorted by name, for a form in any language."""
    return sorted(((code, language_name(code)) for code in _TOLD), key=lambda choice: choice[1])


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text; None if it is too short or too mixed to know."""
    text = text[:_LONGEST]
    english, others = _small_words(text)
    if english and english >= 1.5 * others:
        return "en"
    is_mixed = english and others < 1.5 * english
    return None if is_mixed else _detected(text)


def _small_words(text: str) -> tuple[int, int]:
    """Return how many small words are English, 0 if too few, and those of the next language."""
    words = _words(text)
    counts: Counter[str] = Counter()
    for word, count in Counter(filter(_LANGUAGES.__contains__, words)).items():
        for language in _LANGUAGES[word]:
            counts[language] += count
    english, others = counts.pop("en", 0), max(counts.values(), default=0)
    is_enough = english >= max(_MIN_WORDS, _MIN_SHARE * len(words))
    return english if is_enough else 0, others


def _words(text: str) -> list[bytes]:
    """Split a text into words in lower case; on bytes this is several times as fast."""
    for sign in _TYPOGRAPHY:
        text = text.replace(sign, " ")
    return text.casefold().encode("utf-8", "replace").translate(_SPACED).split()


def _detected(text: str) -> str | None:
    """Return the language that the library tells for sure."""
    least = _MIN_LATIN if text.isascii() else _MIN_LETTERS
    letters = islice(filter(str.isalpha, text[: 4 * _SAMPLE]), least)
    if sum(1 for _ in letters) < least:
        return None
    found = _detector().FindLanguage(text=text.encode("utf-8", "replace").decode())
    code = _OTHER_CODES.get(found.language, found.language)
    return code if found.is_reliable and code in _TOLD else None


@cache
def _detector() -> _Detector:
    """Load the library, which a process that reads English alone never does."""
    from gcld3 import NNetLanguageIdentifier

    detector: _Detector = NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=_SAMPLE)
    return detector
