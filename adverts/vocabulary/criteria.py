"""Words of a person specification: how much a criterion matters, and how it is assessed.

Forms of many employers list what a person needs in tables with the columns “Essential” and
“Desirable”, in ticks, or in letters such as E and D.
"""

from __future__ import annotations

import re
from functools import lru_cache

from adverts.vocabulary.headings import normalise
from adverts.vocabulary.importance_words import MUST, NICE, NOUNS, named
from adverts.vocabulary.terms import Importance

_IMPORTANCE = tuple(
    (importance, re.compile(named(words), re.DOTALL))
    for importance, words in ((Importance.MUST, MUST), (Importance.NICE, NICE))
)
_MENTIONED = re.compile(
    rf"\b(?:{MUST}|{NICE}|[emrw] ?(?:/|or|oder) ?[dknspo]|importance|priorit|gewichtung)",
    re.IGNORECASE,
)
_CODES = {
    "e": Importance.MUST, "m": Importance.MUST, "r": Importance.MUST, "w": Importance.MUST,
    "d": Importance.NICE, "k": Importance.NICE, "n": Importance.NICE, "s": Importance.NICE,
    "p": Importance.NICE, "o": Importance.NICE,
}  # fmt: skip
_COLUMN = re.compile(
    rf"^(?:(?:{MUST}|[emrw])\W*(?:/|or|oder|ou|o|atau|and|und|&|-|\s)\W*(?:{NICE}|[dknspo])\W*"
    r"|importance|priority|weight(?:ing)?|status|rating|e ?/ ?d|(?:type|level) of (?:criteri\w+"
    r"|requirement)|gewichtung|wichtigkeit|priorität|bedeutung|importance|priorité|niveau"
    r" d.exigence|keutamaan|tahap|kepentingan|importancia|prioridad)$"
)
_BRACKETED = re.compile(r"\s*[(\[][a-z][)\]]\s*", re.IGNORECASE)
_ASSESSED = re.compile(
    r"assess(?:ed|ment|able)?\b|measur(?:ed?|ement)|evidence|how (?:identified|tested|measured)"
    r"|identified (?:by|at|from)|(?:tested|evaluated|determined|demonstrated) (?:by|at|through)"
    r"|method of|source of|stage|\bmoa\b|nachweis|geprüft|prüfung durch|bewertung|beurteil"
    r"|évalu|justificati|dinilai|penilaian|kaedah|evaluaci|avalia|beoordel|bedöm|vurder"
)
_METHOD = re.compile(
    r"(?:application|application forms?|form|cv|interview|tests?|task|exercise|references?"
    r"|presentation|portfolio|certificates?|documents?|assessment(?: cent(?:re|er)| day)?"
    r"|practical(?: test)?|observation|trial|qualifications? check|supporting statement"
    r"|covering letter|bewerbung|gespräch|vorstellungsgespräch|zeugnisse?|arbeitsprobe"
    r"|candidature|entretien|diplôme|test pratique|borang|temu ?duga|ujian|sijil|entrevista"
    r"|[aitrpcf]|af|int|ref)"
)
_NUMBER = re.compile(r"(?:no|nr|nos?|n°|nº|#|ref|item|s/?n|bil|lfd\.? ?nr|id|num(?:ber)?|pos)\W*")
_CRITERION = re.compile(
    rf"(?:{NOUNS}|areas?|categor(?:y|ies)|headings?|attribute|factor|description|specification"
    r"|person specification|bereich|merkmal|domaine|rubrique|bidang|perkara|butiran|ámbito)"
)
_TICKS = frozenset("✓✔√☑☒✅🗸🗹⬤●•*xX×✗✘✕✖■◼ü\uf0fc\uf0fe\uf0fd\uf052\uf054\uf0b7")
_CROSSES = frozenset("✗✘✕✖❌xX×\uf0fb\uf04f")
_SURE_TICKS = frozenset("✓✔√☑✅🗸🗹ü\uf0fc\uf0fe\uf052")
_EMPTY_BOXES = frozenset("☐□◻▢○\uf0a8\uf06f\uf0a3")
_YES = frozenset("yes y ja j ya oui o sí si sim s true 1 tick ticked checked check".split())  # noqa: SIM905
_NO = frozenset(
    "no n nein tidak non não nee nej nei false 0 cross unticked unchecked -".split()  # noqa: SIM905
)
_NOTHING = frozenset(
    "na n/a none nil nothing not applicable|keine|k.a|entfällt|tiada|néant|aucun|aucune|ninguno"
    "|n.v.t|-|–|—|".replace("|", " ").split()
) | {"not applicable", ""}  # fmt: skip
_CODED = re.compile(r"[A-Z]{1,3}(?:\s?[/,&+;.]\s?[A-Z]{1,3})*|\d(?:\s?[/,&+]\s?\d)*")
_LONGEST = 300  # characters of a heading with its explanation


def mentions_importance(text: str) -> bool:
    """Return whether any of these words is in a text; quick, because every table is asked."""
    return bool(_MENTIONED.search(text))


@lru_cache(maxsize=1024)
def importance_named(text: str) -> Importance | None:
    """Return the importance that a heading names, and nothing else: “Essential criteria”."""
    words = normalise(text[:_LONGEST])
    return next((i for i, pattern in _IMPORTANCE if pattern.search(words)), None)


def importance_of(text: str) -> Importance | None:
    """Return the importance that a cell states, also as a letter: E, D, M, K."""
    words = normalise(text[:_LONGEST])
    return _CODES.get(words) or importance_named(text)


def names_importance(text: str) -> bool:
    """Return whether a heading is that of a column of importances: “E/D”, “Muss/Kann”."""
    words = _BRACKETED.sub(" ", text[:_LONGEST])
    return bool(_COLUMN.search(normalise(words)))


def names_assessment(text: str) -> bool:
    """Return whether a heading is that of a column that says how criteria are assessed."""
    return len(text) <= _LONGEST and bool(_ASSESSED.search(normalise(text)))


def names_method(text: str) -> bool:
    """Return whether a heading is a way of assessing: “Interview”, “A”."""
    return bool(_METHOD.fullmatch(normalise(text[:60])))


def names_numbers(text: str) -> bool:
    """Return whether a heading is that of a column of numbers."""
    return bool(_NUMBER.fullmatch(normalise(text[:60])))


def names_criteria(text: str) -> bool:
    """Return whether a heading is that of a column of criteria or their groups."""
    return bool(_CRITERION.fullmatch(normalise(text[:60])))


def is_nothing(text: str) -> bool:
    """Return whether a cell says nothing: empty, a dash, “N/A”."""
    return text.strip(" .\xa0").casefold() in _NOTHING


def is_tick(text: str, *, crosses_deny: bool) -> bool | None:
    """Return whether a cell is ticked; None if it holds words.

    A cross denies where other cells have ticks, and ticks where none has.
    """
    bare = text.strip()
    word = bare.strip(".").casefold()
    if not bare or word in _NO or set(bare) <= _EMPTY_BOXES:
        return False
    if set(bare) <= _CROSSES and crosses_deny:
        return False
    if set(bare) <= _TICKS or word in _YES:
        return True
    return None


def is_sure_tick(text: str) -> bool:
    """Return whether a cell is a tick, and no cross that some use for one."""
    return bool(text.strip()) and (
        set(text.strip()) <= _SURE_TICKS or text.strip().casefold() in ("yes", "ja", "oui", "ya")
    )


def is_code(text: str) -> bool:
    """Return whether a cell is a code, as of ways to assess: “A/I”."""
    return bool(_CODED.fullmatch(text.strip()))
