"""Single facts in running text: dates, workplace type, employment type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain

from adverts.facts.days import parse_date, writes_month_first
from adverts.facts.denials import denies
from adverts.vocabulary.alternatives import compiled
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from adverts.vocabulary.pattern_words import WordedPattern, worded
from adverts.vocabulary.terms import EmploymentType, WorkplaceType

_POSTED = re.compile(
    r"\W{0,4}(?:(?:date |job )?(?:posted|published|advertised|listed)(?: on)?\b\s*:?"
    r"|(?:posting|publication|publishing) date\b|date of publication\b|date:"
    r"|(?:veröffentlicht|online|eingestellt|ausgeschrieben|publiziert)(?: am| seit)?\b"
    r"|(?:veröffentlichungs|ausschreibungs)datum\b|(?:geplaatst|gepubliceerd)(?: op)?\b"
    r"|(?:plaatsings|publicatie)datum\b|publicera[dt]|publiceringsd\w+|upplagd\b"
    r"|(?:publisert|offentliggjort|udgivet|lagt ut|opslået|oprettet|opprettet)(?: den)?\b"
    r"|publiceringsdato\b"
    r"|(?:(?:annonce|offre|oferta|vaga|annuncio) )?(?:publiée?|publicad[oa]|pubblicat[oa]|publicat)"
    r" (?:le|el|em|il)\b|mise? en ligne le\b|postée? le\b"
    r"|(?:date de publication|fecha de publicación|data (?:de publicação|di pubblicazione"
    r"|de publicació))\b)",
    re.IGNORECASE,
)
# These patterns are for text in lower case.
_FEW = r"\b(?:[1-4]|one|two|three|four)(?: (?:or|to) (?:[2-4]|two|three|four))?"
_EACH = r"(?:per|a|each) (?:week|month)"
_TAGE = r"\b(?:[1-4]|ein|einen|einem|zwei|drei|vier)"
_JOURS = r"\b(?:[1-4]|un|deux|trois|quatre)"
_DIAS = r"\b(?:[1-4]|un|dos|tres|cuatro)"
_GIORNI = r"\b(?:[1-4]|un|uno|due|dos|dues|tre|tres|três|quattro|quatre|quatro|cuatro)"
_HARI = r"\b(?:[1-4]|satu|dua|tiga|empat)"
# Some days at home, in German, Dutch and the Scandinavian languages.
_SOME_DAYS = (
    r"(?:[1-4]|een|één|en|ett|et|ein(?:en)?|zwei|twee|två|to|drei|drie|tre|vier|fyra|fire)"
    r" (?:tag(?:en|e)?|dag(?:ar|e|er|en)?)\b"
)
_AT_HOME = r"\b(?:zu ?hause|home-?office|thuis|hemifrån|hjemmefra|hjemme|hemma)\b"
_HYBRID = worded(
    r"\bpart(?:ly|ial|ially)?[ -]remote\b"
    r"|\bmix(?:ture)? of (?:office|home|remote|on-?site)[^.]{0,30}\b(?:office|home|remote"
    r"|on-?site)\b"
    r"|\bhybrid[ -](?:work|model|role|position|schedule|environment|set-?up|office|policy"
    r"|arrangement|team|company|workplace|organi[sz]ation"
    r"|job|remote|basis|format|mode|approach|first)"
    r"|(?:work(?:ing|place)?|model|role|is|are|as|be) hybrid\b"
    r"(?! (?:cloud|mobile|apps?|search|electric|vehicles?|it\b|infrastructure|solutions?))"
    r"|modelo .{0,20}h[ií]brido|trabajo h[ií]brido|mode hybride|travail hybride|hybrides arbeiten"
    r"|t[ée]l[ée]travail[^.]{0,30}\d ?(?:j|jours?)\b|\d ?(?:j|jours?)\b[^.]{0,20}t[ée]l[ée]travail"
    rf"|{_FEW} days? (?:{_EACH} )?(?:(?:is|are|will be) )?"
    r"(?:(?:in|at|from) (?:(?:the|our) )?(?:\w+ )?office\b|from home|remote)"
    rf"|{_FEW} days? {_EACH} (?:on[- ]?site|(?:in|at) (?:the|our) (?:\w+ )?(?:site|lab))\b"
    rf"|(?:in|at|from) (?:the|our) (?:\w+ )?(?:office|site|lab) (?:(?:at least|for|about) )?"
    rf"{_FEW} days?\b"
    rf"|{_TAGE} tag(?:en?)?(?: (?:pro|in der|je|der|die) woche)?[ ,]+(?:im (?:home-?office|büro)"
    r"|home-?office|vor ort|mobil|von zu ?hause|remote)"
    rf"|{_TAGE} tag(?:en?)? (?:pro|in der|je|der|die) woche [^.]{{0,40}}home-?office"
    rf"|(?:home-?office|mobil(?:es)? arbeiten|remote|büro)[^.]{{0,20}}{_TAGE} tagen?\b"
    rf"|{_JOURS} jours?(?: par semaine)? (?:de |en )t[ée]l[ée]travail"
    rf"|{_DIAS} d[ií]as?(?: (?:a la|por) semana)? (?:de teletrabajo|en (?:la|nuestra) oficina"
    r"|desde casa)"
    rf"|{_GIORNI} (?:giorn[oi]|d[ií]as?|di(?:a|es))\b[^.]{{0,30}}(?:\bcasa\b|remoto|smart|teletr"
    rf"|presenc"
    r"|in presenza|in sede|ufficio|oficina|escritório)"
    rf"|(?:smart ?working|lavoro agile|teletrabajo|teletrabalho|teletreball)[^.]{{0,25}}{_GIORNI}"
    r" (?:giorn|d[ií]a|die)|\bibrid[oa]\b|híbrid\b"
    rf"|{_SOME_DAYS}[^.!?]{{0,40}}{_AT_HOME}|{_AT_HOME}[^.!?]{{0,30}}\b{_SOME_DAYS}"
    rf"|{_HARI} hari (?:seminggu )?(?:di pejabat|dari rumah)|dari rumah {_HARI} hari"
    r"|pr[ée]sentiel[^.]{0,30}t[ée]l[ée]travail|#li-hybrid|hybride[sr]? (?:arbeit|werk|arbete)"
    r"|h[íi]brid[oa]\b|hybrid(?:t|a) arb"
    r"|(?<!pas de )t[ée]l[ée]travail (?:partiel|possible|ponctuel|r[ée]gulier)"
    r"|possibilit[ée] de t[ée]l[ée]travail"
    r"|home-? ?office[- ]?(?:m[öo]glich|anteil|regelung|tage|option|und)|(?:möglichkeit"
    r"|option) (?:zu[rm]? |auf |von |für )"
    r"(?:home-? ?office|mobile[mnr]? arbeit)|(?:mobiles?|mobilem) arbeiten|remote-?(?:anteil|tage)"
    r"|thuis ?(?:werken|te werken)|(?:deels|gedeeltelijk) (?:thuis|remote|op kantoor)|hjemmekontor",
)
_REMOTE = worded(
    r"remote[- ](?:first|only)\b|all-remote|full[- ]time,? remote\b"
    r"|(?:fully|100 ?%|completely|entirely|all"
    r"|permanently) remote|(?:this is a|this) "
    r"(?:\w+ )?remote (?:role|position|job|opportunity)|(?:role|position|job) (?:is|can be"
    r"|will be) "
    r"(?:\w+ )?remote|remote (?:role|position)\b|work(?:ing)? from (?:anywhere"
    r"|where(?:ver)? you)|work remotely from"
    r"|#li-remote|100 ?% (?:distributed|remot[eo]|à distance|t[ée]l[ée]travail|teletrabajo|thuis)"
    r"|(?:fully|all|completely)[- ]distributed|full[- ]remote|(?:totalmente|completamente|trabalho"
    r"|trabajo|vaga|oferta)(?: 100 ?%)? remot[oa]|helt på distans|volledig (?:remote|op afstand"
    r"|thuis)"
    r"|(?:vollständig|komplett|rein) remote|helt remote"
    r"|(?:principalement|entièrement|totalement|intégralement) à distance",
)
_ONSITE = worded(
    r"\b(?:role|position|job) (?:is|will be) (?:\w+,? ){0,2}(?:on[- ]?site|office-based)\b"
    r"|full[- ]time,? on-?site|\bon-?site (?:role|position|job)s?\b|\bnot (?:a )?remote\b"
    r"|remote work is not|\bno (?:telecommuting|telework|remote work(?:ing)?)\b"
    r"|\boffice[- ]based (?:role|position|job)\b|#li-onsite"
    r"|\bworking mode (?:is|will be) on-?site\b"
    r"|\b(?:fully|100 ?%) (?:on-?site|in[- ](?:the |our )?office|office-based)\b"
    r"|\bon-?site:? (?:5|five) days\b|\b(?:5|five) days (?:a|per)"
    r" week (?:on-?site|in (?:the|our) (?:\w+ )?office)|^(?:local(?:ização)?: )?(?:100 ?% )?"
    r"presencial\b|^local(?:ização)?: escrit[óo]rio\b|100 ?% (?:vor ort|pr[ée]sentiel|op kantoor)"
    r"|(?:trabalho|trabajo|vaga|modalidad) presencial"
    r"|100 ?% presencial"
    r"|(?:poste|travail|emploi|stage) en présentiel|lavoro in (?:presenza|sede)|^presencial\b"
    r"|(?:treball|feina) presencial",
)
_ALL_OF_IT = re.compile(  # denied: not only
    r"100|full|all|complet|komplett|vollst|volledig|helt|total"
)
# What a company says of all its people.
_REMOTE_COMPANY = re.compile(
    r"\b(?:all-remote|remote[- ]first|fully[- ](?:remote|distributed)|100 ?% remote)"
    r" (?:team|company|organi[sz]ation|startup|business|workforce)\b"
    r"|\b(?:every(?:one|body)|all of us|we all)(?: here| at \w+)? works? (?:fully )?(?:remotely"
    r"|from home)"
)
_COMPANY_WORDS = Keywords(["remote", "distributed", "from home"])
_HYBRID_WORDS = Keywords([
    "hybrid", "híbrid", "hibrid", "part", "mix", "travail", "day", " tag", "teletrabajo",
    "oficina", "desde casa",
    " hari ", "deels", "homeoffice", "home-office", "home office", "mobiles arb", "mobile arb",
    "giorn", " dia", " día", " dies", "smart", "agile", "teletr", "ibrid",
    "mobilem", "remote-anteil", "remoteanteil", "remote-tage", "thuis",
    "hjemmekontor", "hemifrån", "hjemme", "zu hause", "zuhause", "hemma",
])  # fmt: skip
_ONSITE_WORDS = Keywords([
    "site", "remote", "office-based", "office based", "telecommuting", "telework", "homeoffice",
    "home office", "presencial", "5 days", "five days", "office", "escrit", "vor ort",
    "sentiel", "op kantoor", "presenza", "in sede",
])  # fmt: skip
_REMOTE_WORDS = Keywords(
    [
        "remot",
        "anywhere",
        "where you",
        "wherever",
        "distributed",
        "distan",
        "100%",
        "100 %",
        "volledig",
    ]
)
# Each with words of which every matching text has one.
_WORKPLACES: tuple[tuple[WorkplaceType, WordedPattern, Keywords], ...] = (
    (WorkplaceType.HYBRID, _HYBRID, _HYBRID_WORDS),
    (WorkplaceType.ONSITE, _ONSITE, _ONSITE_WORDS),
    (WorkplaceType.REMOTE, _REMOTE, _REMOTE_WORDS),
)
_EMPLOYMENT: tuple[tuple[EmploymentType, str], ...] = (
    (
        EmploymentType.INTERN,
        r"\bintern(?:ship)?\b|praktikum|\bstagiaire\b|pelatih|latihan industri|estágio"
        r"|\bpraktikplads|\bpraktikant|\btirocinio\b|\b(?:prácticas|pràctiques)\b|^stage$"
        r"|\bstage (?:de|en|ingénieur|m[12]|master|pfe|curric\w+|extracurr\w+|retribuito)\b",
    ),
    (EmploymentType.VOLUNTEER, r"\bvolunteer\b|sukarela"),
    (EmploymentType.PER_DIEM, r"\bper diem\b"),
    (
        EmploymentType.PART_TIME,
        r"\bpart[- ]time\b|teilzeit|temps partiel|mi-temps|halvtid|separuh masa|tiempo parcial"
        r"|medio tiempo|media jornada"
        r"|\bdeltid\b|deeltijd|parttime|tempo (?:parcial|parziale)|meio período"
        r"|jornada parcial|temps parcial|mitja jornada",
    ),
    (
        EmploymentType.TEMPORARY,
        r"\btemporary\b|fixed[- ]term|befristet(?!e? un)|\bcdd\b|sementara|temporal\b"
        r"|durée déterminée|(?:tempo|tiempo|prazo|temps) determina[dt]o?\b|plazo fijo|duración"
        r" determinada|vikariat\b|visstidsanställning|tidsbegrænset|midlertidig (?:stilling"
        r"|ans[æe]tt)",
    ),
    (
        EmploymentType.CONTRACTOR,
        r"\bcontract(?:or)?\b(?: role| position| basis| job|\)|$)|freelance|\bb2b\b|indépendant",
    ),
    (
        EmploymentType.FULL_TIME,
        r"\bfull[- ]time\b|vollzeit|temps plein|sepenuh masa|tiempo completo|jornada completa"
        r"|\bheltid\b|\bfuldtid\b|voltijds?\b|fulltime|temps (?:complet|ple)\b"
        r"|tempo (?:integral|pieno|inteiro)"
        r"|período integral",
    ),
)
_TYPES = tuple((name, re.compile(pattern)) for name, pattern in _EMPLOYMENT)
_ANY_TYPE = WordedPattern("|".join(pattern for _, pattern in _EMPLOYMENT))
_TYPE_STARTS = Keywords([
    "intern", "praktik", "stagiaire", "pelatih", "latihan", "volunteer", "sukarela", "per diem",
    "part", "mi-temps", "halvtid", "medio tiempo", "teilzeit", "separuh", "parcial",
    "media jornada", "tempor", "fixed", "befristet", "cdd", "sementara", "contract", "freelance",
    "b2b", "indépendant", "full", "vollzeit", "temps plein", "sepenuh", "complet", "estágio",
    "deltid", "deeltijd", "meio", "vikariat", "visstids", "tidsbegr", "midlertidig", "heltid",
    "fuldtid", "voltijd", "integral", "tirocinio", "prácticas", "pràctiques", "stage", "parziale",
    "mitja jornada", "determina", "déterminée", "plazo fijo", "pieno", "temps ple", "inteiro",
])  # fmt: skip
_TYPE_CONTEXT = compiled(
    r"(?:job|employment|contract|position|work) ?types?\b|this is an?\b|type of (?:employment|job"
    r"|contract)"
    r"|on an? |jenis pekerjaan|looking for an?\b|hiring an?\b|type de contrat|contrat\b"
    r"|anställning|ans[æe]ttelse|stilling|tjänst|dienstverband|vaga\b|contratação",
)
_SHORT = 200  # characters of a text that may be about the contract


def posting_date(texts: Iterable[str]) -> tuple[date, str] | None:
    """Return the date of a line like “Posted: 3 March 2021”, and the line."""
    texts = list(texts)
    for text in texts:
        if "20" in text and _POSTED.match(text):
            american = writes_month_first(texts)
            if day := parse_date(text[:80], month_first=american):
                return day, text
    return None


def workplace_in_prose(texts: Iterable[str]) -> tuple[WorkplaceType, str] | None:
    """Return the workplace type in running text, and the line; hybrid anywhere outweighs remote.

    What a sentence denies is not meant; if nothing else is, the work is on site.
    """
    lines = KeywordFilter.of(texts)
    denied: str | None = None
    for workplace, pattern, words in _WORKPLACES:
        for low, text in lines.matching(words):
            found = pattern.search(low)
            if found is None:
                continue
            if workplace is WorkplaceType.ONSITE or not denies(low, *found.span()):
                return workplace, text
            if not _ALL_OF_IT.search(found[0]):
                denied = denied or text
    return (WorkplaceType.ONSITE, denied) if denied else None


def remote_company_in(texts: Iterable[str]) -> str | None:
    """Return the line that says that everybody at a company works remotely."""
    lines = KeywordFilter.of(texts).matching(_COMPANY_WORDS)
    return next((text for low, text in lines if _REMOTE_COMPANY.search(low)), None)


def employment_type(title: str, texts: Iterable[str]) -> tuple[EmploymentType, str] | None:
    """Return the employment type in the title or in a sentence about the contract, with that
    text.
    """
    named = KeywordFilter.of(texts).matching(_TYPE_STARTS)
    candidates = (
        (low, text) for low, text in named if len(text) < _SHORT and _TYPE_CONTEXT.search(low)
    )
    for low, text in chain([(title.casefold(), title)], candidates):
        for name, pattern in _TYPES if _ANY_TYPE.may_match(low) else ():
            if pattern.search(low):
                return name, text
    return None
