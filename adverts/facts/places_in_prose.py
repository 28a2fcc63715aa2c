"""Where a sentence says that the job is: “The role is based in Leeds or York.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from adverts.facts.gazetteer import is_clear_town, is_country, is_region, is_town
from adverts.facts.places import parse_location
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from adverts.vocabulary.pattern_words import WordedPattern

_ROOMS = (
    r"(?:offices?|teams?|hub|studio|headquarters|HQ|campus|labs?|laborator(?:y|ies)|clinic|hospital"
    r"|workshop|warehouse|store|branch|site|base|depot|yard|factory|surgery|practice|shop)"
)
# Words before the places; names of places begin with a capital, other words with none.
_LEADS = (
    r"\b(?i:position|role|job|post|vacancy|opportunity|you(?:['’]ll| will)(?: be)?)\b[^.!?]{0,60}?"
    r"\b(?:based|located|situated) (?:in|at|out of) (?:either |one of )?(?:our |the )?",
    r"\b(?i:full-time|part-time|permanent)? ?(?i:employment|position|role|internship|vacancy) in "
    r"(?:our )?",
    r"\b(?i:(?:work |job |office )?location)(?: for this \w+)? (?:is|will be) ",
    r"\b(?i:on-?site|in[ -]person|in[ -]office|hybrid)(?: work(?:ing)?)? (?:in|at|from) (?:our )?",
    rf"\b(?i:our|the) {_ROOMS} (?:(?:is|are) )?(?:based |located )?(?:in|at) (?:central )?",
    rf"\b(?i:our) {_ROOMS} (?:is|are) [^.!?]{{0,50}}\b(?:in|at) ",
    r"\b(?:[Ff]ull|[Pp]art)[ -]time,? (?:(?:job|work|on-site) )?in ",
    r"\b[Tt]he (?=[A-Z][^.!?]{2,40} (?:base )?(?:salary|pay) range\b)",
    # German
    r"\b(?:Dienst|Arbeits|Einsatz|Stand)ort ist (?:in )?",
    r"\b(?i:unser(?:em|en|es|e)?|de[mnrs]|am) (?:Standort|Büro|Hauptsitz|Niederlassung|Team)"
    r"(?: in)? ",
    r"\b(?i:unser(?:em|en|es|e)?|im|am) (?!Kund|Mandant|Partner|Kolleg|Projekt|Auftrag)"
    r"(?:[A-ZÄÖÜ][\wäöüß&-]+ ){1,3}in ",
    # French
    r"\b(?i:poste)\b[^.!?]{0,40}? (?:bas|situ|localis)ée? à ",
    r"\b(?i:nos|notre) (?:bureaux?|locaux|agence|équipe|entrepôt|boutique|magasin|atelier|site"
    r"|restaurant|clinique|cabinet|établissement|école|usine|antenne|centre|hôtel)"
    r" (?:à|de|d['’]) ?",
    r"\b(?i:stage|contrat|mission|travail)\b[^.!?]{0,40}? se (?:déroule(?:ra)?|fera) à ",
    r"\b(?i:lieu de travail)(?: est)? (?:à )?",
    # Italian and Catalan
    r"\b(?i:sede(?: di lavoro)?) (?:è|sarà)(?: a)? ",
    r"\b(?i:nostr[ai]|nostre) (?:sed[ei]|uffici[o]?) (?:di|a) ",
    r"\b(?i:lloc de treball) (?:és|serà) (?:a )?",
    r"\b(?i:nostr[ae]s?) (?:oficin[ae]s?|seu) (?:de|a) ",
    # Dutch, Swedish, Danish and Norwegian
    r"\b(?i:standplaats|werklocatie) is ",
    r"\b(?i:onze|ons|het|de) (?:\w+ )?(?:kantoor|winkel|praktijk|team|vestiging|locatie|magazijn"
    r"|school|werkplaats|restaurant) in ",
    r"\b(?:placera[dt]|placeret|stationera[dt]|plassert|förlag[dt]) (?:i|på|till) ",
    r"\b(?i:vårt|vår|vores|våra|vore) (?:kontor|lokaler|lager|butik|team|klinik|verkstad|skola"
    r"|restaurang|hotell?) (?:i|på) ",
    r"\b(?:beläge[nt]|beliggende) (?:[^.!?]{0,60} )?(?:i|på) ",
    r"\b(?i:arbe[ijt]ds?(?:sted|s?plads|s?plats|s?plass)(?:en|et)?|placeringsort(?:en)?"
    r"|stationeringsort(?:en)?|kontorsted(?:et)?) (?:er|är) (?:i |på )?",
    # Spanish and Portuguese
    r"\b(?i:vaga|puesto|vacante) (?:presencial|híbrid[oa]|remot[oa]) (?:em|en) ",
    r"\b(?:puesto|vacante|vaga|cargo)\b[^.!?]{0,40}? (?:ubicad[oa]|con sede|localizad[oa])"
    r" (?:en|em) ",
    r"\b(?i:nuestr[ao]s?|sus?) (?:oficinas?|sede|almacén|tienda|clínica|taller|centro|restaurante"
    r"|hotel|planta|laboratorio|equipo|establecimiento|consulta|farmacia|hospital|residencia"
    r"|escuela|colegio|local|delegación) (?:en|de) ",
    r"\b(?i:noss[ao]s?) (?:sede|escritórios?|armazém|loja|clínica|fábrica|unidade|centro"
    r"|restaurante|hotel|equipe) (?:em|de|no|na|do|da) ",
)
_SEAT = WordedPattern(rf"(?:{'|'.join(_LEADS)})(?P<places>[^\W\d_a-zà-ÿ][^.!?;:()]{{1,90}})")
_ROOM = WordedPattern(
    r"\b(?i:our|the|join our) (?P<places>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    rf"[ -](?:based )?{_ROOMS}\b"
)
_PRAISE = (
    r"(?:(?:the )?(?:heart|centre|center|middle) of )?(?:the )?"
    r"(?:(?:beautiful|sunny|lovely|vibrant|historic|scenic|gorgeous|downtown|central) )*"
)
# An office in the middle of a town
_OFFICE = (
    r"(?:[Oo]ffices?|[Bb]üro(?:s|räume)?|[Kk]antoor|[Bb]ureaux?|[Ll]ocaux|[Oo]ficinas?|[Ee]scritórios?"
    r"|[Uu]ffici[o]?|[Kk]ontor(?:et|er)?|[Pp]raxis|[Kk]lini[kc]|[Ll]ocatie|[Ss]tudio|[Ww]erkplek|developed)"
)
_CENTRE = WordedPattern(
    rf"\b{_OFFICE}\b[^.!?]{{0,40}}? (?:in the (?:heart|centre|center|middle) of"
    r"|im (?:Herzen|Zentrum)(?: von)?|in (?:de binnenstad|het (?:hart|centrum)) van|au c(?:œ"
    r"|oe)ur de"
    r"|dans le centre de|en (?:el|pleno) (?:centro|corazón) de|no (?:centro|coração) d[eoa]"
    r"|nel (?:centro|cuore) di|midt i|i hjertet a[fv]|i centrala) (?:beautiful |sunny |schönen )?"
    r"(?P<places>[A-ZÀ-Þ][^.!?;:(),]{2,60})"
)
_OF_COMPANY = WordedPattern(
    r"(?:\b[Ww]e(?:[’']re| are)|(?:^|[.!?] )[A-Z][\w’'&. -]{1,40} is)\b[^.!?]{0,90}?"
    rf"\b(?:based|headquartered|located|situated) in {_PRAISE}(?P<places>[A-Z][^.!?;:()]{{2,90}})"
    r"|(?:^|[.!?] )(?:Located|Based) in (?:(?:the )?(?:heart|centre|center) of )?"
    r"(?P<seated>[A-Z][^.!?;:(),]{2,60})"
    r"|\b(?:[Nn]ous sommes|est|sont)\b[^.!?]{0,120}?\b(?:bas|situ|implant|install)ée?s?"
    r"(?: [^.!?]{0,40},)? (?:à|au) (?P<fr>[A-Z][^.!?;:()]{2,60})"
    r"|^(?:Headquarters|Head office|HQ|Hauptsitz|Siège(?: social)?|Sede)\s*[:–-]\s*"
    r"(?P<seat>[A-Z][^.!?;:()]{2,60})"
    r"|\((?P<bracket>[A-Z][^()]{2,40}, [A-Z][^()]{2,30})\) (?:invites|seeks|is (?:looking"
    r"|seeking|hiring"
    r"|recruiting)|sucht|recherche|zoekt|söker|søger|søker|busca|cerca)\b"
    r"|\bcon sede (?:en|a|in) (?P<it>[A-Z][^.!?;:()]{2,60})"
    r"|\b(?:mit (?:Haupt)?[Ss]itz|ansässig|gevestigd|baserat|baseret|basert) (?:in|i) "
    r"(?P<more>[A-Z][^.!?;:()]{2,60})"
)
# Names of authorities and universities that are of their town.
_AUTHORITY = re.compile(
    r"(?:Gemeinde|Stadt|Marktgemeinde|Gemeente|Commune d(?:e |['’])|Ville d(?:e |['’])"
    r"|Mairie d(?:e |['’])|Ayuntamiento de |Prefeitura (?:Municipal )?d[eo] |Municipality of "
    r"|(?:Town|City|University|College) of |Universität|Université d(?:e |['’])"
    r"|Universidad(?:e)? d[eo] ) ?"
    r"([A-ZÀ-Þ][\w’'-]+(?:[ -](?:am |an der |de |sur )?[A-ZÀ-Þ][\w’'-]+)?)"
    r"|([A-ZÀ-Þ][\wà-ÿ-]+?)s? [Kk]ommune?|(?:Kommunen )([A-ZÀ-Þ][\wà-ÿ-]+)"
)
_OF_TOWN = re.compile(r" (?:of|de|di|von|van|i) [^ ]+$")
_IS_AT = (
    r"(?: (?:is|lies|liegt|ist|est|fica|está|ligt|ligger|se trouve|si trova)\b[^.!?]{0,40}?)?"
    r" (?:in|en|em|à|a|i|te|at|aus|ved|fra|från|uit|de|(?:no centro|en el centro|au cœur) de"
    r"|in the (?:heart|centre) of)"
)
_SEAT_AFTER = re.compile(
    rf"(?: \([^)]{{1,80}}\))?(?:,?{_IS_AT} | (?=[A-ZÀ-Þ][\w-]{{3,40}} [a-z]))"
    r"(?P<places>[^\W\d_a-zà-ÿ][^.!?;:()]{2,90})"
)
_TOWN = re.compile(
    r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?:[ -](?:am |an der |de |do |da |sur |auf )?[A-ZÀ-Þ][\w’'-]+){0,3})"
    r"(?:, (?P<region>[A-Z]{2})\b)?"
)
_END = re.compile(
    r"\s+(?:offices?|hubs?|headquarters|HQ|campus|with|and (?=[a-z])|where|but"
    r"|reporting|on|for|as|to|about|around|approximately|roughly|at least|\d+"
    r"|(?:und|et|en|e|y|och|og) (?=[a-zà-ü])|eine?n?|une?|een|uma?|una?|zum|ab|suchen"
    r"|base|salary|pay)\b"
    r"|\s+[–—-]\s+|,\s+(?=[a-z])(?!or |and )"
)
_NAMED_AFTER = re.compile(
    r"[-’']|s?\s+(?:Street|St|Road|Rd|House|Park|Hall|Place|Square|Avenue|Lane|University|College"
    r"|School|Hospital|Clinic|Group|Labs?|Airport|Convention|Pacific|America|Platz|Straße|Allee|Universität|and|&)\b"
)
_SHORTEST = 3  # letters
_PART_OF_TOWN = re.compile(r"^(?:downtown|central|the (?:heart|centre|center) of) ")
_WORDS = Keywords([
    "based", "located", "situated", "employment", "position", "role", "internship", "vacancy",
    "location", "site", "person", "office", "hybrid", "team", "hub", "studio", "headquarters",
    "hq", "campus", "lab", "clinic", "hospital", "workshop", "warehouse", "store", "branch",
    "depot", "yard", "factory", "surgery", "practice", "shop", "vaga", "puesto", "vacante",
    "ort", "arbe", "büro", "hauptsitz", "niederlassung", "poste", "bureau", "locaux", "agence",
    "équipe", "standplaats", "werklocatie", "förlag", "kantoor", "placera", "placeret",
    "stationera", "plassert",
    "stage", "contrat", "mission", "travail", "treball", "uffici", "seu",
    "time", "range", "unser", " im ", " am ", "entrepôt", "boutique", "magasin", "atelier",
    "restaurant", "clinique", "cabinet", "établissement", "école", "usine", "antenne", "centre",
    "hôtel", "winkel", "praktijk", "vestiging", "locatie", "magazijn", "school", "werkplaats",
    "lager", "butik", "klinik", "verkstad", "skola", "restaurang", "hotel", "beläg", "beliggende",
    "nuestr", "noss", "establecimiento de", "consulta de", "farmacia de", "delegación",
    "heart", "center", "middle", "herzen", "zentrum", "binnenstad", "hart", "centrum", "cœur",
    "coeur",
    "centro", "corazón", "coração", "cuore", "midt", "hjertet", "centrala",
    "kontor", "lokaler", "ubicad", "sede", "localizad", "oficina", "escritório",
])  # fmt: skip
_BASED = Keywords([
     ") invites", ") seeks", ") is ", ") sucht", ") recherche", ") zoekt", ") söker",
    ") søger", ") søker", ") busca", ") cerca", "based in", "headquartered in", "located in",
    "situated in", "headquarters", "head office",
    "hq", "hauptsitz",
    "heart", "center", "middle", "herzen", "zentrum", "binnenstad", "hart", "centrum", "cœur",
    "coeur",
    "centro", "corazón", "coração", "cuore", "midt", "hjertet", "centrala",
    "siège", "sede", " basé", "situé", "implanté", "installé",
    "sitz in", "ansässig in", "gevestigd in", "baserat i", "baseret i", "basert i",
])  # fmt: skip


def places_in_prose(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the places at which a sentence says that the job is, and the text; only known names
    of towns, regions and countries count.
    """
    return _first(KeywordFilter.of(texts), _WORDS, (_SEAT, _ROOM, _CENTRE))


