"""British adverts for American readers, and titles as they are written in a country."""

import re
from functools import partial

WORDS = {
    "programme": "program",
    "centre": "center",
    "colour": "color",
    "behaviour": "behavior",
    "neighbour": "neighbor",
    "labour": "labor",
    "honour": "honor",
    "honoraria": "honoraria",
    "humour": "humor",
    "haemat": "hemat",
    "haemodynamic": "hemodynamic",
    "anaesth": "anesth",
    "paediatric": "pediatric",
    "orthopaedic": "orthopedic",
    "licence": "license",
    "practise": "practice",
    "judgement": "judgment",
    "millilitre": "milliliter",
    "litre": "liter",
    "analyse": "analyze",
    "defence": "defense",
    "ageing": "aging",
    "mould": "mold",
    "catalogue": "catalog",
    "crèche": "daycare",
    "rota": "schedule",
    "roster": "schedule",
    "theatre": "operating room",
    "holidays": "vacations",
    "travelling": "traveling",
    "computerised": "computerized",
    "CV": "résumé",
    "skilful": "skillful",
    "ward": "unit",
    "speciality": "specialty",
    "mobilise": "mobilize",
    "optimis": "optimiz",
    "organis": "organiz",
    "recognis": "recogniz",
    "minimis": "minimiz",
    "minimisation": "minimization",
    "summaris": "summariz",
    "characteris": "characteriz",
    "randomis": "randomiz",
    "anonymis": "anonymiz",
    "sterilis": "steriliz",
    "specialis": "specializ",
    "authoris": "authoriz",
    "immunis": "immuniz",
    "radiographer": "radiologic technologist",
    "physiotherapist": "physical therapist",
    "physiotherapy": "physical therapy",
    "staff nurse": "registered nurse",
}
# Short words only as whole words; of "specialist" nothing changes.
WHOLE = {"rota", "roster", "theatre", "ward", "CV", "mould", "litre"}

_patterns = [
    (
        re.compile(rf"\b{old}(?=s?\b)" if old in WHOLE else rf"\b{old}(?!t)", re.IGNORECASE),
        new,
    )
    for old, new in WORDS.items()
]


def american(text: str) -> str:
    """The text in American spelling; capital letters at the start of a word are kept."""
    for pattern, new in _patterns:
        text = pattern.sub(partial(_like, new), text)
    return re.sub(r"\b([Aa]) (?=operating\b)", r"\1n ", text)


def _like(new: str, found: re.Match[str]) -> str:
    return new[0].upper() + new[1:] if found.group()[0].isupper() else new
