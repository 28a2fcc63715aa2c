"""The language of a text, by its most common small words."""

from __future__ import annotations

from collections import Counter

from places.countries import current_locale

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


def language_name(code: str) -> str:
    """Return the name of a language in the active language."""
    return str(current_locale().languages.get(code, code))


def language_choices() -> list[tuple[str, str]]:
    """Return the languages that can be recognised, sorted by name, for a form in any language."""
    return sorted(((code, language_name(code)) for code in _WORDS), key=lambda choice: choice[1])


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text; None if it is too short or too mixed to know."""
    counts: Counter[str] = Counter()
    for word, count in Counter(filter(_LANGUAGES.__contains__, _words(text[:20_000]))).items():
        for language in _LANGUAGES[word]:
            counts[language] += count
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _MIN_WORDS:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return ranked[0][0]


def _words(text: str) -> list[bytes]:
    """Split a text into words in lower case; on bytes this is several times as fast."""
    for sign in _TYPOGRAPHY:
        text = text.replace(sign, " ")
    return text.casefold().encode("utf-8", "replace").translate(_SPACED).split()
