"""Whether a sentence denies what it names: “Homeoffice ist leider nicht möglich”, “geen thuiswerk”.

A word for “not” denies what comes within a few words after it, or what comes before it, if the
sentence goes on to say that it is not possible, allowed or offered. “Not only remote” denies
nothing.
"""

from __future__ import annotations

import re

# All patterns are for lower case, and stay inside a clause.
_NO = (  # in Portuguese, it also means “in the”
    r"no(?! (?:modelo|regime|formato|sistema|trabalho|nosso|momento|esquema|período|início|dia|caso"
    r"|matter|brasil)\b)"
)
_NOT = (
    r"(?:not|can['’]?t|cannot|\w{2,6}n['’]t|without|unable|kein\w*|nicht|ohne|pas|sans|aucun"
    r"|non|ikke|inte|ingen|inget|niet|geen|zonder|não|nao|sem|sin|senza|tidak|tiada)"
)
_NO_DENIAL = (  # words behind “not” after which something else is denied, or nothing
    r"(?:only|just|nur|bloss|seulement|solo|sólo|só|alleen|apenas|bara|kun|bare|soltanto|matter"
    r"|as|since|because|so|but|and|or|if|when|that|sondern|aber|und|mais|et|pero|y|mas|e|maar|en"
    r"|men|og|och|ma)\b"
)
_BEFORE = re.compile(
    rf"\b(?:{_NO}(?: se)?\b(?: (?!{_NO_DENIAL})[\w'’/-]+)?"
    rf"|{_NOT}\b(?:[ -](?!{_NO_DENIAL})[\w'’/-]+){{0,4}})[ -]*$"
)
_POSSIBLE = (
    r"\b(?:possib|posib|possív|possiv|m[öo]glich|mogelijk|möjlig|mulig|allowed|permitted|available"
    r"|offered|supported|accepted|considered|an option|vorgesehen|angeboten|anbieten|erlaubt"
    r"|gestattet|toegestaan|aan de orde|autoris|prévu|propos|previst|permi[ts]|admi[ts]|ofrec"
    r"|oferec"
    r"|dispon|aceit|consentit|contempl|tillåt|aktuel|tilbys|erbjud|[ée]ligible|an der tagesordnung)"
)
_AFTER = re.compile(
    rf"[^.;!?]{{0,30}}?\b(?<!or )(?:not|n['’]t|cannot|nicht|niet|pas|{_NO}|não|nao|non|inte|ikke)\b"
    rf"(?:[^.;,!?]{{0,25}}?{_POSSIBLE}|\W*$)"
    r"|[^.;!?]{0,25}\b(?:ausgeschlossen|unmöglich|onmogelijk|impossible|imposible|impossível"
    r"|uteslut\w*|udelukket|utelukket|esclus[oa]|exclu[eiío]\w*)\b"
)
_REACH = 60  # letters before what is named


# “No home office” denies it in English, and says that one works there in Portuguese.
_PORTUGUESE = re.compile(r"ção\b|ções\b|ão\b|\bseja\b|\bvocê|\bnosso|\bem\b")


def denies(text: str, start: int, end: int) -> bool:
    """Return whether a text in lower case denies what it names from `start` to `end`."""
    before = re.split(r"[,;:.!?()–—]", text[max(0, start - _REACH) : start])[-1]
    denial = _BEFORE.search(before)
    if denial and denial[0].startswith("no ") and _PORTUGUESE.search(text):
        denial = None
    return bool(denial or _AFTER.match(text, end))
