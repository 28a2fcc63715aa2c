"""How senior a title says that a job is, in English, German, Malay, French and Spanish."""

from __future__ import annotations

import re
from enum import IntEnum


class Seniority(IntEnum):
    """The usual steps, the lowest first."""

    INTERN = 0
    JUNIOR = 1
    MID = 2
    SENIOR = 3
    LEAD = 4
    MANAGER = 5
    DIRECTOR = 6
    EXECUTIVE = 7


_WORDS = {
    Seniority.INTERN: r"interns?|internship|praktikant(?:in)?|praktikum|werkstudent(?:in)?|pelatih"
    r"|stagiaire|stage|alternance|becari[oa]|practicas",
    Seniority.EXECUTIVE: r"chief(?=.* officer)|vp|svp|evp|vice[- ]president|vorstand|ketua pegawai",
    Seniority.DIRECTOR: r"chief|director(?:a|in)?|direktor(?:in)?|directeur|directrice|pengarah"
    r"|head(?: of)?|leiter(?:in)?|(?<!fachliche )leitung",
    Seniority.MANAGER: r"(?<!case )(?:managers?|mgr)|managerin|responsable|gerente|pengurus"
    r"|penyelia|supervisora?|leitende[rn]?|fachliche leitung",
    Seniority.LEAD: r"lead|principal|team lead(?:er)?|teamleiter(?:in)?|expert(?:e|in)?",
    Seniority.SENIOR: r"senior|snr|sr|kanan",
    Seniority.JUNIOR: r"junior|jr|jnr|associate|assistant|assistente?|assistenz|graduate|trainee"
    r"|entry[- ]level|penolong|pembantu|auxiliar|adjunct",
}
_PATTERNS = {step: re.compile(rf"\b(?:{words})\b") for step, words in _WORDS.items()}
_HIGHEST_FIRST = (
    Seniority.INTERN, Seniority.EXECUTIVE, Seniority.DIRECTOR, Seniority.MANAGER, Seniority.LEAD,
    Seniority.SENIOR, Seniority.JUNIOR,
)  # fmt: skip


def seniority_of(around: str, base: Seniority) -> Seniority:
    """Return how senior a job is, by the words around its occupation; `base` if they say nothing.

    `around` is in lower case without accents. A senior manager is a manager, and an associate
    director a director: words of rank count before words of experience.
    """
    found = next((step for step in _HIGHEST_FIRST if _PATTERNS[step].search(around)), None)
    if found is None:
        return base
    if found is Seniority.SENIOR:
        return max(base, Seniority.SENIOR)
    if found is Seniority.JUNIOR:
        return base if base >= Seniority.MANAGER else found
    if found in (Seniority.LEAD, Seniority.MANAGER):
        return max(base, found)
    return found


def states_seniority(text: str) -> bool:
    """Return whether a text, in lower case without accents, has a word of rank or experience."""
    return any(pattern.search(text) for pattern in _PATTERNS.values())
