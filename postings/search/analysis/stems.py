"""Stems by Snowball: forms of one word have one stem in their language, written with a `~`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from threading import local

import Stemmer

from postings.search.analysis.folding import fold

ENGLISH = "en"  # also for languages that Snowball doesn't know
_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ms": "indonesian", "nb": "norwegian",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip
_SAME = {"id": "ms", "nb": "no", "nn": "no"}  # languages that share a stemmer share their stems
_SHORTEST = 3  # letters
_UMLAUTED = re.compile(r"(?<=arzt|koch|walt)in(?:n|nen)?$")  # Ärztin, Köchin, Anwältin
_of_thread = local()  # a stemmer must not be used by two threads at once


def stem_language(language: str) -> str:
    """Return the code whose stems a text in a language has."""
    code = language.lower().replace("_", "-").partition("-")[0]
    return _SAME.get(code, code) if code in _ALGORITHMS else ENGLISH


@lru_cache(maxsize=30_000)
def stem_term(word: str, code: str) -> str:
    """Return the term of a word's stem, as `~nurs` or `de~pfleg`; empty if it has none.

    `word` keeps its accents, because stemmers know them; `code` is from `stem_language`.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return ""
    stem = fold(_stemmer(code).stemWord(word))
    if code == ENGLISH:
        return f"~{stem}"
    return f"{code}~{_UMLAUTED.sub('', stem) if code == 'de' else stem}"


def stem_terms(word: str, languages: Iterable[str]) -> list[str]:
    """Return the terms of a word's stems in some languages, each once."""
    codes = dict.fromkeys(map(stem_language, languages))
    return [term for code in codes if (term := stem_term(word, code))]


def _stemmer(code: str) -> Stemmer.Stemmer:
    stemmers: dict[str, Stemmer.Stemmer] = _of_thread.__dict__
    if code not in stemmers:
        # `stem_term` remembers, so the stemmer needn't.
        stemmers[code] = Stemmer.Stemmer(_ALGORITHMS[code], 0)
    return stemmers[code]