def seat_in_prose(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return where a sentence says that the employer is, and the text."""
    return _first(KeywordFilter.of(texts), _BASED, (_OF_COMPANY, _CENTRE))


def home_of(company: str, texts: Sequence[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the town that a text names behind the company, and the text: “Acme in Leeds makes …”;
    or the one in the name of an authority, a university or a club.
    """
    if authority := _AUTHORITY.fullmatch(company):
        name = next(filter(None, authority.groups()))
        return parse_location(name).locations, company
    for text in texts:
        _, named, after = text.partition(company)
        found = _SEAT_AFTER.match(after) if named else None
        if found and (place := _first_town(found["places"])):
            return (place,), text
    last = company.rpartition(" ")[2]
    is_of_town = _OF_TOWN.search(company) is not None and is_clear_town(last)
    return ((last,), company) if is_of_town else None


def _first_town(words: str) -> str:
    """Return the town that the words begin with, with a code of its region; or nothing."""
    name = _TOWN.match(words)
    if name is None:
        return ""
    names = name["town"].split()
    towns = (" ".join(names[:number]) for number in range(len(names), 0, -1))
    town = next(filter(is_clear_town, towns), "")
    return f"{town}, {name['region']}" if town == name["town"] and name["region"] else town


def _first(
    texts: KeywordFilter, words: Keywords, patterns: Iterable[WordedPattern]
) -> tuple[tuple[str, ...], str] | None:
    """Return the first known places behind a pattern; the first pattern counts in all texts."""
    likely = texts.matching(words)
    for pattern in patterns:
        for _, text in likely:
            for seat in pattern.finditer(text):
                places = _known(next(filter(None, seat.groups())))
                if places and (pattern is not _ROOM or all(map(is_clear_town, places))):
                    return tuple(map(_without_capitals, places)), text
    return None


def _without_capitals(place: str) -> str:
    return place.title() if place.isupper() and len(place) > _SHORTEST else place


def _known(words: str) -> tuple[str, ...]:
    """Return the places in words, if all are known; “NYU in New York” names a house first."""
    named = _END.split(words, maxsplit=1)[0].rstrip(" ,")
    for text in (named, _PART_OF_TOWN.sub("", named.rpartition(" in ")[2])):
        found = parse_location(text).locations
        if found and all(map(_is_known, found)):
            return found
    return _leading_town(named)


def _leading_town(words: str) -> tuple[str, ...]:
    """Return the town that words begin with, as where all nouns have capitals: “Chemnitz Hilfe”;
    but not one that a street or a house is named after.
    """
    town = _first_town(words)
    is_named_after = _NAMED_AFTER.match(words[len(town) :])
    return (town,) if len(town) > _SHORTEST and not is_named_after else ()


def _is_known(place: str) -> bool:
    name = place.partition(",")[0].strip()
    return is_town(name) or is_country(name) or is_region(name)
