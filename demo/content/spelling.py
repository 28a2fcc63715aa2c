"""American spelling for British adverts."""

import re
from functools import partial

AMERICAN = {
    r"programme(?!r)": "program",
    r"centre": "center",
    r"colour": "color",
    r"behaviour": "behavior",
    r"neighbour": "neighbor",
    r"labour": "labor",
    r"honour": "honor",
    r"humour": "humor",
    r"haemat": "hemat",
    r"haemodynamic": "hemodynamic",
    r"anaesth": "anesth",
    r"paediatric": "pediatric",
    r"orthopaedic": "orthopedic",
    r"coeliac": "celiac",
    r"licence": "license",
    r"practise": "practice",
    r"judgement": "judgment",
    r"millilitre": "milliliter",
    r"litre": "liter",
    r"analyse\b": "analyze",
    r"analyser": "analyzer",
    r"defence": "defense",
    r"ageing": "aging",
    r"mould": "mold",
    r"crèche": "daycare",
    r"rota\b": "schedule",
    r"roster": "schedule",
    r"theatre": "operating room",
    r"computerised": "computerized",
    r"CV\b": "résumé",
    r"ward\b": "unit",
    r"wards\b": "units",
    r"mobilise": "mobilize",
    r"optimis(?!t)": "optimiz",
    r"organis(?!t)": "organiz",
    r"recognis": "recogniz",
    r"minimis": "minimiz",
    r"summaris": "summariz",
    r"characteris(?!t)": "characteriz",
    r"randomis": "randomiz",
    r"anonymis": "anonymiz",
    r"sterilis": "steriliz",
    r"radiographer": "radiologic technologist",
    r"radiography": "radiologic technology",
    r"physiotherapist": "physical therapist",
    r"physiotherapy": "physical therapy",
    r"staff nurse": "registered nurse",
}


def american(text: str) -> str:
    """Return the text in American spelling and words; capitalised words stay capitalised."""
    for pattern, swap in SWAPS:
        text = pattern.sub(swap, text)
    return VOWEL_NOW.sub(r"\1n ", text)


def title_case(text: str) -> str:
    """Return the words as in a job title: capitalised, with HIV and CRA unchanged."""
    words = text.split()
    return " ".join(word if word == "and" else word[0].upper() + word[1:] for word in words)


def _like(found: re.Match[str], *, new: str) -> str:
    return new.title() if found.group().istitle() else new


SWAPS = [
    (re.compile(rf"\b{old}", re.IGNORECASE), partial(_like, new=new))
    for old, new in AMERICAN.items()
]
VOWEL_NOW = re.compile(r"\b(a) (?=operating\b)", re.IGNORECASE)
