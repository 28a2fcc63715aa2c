"""The employer's own number of the job in a sentence: “Please quote ref. TS-118”."""

from __future__ import annotations

import re

from adverts.vocabulary.alternatives import compiled
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords

_WORDS = Keywords([
    "ref", "réf", "requisition", "kennziffer", "kennnummer", "stellennummer",
    "ausschreibungsnummer", "vacaturenummer", "rujukan", "job id", "job number",
    "vacancy number", "job code", "código d", "codice", "n° d'offre",
    "oferta n", "de oferta", "da vaga", "de la oferta", "offre n°", "stellen-id", "vacature-id",
    "annonsnummer", "stillingsnummer",
])  # fmt: skip
_NAME = compiled(
    r"\b(?:(?:(?:job|vacancy|post|position) )?ref(?:erence)?s?\b\.?(?: (?:number|no\b\.?|code|id))?"
    r"|(?:job|vacancy|requisition) (?:id|number|no\b\.?|code)|requisition"
    r"|(?:referenz|referens|referentie|vacature|stellen|ausschreibungs|kenn)(?:nummer|code|-?nr\.?)"
    r"|kennziffer|réf(?:érence)?\b\.?|referencia|referência|código d(?:a vaga|e la (?:oferta"
    r"|vacante)|el puesto)"
    r"|codice (?:offerta|posizione)|n° d'offre|n[ºo°]\.? (?:de |da |de la )?(?:oferta|vaga)"
    r"|oferta n[ºo°]\.?"
    r"|offre n°|(?:stellen|vacature)-id|annonsnummer|stillingsnummer|(?:no\.? )?rujukan)"
    r"(?: der ausschreibung)?\s*[:#]?\s*[“\"'(]?"
)
# A code has a digit, and no word in lower case.
_CODE = re.compile(r"(?=[^\s]*\d)[A-Z0-9][A-Z0-9_./-]{3,24}(?<![./-])(?![\w%])")
_NUMBER = re.compile(r"(?:19|20)\d\d|\d{1,2}")  # a year, or what a sentence counts


def reference_in(text: str) -> str:
    """Return the code at the start of a text, with what is written like one; empty without one."""
    code = _CODE.match(text.strip())
    return code[0] if code and not _NUMBER.fullmatch(code[0]) else ""


def stated_reference(texts: KeywordFilter) -> tuple[str, str] | None:
    """Return the first number of the job that a sentence names, and the sentence's text."""
    for low, text in texts.matching(_WORDS):
        for name in _NAME.finditer(low) if len(low) == len(text) else ():
            if code := reference_in(text[name.end() : name.end() + 40]):
                return code, text
    return None
