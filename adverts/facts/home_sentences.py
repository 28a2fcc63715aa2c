"""Sentences that say where a remote worker has to live, in the languages of the board."""

from __future__ import annotations

import re
from collections.abc import Iterator

from adverts.vocabulary.keyword_filter import Keywords

_I = re.IGNORECASE
_LIVE = (
    r"(?:(?:must|need to|required to|should|have to|has to)\s+(?:\w+\s){0,2}?(?:live|reside"
    r"|be(?: \w+)? (?:based|located|resident|living|residing|domiciled))"
    r"|(?:only )?(?:open|available|limited|restricted)(?: only)? to"
    r"(?: \w+)?(?: candidates| applicants| people| residents| those| workers)?"
    r"(?: (?:who )?(?:are )?(?:based|located|living|residing|live))?"
    r"|(?:we )?(?:can|able to|currently)(?: currently| only)?(?: only)? (?:hire|hiring|employ)"
    r"(?: people| candidates| employees)?(?: only)?(?: who (?:live|reside|are based))?"
    r"|we (?:only )?hire(?: people| candidates)?(?: who (?:live|reside|are based))?"
    r"|wohnsitz|résider|residir|(?:tinggal|menetap|bermastautin))"
    r"\s+(?:(?:full-?time|permanently|anywhere|legally)\s+)?"
    r"(?:in|within|from|of|en|au|aux|di)\b"
)
_MUST_LIVE = re.compile(
    rf"{_LIVE}\s+(?P<where>[^.;:!?\n]{{2,160}}(?:U\.S\.(?:A\.)?)?)"
    r"|\b(?P<based>[A-Z][\w.]{1,12})-based (?:candidates|applicants|residents) only"
    r"|\b(?P<only>[A-Z][\w.]{1,12}) (?:residents|candidates|applicants) only",
    _I,
)
_LIST = r"([^.;!?\n]{2,160}?)"
_END = r"(?:[.;!\n]|$)"
_KINDS = "(?:states|countries|provinces|regions|locations)"
# LIST is what they name, END the end of a sentence; a space is any space.
_SENTENCES = (
    "(?:müssen|musst|muss|solltest|sollten) (?:[\\w]+ ){0,2}?(?:in|im) LIST "
    "(?:wohnen|leben|ansässig|wohnhaft|gemeldet)",
    "wohnsitz (?:in|im) LIST(?: (?:ist|haben|hast|erforderlich|voraus)|END)",
    "(?:nur|ausschließlich) (?:für )?(?:(?:bewerb|kandidat|person)\\w+ )?(?:aus|in) LIST"
    "(?: (?:möglich|zugelassen|berücksichtigt)|END)",
    "(?:devez|doit|doivent|faut) (?:résider|habiter|vivre|être (?:basée?s?|domiciliée?s?)) "
    "(?:en|au|aux|à|dans) LISTEND",
    "résidents? (?:de la |de l['’]|du |des |de |d['’])LIST(?: (?:uniquement|seulement)|END)",
    "(?:uniquement|seulement|exclusivement) (?:depuis|en|au|aux|dans) LISTEND",
    "(?:debes?|deben|deberás?|tienes? que|hay que) (?:residir|vivir|estar \\w+) en LISTEND",
    "s[oó]lo (?:para |se aceptan )?(?:residentes|candidat[oa]s|personas) (?:de|en) LISTEND",
    "(?:mesti|mestilah|perlu|hendaklah|dikehendaki) (?:tinggal|menetap|berada|bermastautin) "
    "di LISTEND",
    "(?:kepada|hanya untuk) (?:warga(?:negara)?|penduduk|rakyat) LIST(?: sahaja|END)",
    "\\bdari LIST sahaja",
    f"(?:eligible|approved|hiring|available|permitted|supported) (?:\\w+ )?{_KINDS}: LISTEND",
    f"one of (?:the following|these) (?:\\w+ )?{_KINDS}\\s?[:–-]? LISTEND",
    "residents of LISTEND",
    "requires? you to (?:be (?:based|located|resident)|live|reside) in LISTEND",
    "(?:performed|done|carried out) (?:remotely )?(?:from|in) LIST only",
)
_AND = r"(?:and|or|und|oder|et|ou|y|o|dan|atau)"
_NAMES_ONLY = (  # “Japan/Korea only, except Okinawa”, alone on its line
    rf"^\s*((?-i:[A-Z][\w.]*(?:(?:\s?[/,&]\s?|\s{_AND}\s|\s)[A-Z][\w.]*){{0,8}})\s+only"
    r"(?:,?\s+(?:except|excluding|but not)\s+[^.;!?\n]{2,160}?)?)\s*[.!]?\s*$"
)
_MUST_LIVE_ELSEWHERE = re.compile(
    "|".join(
        sentence.replace("LIST", _LIST).replace("END", _END).replace(" ", r"\s+")
        for sentence in _SENTENCES
    )
    + f"|{_NAMES_ONLY}",
    _I,
)
_ONLY_NAMES = re.compile(_NAMES_ONLY, _I)
MUST_NOT = re.compile(
    r"(?:(?:cannot|can['’]t|can not|unable to|not able to|do not|don['’]t)(?: \w+){0,2}? "
    r"(?:hire|employ|consider|accept)(?: \w+){0,3}? (?:in|from)"
    r"|not (?:available|open|eligible)(?: \w+){0,2}? (?:to|for|in)"
    r"(?: (?:residents of|candidates (?:in|from)|people (?:in|from)))?"
    r"|exclud(?:ing|es?)(?: (?:residents of|candidates (?:in|from)))?)\s+"
    r"(?P<where>[^.;:!?\n]{2,160})",
    _I,
)
FROM_ANYWHERE = re.compile(
    r"(?:work(?:ing)?|live|based|located|join us|do th(?:is|e) job)(?: \w+){0,2}? (?:from )?"
    r"anywhere\b((?: in| within) [^.;:!?\n]{2,100})?|\banywhere in the world\b([^.;:!?\n]{0,100})"
    r"|(?:desde cualquier (?:lugar|parte|punto) (?:de|en)|von überall (?:in|aus)|dari mana-mana di"
    r"|depuis n['’]importe où (?:en|au|aux|dans)) ([^.;:!?\n]{2,100})",
    _I,
)
# The patterns are slow. Every text that matches one has one of its words here, as casefold has it.
_NOT_WORDS = ["not ", "n't", "n’t", "unable", "exclud"]
_MUST_WORDS = ["must", "need to", "required to", "should", "have to", "has to"]
_HIRE_WORDS = [
    *(f"{word}{only} to" for word in ("open", "available", "limited", "restricted")
      for only in ("", " only")),
    "wohnsitz", "résider", "residir", "tinggal", "menetap", "bermastautin", "s only",
]  # fmt: skip
_EMPLOY_WORDS = ["hire", "hiring", "employ"]
_ELSEWHERE_WORDS = [
    "müssen", "muss", "sollte", "wohnsitz", "nur ", "ausschliess", "devez", "doit", "doivent",
    "faut", "résident", "uniquement", "seulement", "exclusivement", "debe", "tiene", "hay que",
    "solo ", "sólo ", "mesti", "perlu", "hendaklah", "dikehendaki", "kepada", "hanya", "sahaja",
    "states:", "countries:", "provinces:", "regions:", "locations:", "one of the", "residents of",
    "require you", "requires you",
]  # fmt: skip
_ANYWHERE_WORDS = ["anywhere", "cualquier", "überall", "mana-mana", "importe"]
WORDS = Keywords([
    *_NOT_WORDS, *_ANYWHERE_WORDS, *_MUST_WORDS, *_HIRE_WORDS, *_EMPLOY_WORDS, *_ELSEWHERE_WORDS,
    "only",
])  # fmt: skip
_NOT, _ANYWHERE, _MUST = map(Keywords, (_NOT_WORDS, _ANYWHERE_WORDS, _MUST_WORDS))
_HIRE, _EMPLOY, _ELSEWHERE = map(Keywords, (_HIRE_WORDS, _EMPLOY_WORDS, _ELSEWHERE_WORDS))
_LIVING = Keywords(["live", "living", "resid", "based", "located", "domicil"])
# Before a word for employing, and before “only”
_ABLE = Keywords(["we hire", "we only hire", "can ", "able to ", "currently "])
_DONE = Keywords(["performed", "done", "carried"])


def may_exclude(low: str) -> bool:
    """Return whether a text in lower case may match MUST_NOT."""
    return _NOT.are_in(low)


def may_be_anywhere(low: str) -> bool:
    """Return whether a text in lower case may match FROM_ANYWHERE."""
    return _ANYWHERE.are_in(low)


def homes(text: str, low: str) -> Iterator[str]:
    """Yield the names of places where a text says that workers live; `low` is it in lower case."""
    if _may_say_must(low):
        yield from _stated(_MUST_LIVE, text)
    if _ELSEWHERE.are_in(low) or ("only" in low and _may_say_only(text, low)):
        yield from _stated(_MUST_LIVE_ELSEWHERE, text)


def _may_say_must(low: str) -> bool:
    """Return whether a text in lower case may match _MUST_LIVE."""
    if _HIRE.are_in(low) or (_EMPLOY.are_in(low) and _ABLE.are_in(low)):
        return True
    return _LIVING.are_in(low) and _MUST.are_in(low)


def _may_say_only(text: str, low: str) -> bool:
    return _DONE.are_in(low) or bool(_ONLY_NAMES.match(text))


def _stated(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (next(filter(None, match.groups())) for match in pattern.finditer(text))
