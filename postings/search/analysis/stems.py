"""Stems by Snowball: forms of one word have one stem in their language, written with a `~`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_LONGEST_WITH_IN = 5  # letters of a German word that -in belongs to, as Login
_FEMALE = re.compile(r"(?<=[dgt])in(?:n|nen)?$|(?<=ch)in(?:n|nen)?$")  # Kundin, Pädagogin, Köchin
_LOST = [
    (re.compile(r"[mp]eng[aeiou]"), "k"),
    (re.compile(r"[mp]en[aeiou]"), "t"),
    (re.compile(r"[mp]en[aeiou]"), "n"),
    (re.compile(r"[pbt]er[aeiou]"), "r"),
]
_of_thread = local()  # a stemmer must not be used by two threads at once


def stem_language(language: str) -> str:
    """Return the code whose stems a text in a language has."""
    code = language.lower().replace("_", "-").partition("-")[0]
    return _SAME.get(code, code) if code in _ALGORITHMS else ENGLISH


@lru_cache(maxsize=30_000)
def stems_of(word: str, code: str) -> tuple[str, ...]:
    """Return the terms of a word's stems, as `~nurs` or `de~pfleg`; mostly one, or none.

    `word` keeps its accents, because stemmers know them; `code` is from `stem_language`.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return ()
    stem = fold(_stemmer(code).stemWord(word))
    if code == ENGLISH:
        return (f"~{stem}",)
    stems = (_without_in(word, stem),) if code == "de" else (stem,)
    return tuple(f"{code}~{one}" for one in (*stems, *(_roots(word, stem) if code == "ms" else ())))


def stem_term(word: str, code: str) -> str:
    """Return the term of a word's surest stem; empty if it has none."""
    return next(iter(stems_of(word, code)), "")


def stem_terms(word: str, languages: Iterable[str]) -> list[str]:
    """Return the terms of a word's stems in some languages, each once."""
    codes = dict.fromkeys(map(stem_language, languages))
    return [term for code in codes for term in stems_of(word, code)]


def _without_in(word: str, stem: str) -> str:
    """Return a German stem without -in, which the stemmer cuts off behind -er alone."""
    return _FEMALE.sub("", stem) if len(word) > _LONGEST_WITH_IN else stem


def _roots(word: str, stem: str) -> Iterator[str]:
    """Yield what else the root of a Malay word may be.

    Behind meng- and peng- a root loses its k, behind men- and pen- its t or keeps its n:
    pengawal, kawal; penolong, tolong; penasihat, nasihat. Behind per- and ber- the stemmer takes an
    r from it: perawat, rawat.
    """
    for pattern, lost in _LOST:
        if pattern.match(word):
            yield lost + stem
    if word.startswith("ke") and word.endswith("an") and stem.endswith("an"):
        yield stem[:-2]  # kewangan, wang


def _stemmer(code: str) -> Stemmer.Stemmer:
    stemmers: dict[str, Stemmer.Stemmer] = _of_thread.__dict__
    if code not in stemmers:
        # `stems_of` remembers, so the stemmer needn't.
        stemmers[code] = Stemmer.Stemmer(_ALGORITHMS[code], 0)
    return stemmers[code]
