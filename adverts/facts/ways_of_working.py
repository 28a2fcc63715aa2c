"""Where the work is done, as a sentence says it in words of its own, in eleven languages.

A sentence is judged by what it names: working at a distance, a place of work, how much of it, and
whether it denies one of them. “You can work from home up to two days” is hybrid, “everybody works
from home” is remote, “working from home isn't possible” is on-site. The usual phrases are patterns
of `dates_and_terms`, which come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from adverts.facts.denials import denies
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from adverts.vocabulary.terms import WorkplaceType

_KEYWORDS = Keywords([
    "remot", "home", "distan", "anywhere", "wherever", "telecommut", "telework", "no office",
    "hybrid", "híbrid", "hibrid", "hybride", "blended", "office", "on site", "on-site", "onsite",
    "in person", "in-person", "büro", "vor ort", "mobil", "zu hause", "zuhause", "ortsunabh",
    "von überall", "präsenz", "travail", "présentiel", "bureau", "teletr", "presencial", "oficina",
    "escrit", "thuis", "kantoor", "huis", "op locatie", "op afstand", "hemifrån", "på plats",
    "kontor", "på stedet", "hjemme", "presenza", "smart", "dari rumah", "di pejabat", "desde casa",
    "em casa", "casa",
])  # fmt: skip
# All patterns are for sentences in lower case.
_AWAY = re.compile(
    r"\bremotely\b|\bfrom (?:your )?home\b|\bhome[- ](?:work(?:ing)?|based)\b|\bteleworking\b"
    r"|\btelework\b|\btelecommut(?:e|ing)\b|\bremote[- ]work(?:ing)?\b"
    r"|\bremote(?= (?:work|role|job|position|options?|ok|possible|team|company|colleagues|days?)\b"
    r"|\W*$|[,;:)] ?|[- ](?:first|friendly))|\bpart[- ]remote\b|%\)? home\b"
    r"|(?:^|\bor |office and |[/,:] ?|\bwork(?:ing)? (?:\w+ )?(?:at|from) )home\W*$"
    r"|\bhome and office|\bhome or office|\boffice (?:and|or|or at) home"
    r"|\bhome-? ?office\b|\bmobil(?:es?)? (?:zu )?arbeiten?\b|\bauch mobil\b"
    r"|\bvon (?:zu ?hause|daheim)\b|\bzu ?hause\b|\bortsunabhängig|\barbeiten von überall"
    r"|\bremote-?arbeit\b|\bremote\b(?= (?:arbeiten|möglich|gearbeitet|work))|t[ée]l[ée]travail"
    r"|\bà distance\b|\bdistanciel\b|teletrabajo|teletrabalho|\b(?:en|em|da|de forma) remot[oa]\b"
    r"|\bremote\b(?= (?:is|isn|ist|können|kann|est|är|er)\b)|\b(?:é|es|è) remot[oa]\b"
    r"|\b(?:trabajo|trabalho|lavoro|empresa|vaga|equipo|equipe|atuação|100 ?%) remot[oa]\b"
    r"|\bdesde casa\b|\btrabalh\w+ (?:de|em) casa\b|\blavor\w+ da casa\b|\bsmart ?working\b"
    r"|\blavoro agile\b|\bthuis ?(?:te )?werken\b|\b(?:vanuit|van) (?:huis|thuis)\b|\bop afstand\b"
    r"|\bdeels thuis\b"
    r"|\bhemifrån\b|\bpå distans\b|\bdistansarbete\b"
    r"|\bhjemmefra\b|\bhjemmekontor\b|\bhjemmearbe(?:jde|id)"
    r"|\bremota?mente\b|\bdari rumah\b|\bremote\b(?=\W*$)|\bfuldt remote\b|\bhelt remote\b"
)
_HERE = re.compile(
    r"\b(?:in|at|from|to) (?:the|our|an?) (?:\w+ )?office\b(?! of)|\boffice(?:[- ]based| days?)\b"
    r"|\bon[- ]?site\b(?! (?:gym|parking|caf|canteen|kindergarten|nursery))|\bin[- ]person\b"
    r"|\b(?:part[- ]|% )office\b|\boffice (?:and|or|or at) home|\bhome (?:and|or) office"
    r"|\bim büro\b|\bvor ort\b|\bpräsenz\b|\bau bureau\b|\bprésentiel\b|\boficina\b"
    r"|\bpresencial(?:mente)?\b|\bescritório\b|\bkantoor\b|\bop locatie\b|\bpå plats\b"
    r"|\bpå kontor(?:et)?\b|\bpå stedet\b|\bin presenza\b|\bin sede\b|\bdi pejabat\b|\bsite-based\b"
)
# Sentences that tell of something else: what one can do, free lunch, a time of illness, others.
_ELSE = re.compile(
    r"\b(?:experienc|ability|able to|skills?\b|comfortable|capacité|aptitude|à l['’]aise"
    r"|communicat|fähig|erfahr|habilidade|experiência|experiencia|ervaring|erfarenhet|erfaring"
    r"|lunch|fruit|obst\b|kaffee|coffee|koffie|fruta|drinks|getränke|snacks|gym\b|parking"
    r"|pandemi|covid|corona|sanitaire|quarentena|cuarentena|quarantän|isolamento|(?:pendant"
    r"|durant) (?:le )?confinement"
    r"|lockdown|some of us|part of (?:the|our) team|customers?\b|clients?\b"
    r"|patients?\b|users?\b|kunden\b|patient|support(?:ing)? of"
    r"|vale home|auxílio|política|policy|allowance|vergoeding|zuschuss|://)"
)
_NO_OFFICE = re.compile(
    r"\bno (?:central |fixed |physical )?office"
    r"|\b(?:without(?: an?)?|kein(?:e|en)?(?: festes| eigenes)?|pas de|sin|sem|geen|inget|intet"
    r"|senza) (?:central )?(?:office|büro|bureau|oficina|escritório|kantoor|kontor|ufficio)"
)
_ALL = re.compile(
    r"\b(?:fully|full[- ]time|entirely|completely|totally|permanently|always|solely|exclusively"
    r"|whole team|every(?:one|body)|we all|all of us|all our people|distributed|anywhere|wherever"
    r"|vollständig|komplett|ausschliesslich|ganz|dauerhaft|überall|ortsunabhängig\w*"
    r"|complet|complète\w*|entièrement|totalement|à temps plein|partout|tous|intégral\w*"
    r"|totalmente|completamente|total|cualquier lugar|qualquer lugar|toda la|todo o"
    r"|volledig|helemaal|helt|fuldt|fullt|interamente|sepenuhnya)\b|\b100 ?%"
)
# What is offered beside the place of work, unless it is the whole of a short line.
_OFFERED = re.compile(r"home-?office|t[ée]l[ée]travail|thuis")
_WHOLE = re.compile(
    r"\b(?:poste|travail|mission|stage|emploi|modalités?[^:]{0,20}:) (?:en )?t[ée]l"
)
_PART = re.compile(
    r"\b(?:[1-4]|one|two|three|four|ein|einen|zwei|drei|vier|un|deux|trois|quatre|dos|tres|cuatro"
    r"|dois|três|quatro|een|twee|drie|vier|en|två|tre|to|fire|due|satu|dua|tiga)\b[^.]{0,12}"
    r"\b(?:days?|tage?n?|jours?|d[ií]as?|vezes|dag(?:en|ar|e)?|giorn[oi]|hari)\b"
    r"|\b(?:days?|tage?n?|jours|d[ií]as|dagen|dagar|dage|giorni) (?:per|a|each|pro|je|par|a la|por"
    r"|i|om|per) (?:week|month|woche|monat|semaine|mois|semana|mês|vecka\w*|ugen|uken|settimana)"
    r"|\b(?!100)[1-9]\d ?%|\bpart(?:ly|ial|ially|iel|iell|ielle|iellement|ial|ialmente|e)?\b"
    r"(?! of (?:our|a|the)|[- ]time)|\bpart of the (?:week|time)\b|\bmix\b|\bflexib\w+|\bcombin\w+"
    r"|\boption(?:al)?\b|\bpossib\w+|\bmöglich\w*|\bpossibilit|\bposibilidad|\bmogelijk\w*"
    r"|\bmöjlig\w*|\bmulig\w*|\bteilweise|\bdeels\b|\bgedeeltelijk|\bdelvis\b|\bdelvist\b"
    r"|\boccasional\w*|\bsometimes\b|\bgelegentlich|\bponctuel\w*|\bsemipresencial|\bparcial(?:mente)?\b"
    r"|\b(?:can|may|kannst|können|pouvez|peux|puedes|pode|kan|kunt|mag) (?:also |auch |aussi )?"
    r"|\bnach absprache\b|\bby agreement\b|\bsome\b|\busually\b|\bregular\b|\brégulière?\b"
)
_TIMES_A_WEEK = re.compile(
    r"\b[1-4](?: ?[-–] ?[1-4])? ?(?:x|times|days?|tage?|jours?|d[ií]as?|dag(?:en|ar|e)?|giorni) ?"
    r"(?:/|per|an?|each|pro|die|in der|par|por|a la|i|om) ?"
    r"(?:week|wk|woche|semaine|semana|vecka|ugen|uken|settimana)"
)
# Flexible beside remote, not instead of it.
_FLEXIBLE_HOURS = re.compile(
    r"\bflexible,? (?:and )?(?:fully )?remote\b|\bremote(?: work(?:ing)?)? (?:and|&) flexib"
)
_SOME_DAYS = re.compile(r"\d ?(?:days|tage|jours)")
_MIXED = re.compile(
    r"\bh[yiíÍ]brid(?:o|a|e[rsn]?|es|t)?\b(?! (?:cloud|car|app|electr|search|vehicle|mobile"
    r"|infrastr|solution|drive|system|engine|bike|event|architect))"
    r"(?=\W*(?:$|work|role|job|position|on|model|arbei|office|team|arrang|trabalho|en|em|in|,|:|\()"
    r")|\bhybrid(?:arbete|arbejde|arbeid|arbeit|modell)\w*|\bpost(?:e|es) hybrides?\b"
    r"|\bblended work|\bsemipresencial\b"
)
_MUST = re.compile(
    r"\b(?:only|must|has to|have to|required|requires|need(?:s)? to|five days|5 days|every day"
    r"|fully|full[- ]time|100 ?%|all work|(?:role|position|job)s?|post|work location|uniquement"
    r"|exclusivement|erforderlich|notwendig|statt|ausschliesslich|poste|atuação|trabajo|trabalho"
    r"|modalidad|vaga|lavoro|werkt|arbetet|arbejdet|arbeidet|utförs|foregår|hver dag|varje dag"
    r"|elke dag)\b"
)
_ABOUT_WORK = re.compile(
    r"\b(?:we|you(?:['’]ll)?|your|team|company|role|position|job|post|every(?:one|body)|work\w*"
    r"|location|employees|staff|wir|du|sie|stelle|arbeit\w*|nous|vous|tu|poste|travail\w*"
    r"|trabaj\w+|puesto|empresa|trabalh\w+|vaga|atuação|somos|je|jij|wij|we|werk\w*|functie"
    r"|du|vi|tjänsten|arbet\w+|stillingen|arbej\w+|arbei\w+|lavor\w+|bekerja)\b"
)
_SHORT = 4  # words of a line that says nothing else
_LONGEST = 400  # characters of a sentence
_STOP = re.compile(r"(?<=[.!?;])\s+|\n")


def way_of_working(texts: Iterable[str]) -> tuple[WorkplaceType, str] | None:
    """Return the workplace type that sentences tell, and the text; hybrid outweighs on-site, and
    on-site outweighs remote.
    """
    likely = KeywordFilter.of(texts).matching(_KEYWORDS)
    found = {kind: text for low, text in reversed(likely) for kind in _kinds(low)}
    order = (WorkplaceType.HYBRID, WorkplaceType.ONSITE, WorkplaceType.REMOTE)
    return next(((kind, found[kind]) for kind in order if kind in found), None)


def _kinds(text: str) -> set[WorkplaceType]:
    sentences = (one for one in _STOP.split(text) if len(one) <= _LONGEST)
    return {kind for one in sentences if (kind := _kind(one))}


def _kind(sentence: str) -> WorkplaceType | None:
    """Return what one sentence says, in lower case."""
    if _ELSE.search(sentence):
        return None
    if _NO_OFFICE.search(sentence):
        return WorkplaceType.REMOTE
    if _MIXED.search(sentence):
        return WorkplaceType.HYBRID
    if (away := _AWAY.search(sentence)) is None:
        return _kind_here(sentence)
    if denies(sentence, *away.span()):
        return WorkplaceType.ONSITE
    return _kind_away(sentence, away)


def _kind_away(sentence: str, away: re.Match[str]) -> WorkplaceType | None:
    rest = f"{sentence[: away.start()]} {sentence[away.end() :]}"
    part, is_all = _PART.search(rest), _ALL.search(sentence)
    if part and part[0].startswith("flexib") and _FLEXIBLE_HOURS.search(sentence):
        part = None
    if is_all and not _SOME_DAYS.search(rest):
        return WorkplaceType.REMOTE
    if part or _HERE.search(rest):
        return WorkplaceType.HYBRID
    if len(sentence.split()) <= _SHORT or _WHOLE.search(sentence):
        return WorkplaceType.REMOTE
    if _OFFERED.fullmatch(away[0]):
        return WorkplaceType.HYBRID
    return WorkplaceType.REMOTE if _ABOUT_WORK.search(rest) else None


def _kind_here(sentence: str) -> WorkplaceType | None:
    """Return on-site or hybrid for a sentence that names a place of work alone."""
    here = _HERE.search(sentence)
    if here is None or denies(sentence, *here.span()):
        return None
    if _TIMES_A_WEEK.search(sentence):
        return WorkplaceType.HYBRID
    if _PART.search(sentence):
        return None
    return WorkplaceType.ONSITE if _MUST.search(sentence) else None
