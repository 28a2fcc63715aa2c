"""Parts of compounds, which German writes as one word: a Krankenpfleger is a Pfleger.

The words that job titles end in are few, so a list of them finds most parts; what stands before
is a part, too. Nothing here guesses: a word without a known end stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from postings.search.analysis.folding import fold

GERMAN = "de"
# Ends of compounds: people, without -in and -innen, and with them.
_PEOPLE = """
    administrator agent analyst anwalt apotheker arbeiter architekt arzt assistent aufseher
    auditor bearbeiter beauftragte beauftragter begleiter berater bereiter betreuer buchhalter
    chef chirurg designer disponent dozent einkaufer elektriker elektroniker entwickler erzieher
    experte fachkraft fahrer forscher fuhrer gartner gestalter gutachter helfer hilfskraft
    informatiker ingenieur inspektor installateur jurist kaufmann kellner koch konstrukteur
    koordinator kraft laborant lehrer leiter makler manager mechaniker mechatroniker
    meister mitarbeiter monteur optiker padagoge pfleger pilot planer praktikant produzent prufer
    psychologe redakteur referent sanitater schlosser schreiner sekretar spezialist statistiker
    techniker texter therapeut trainer ubersetzer verkaufer vertreter verwalter wachter wirt
    wissenschaftler zusteller controller programmierer operator
"""
_OTHERS = """
    abteilung amt analyse anlage arbeit assistenz ausbildung beratung bereich betreuung betrieb
    buchhaltung dienst entwicklung fachfrau forschung gestaltung handel heim hilfe kauffrau
    kaufleute klinik krankenhaus krankenschwester labor leitung medizin pflege planung platz praxis
    produktion prufung schicht schule schwester sicherung stelle studium technik therapie verkauf
    vertretung verwaltung vertrieb wache wesen zeit zentrum zulassung management marketing
"""
# What makes a word of its own out of an end: Mit-arbeit, Be-gleitung
_PREFIXES = """
    ab an auf aus be beg bei da dar der durch ein ent er fort ge her hin in mit mitarb miss nach neu
    un um unter ur ver vor weg weiter wider wieder zer zu zusammen
"""
_NOT_BEFORE = frozenset(_PREFIXES.split())
_SHORTEST = 3  # letters of a first part
_SHORTEST_COMPOUND = 7
_OWN_S = re.compile(r"(?:haus|praxis|us|ss|is)$")  # Krankenhaus-apotheker


def _ends() -> re.Pattern[str]:
    people = "|".join(sorted(_PEOPLE.split(), key=len, reverse=True))
    others = "|".join(sorted(_OTHERS.split(), key=len, reverse=True))
    forms = rf"(?:{people})(?:s|n|en|e|es|in|innen)?|(?:{others})(?:s|n|en|e)?"
    # Umlauts of the plural, as in Ärzte and Fachkräfte
    return re.compile(
        rf"^(.{{{_SHORTEST},}}?)((?:{forms}|arzte|arzten|arztin|arztinnen|kaufleute))$"
    )


_END = _ends()


@lru_cache(maxsize=20_000)
def parts_of(word: str, code: str) -> tuple[str, ...]:
    """Return the parts of a compound, folded; none if it isn't known to be one.

    `word` is in lower case; `code` is from `stem_language`.
    """
    if code != GERMAN or len(word) < _SHORTEST_COMPOUND:
        return ()
    folded = fold(word)
    match = _END.match(folded)
    if not match or match[1] in _NOT_BEFORE:
        return ()
    first, last = match.groups()
    return (_without_link(first), last, *parts_of(last, code))


def _without_link(first: str) -> str:
    """Return a first part without the letter that joins it to the next: Betrieb-s-arzt."""
    is_joined = first.endswith("s") and len(first) > _SHORTEST + 2 and not _OWN_S.search(first)
    return first[:-1] if is_joined else first
