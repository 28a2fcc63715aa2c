"""Towns that no table knows, where the words around leave no doubt: “Alderbach und Umgebung”, “for
our clinic in Alderbach” in languages that write such words in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from adverts.vocabulary.pattern_words import WordedPattern

_WORD = r"\b[A-ZÀ-ÖØ-Þ][\wà-öø-ÿ’'-]{1,40}"
_TOWN = (
    rf"(?:(?:Bad|Sankt|St\.|San|Santa|São|Saint|Les?|La|Den|Nieuw|Neu) )?{_WORD}"
    rf"(?: (?:am|an der|im|ob der|sur|de|do|da|aan) {_WORD})?"
)
_OR = r"(?:, | und | oder | eller | och | or | and | en | of | et | ou | y | o | e )"
_AROUND = WordedPattern(
    rf"(?P<towns>{_TOWN}(?:{_OR}{_TOWN}){{0,2}}),? (?:und|&|och|med|mit|en|et|y|e|and|og) "
    r"(?:(?:nähere[rn]?|de|ses|its|the|sus|wijde) )?(?:Umgebung|Umland|Umkreis|omnejd|omgeving"
    r"|environs|alentours|alrededores|região|dintorni|omegn"
    r"|surrounding (?:areas?|towns?|villages?|region|countryside))\b"
)
# A place of work, with what it is for before it in the same word: “Tierklinik”, “Grundschule”.
_PLACES = (
    r"[Kk]linik|[Pp]raxis|[Aa]potheke|[Kk]anzlei|[Kk]ita|[Kk]indergarten|[Ff]iliale|[Ww]erkstatt"
    r"|[Ww]erk|[Bb]etrieb|[Ll]ager|[Bb]üro|[Hh]otel|[Rr]estaurant|[Gg]eschäft|[Ss]alon|[Ss]tudio"
    r"|[Zz]entrum|[Ss]chule|[Ww]ohngruppe|[Ee]inrichtung|[Hh]eim|[Nn]iederlassung|[Ss]tandort"
    r"|[Ll]abor|[Bb]äckerei|[Mm]etzgerei|[Gg]ärtnerei|[Ss]chreinerei|[Tt]ischlerei|[Hh]aus"
)
_AT_SITE = WordedPattern(
    rf"\b(?:[Uu]nser(?:e[mnrs]?)?|[Dd]er|[Dd]ie|[Dd]as|[Ii]m|[Aa]m) (?:\w+ )?"
    rf"[\wäöüß-]*(?:{_PLACES})"
    rf"(?: {_WORD}){{0,2}} in (?P<towns>{_TOWN})"
    r"(?= (?:eine?[nr]?|ab|zum|suchen|sucht|und|für|verst)|[,.;(]|$)"
    r"|\b(?:[Tt]ill|[Pp]å|[Vv]id) (?:vår[at]? )?[\wåäöÅÄÖ]*(?:skolan?|hemmet|gården|huset|kliniken"
    rf"|mottagningen|butiken|kontoret|lagret) i (?:centrala )?(?P<town>{_TOWN})"
    r"(?= (?:söker|och|med|som)|[,.;(]|$)"
)
# Nouns that follow “in” and are no town.
_NO_TOWN = re.compile(
    r"(?:Voll|Teil|Alters|Eltern|Leih)zeit\w*|\w*(?:arbeit|form|stellung|leitung|bildung|ung|heit|keit)"
    r"|Deutschland|Österreich|Europa|Betrieb|Bezug|Person|Zukunft|Sachen|Form|Höhe|Absprache"
)


def town_by_context(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the towns that a sentence can only mean as such, and the sentence."""
    for text in texts:
        for pattern in (_AROUND, _AT_SITE):
            found = pattern.search(text)
            named = next(filter(None, found.groups()), "") if found else ""
            towns = tuple(name.strip() for name in re.split(_OR, named) if name.strip())
            if towns and not any(map(_NO_TOWN.fullmatch, towns)):
                return towns, text
    return None
