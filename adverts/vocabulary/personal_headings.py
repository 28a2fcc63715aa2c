"""Headings that are made of words for what somebody is like or good at, and of nothing else.

“Skills and Strengths”, “Deine Stärken” and “Egenskaber” name behaviours. With a word for what is
wished for (“Desired characteristics”) they name what is nice to have, and with one for what must be
(“Technical competencies”) needs. A word that is not listed makes the heading unknown here, because
“Our qualities” or “Strengths of Acme” are about something else.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from adverts.vocabulary.accents import without_accents
from adverts.vocabulary.topics import Topic


class _Kind(Enum):
    __hash__ = object.__hash__

    QUALITY = auto()  # what somebody is like
    SKILL = auto()  # alone it names behaviours; “your skills” may be all that is asked
    TRAIT = auto()  # of a person or of the job
    PERSONAL = auto()  # makes skills and traits those of a person
    KNOWLEDGE = auto()
    NEED = auto()  # what somebody has learned
    TOOL = auto()  # what is worked with, and what is asked for if the heading says so
    MUST = auto()
    NICE = auto()
    AND = auto()
    AROUND = auto()


# In order: English, German, French, Spanish, Portuguese, Dutch, Swedish, Danish and Norwegian,
# Italian, Malay. Without accents.
_WORDS = {
    _Kind.QUALITY: """
strengths attributes characteristics traits qualities attitude attitudes mindset softskill
softskills
starken charakterstarken charakterzuge charaktereigenschaften eigenschaften wesenszuge haltung
personlichkeit personlichkeitsmerkmale qualitaten charakter sozialkompetenz sozialkompetenzen
qualites aptitudes personnalite etre temperament forces forts
fortalezas fuertes cualidades actitud actitudes personalidad rasgos
fortes qualidades atitude atitudes aptidoes personalidade
eigenschappen karakter karaktereigenschappen persoonlijkheid persoonskenmerken kwaliteiten houding
sterke gedragscompetenties talenten
egenskaper styrkor personlighet formagor attityd
egenskaber egenskaper styrker personlighed personlighet kvaliteter
qualita doti forza attitudini personalita
kepribadian""",
    _Kind.SKILL: """
skill skills skillset ability abilities competence competences competency competencies capabilities
fahigkeiten kompetenz kompetenzen
competences capacites
habilidades competencias capacidades destrezas
vaardigheden competenties capaciteiten
fardigheter kompetenser
færdigheder ferdigheter kompetencer kompetanser evner
competenze capacita abilita
kemahiran keterampilan""",
    _Kind.TRAIT: "merkmale caracteristiques caracteristicas kenmerken caratteristiche tracos",
    _Kind.PERSONAL: """
soft personal interpersonal behavioural behavioral character people human social
personliche personlichen soziale uberfachliche menschliche zwischenmenschliche
personnelles personnels humaines relationnelles comportementales interpersonnelles sociales
personales interpersonales blandas sociales humanas
pessoais interpessoais comportamentais comportamental sociais humanas
persoonlijke sociale
personliga sociala manskliga
personlige sociale sosiale menneskelige mellommenneskelige
personali interpersonali relazionali trasversali umane comportamentali""",
    _Kind.KNOWLEDGE: """
knowledge kenntnisse wissen connaissances conocimientos conhecimentos kennis kunskap kunskaper viden
kunnskap kunnskaper conoscenze""",
    _Kind.NEED: """
experience experiences qualification qualifications education expertise technical professional hard
erfahrung erfahrungen qualifikation qualifikationen ausbildung fachkenntnisse fachliche technische
formation diplomes techniques professionnelles faire
experiencia experiencias formacion tecnicas tecnicos profesionales
formacao profissionais qualificacoes
ervaring opleiding kwalificaties
erfarenhet erfarenheter utbildning kvalifikationer tekniska
erfaring uddannelse utdanning kvalifikasjoner tekniske faglige
esperienza esperienze formazione tecniche professionali qualifiche""",
    _Kind.TOOL: """
stack stacks tech technology technologies tools technologien werkzeuge outils tecnologia tecnologias
herramientas ferramentas tecnica hulpmiddelen tekniker verktyg teknologier verktøy værktøjer
tecnologie strumenti""",
    _Kind.MUST: """
required needed necessary essential mandatory minimum
erforderliche notwendige
requises necessaires exigees indispensables obligatoires essentiel essentiels
essentielles
requerida requeridas requeridos necesarias necesarios imprescindibles obligatorias esencial
esenciales
necessaria necessarias necessarios obrigatoria obrigatorias obrigatorios indispensaveis
exigidas essencial essenciais
vereiste benodigde noodzakelijke
nodvandig nodvandiga
nødvendig nødvendige
richieste necessarie obbligatorie indispensabili""",
    _Kind.NICE: """
desired desirable preferred bonus additional extra
zusatzliche supplementaires adicionales adicionais ytterligare aanvullende
gewunscht gewunschte erwunscht erwunschte wunschenswert wunschenswerte
souhaitees souhaites souhaitables appreciees
deseables deseadas deseados
desejavel desejaveis desejadas desejados
gewenste wenselijke
onskade onskvarda meriterande
ønskede ønskelig ønskelige ønskværdige
gradite desiderate desiderabili preferenziali""",
    _Kind.AND: "and und oder et ou e o y en och og i or of eller",
    _Kind.AROUND: """
the a an your key core main other of for in this role position that we are look looking
das die der dein deine deinen ihre ihren weitere diese
le la les la de des du vos votre tes ta ton nos points poste savoir recherchees attendues autres
el los las tu tus su sus otras puntos del puesto que buscamos valoramos
os as seu sua seus suas outras pontos da vaga perfil procuramos
de het je jouw uw punten eigen
din ditt dit dina dine
il i gli tuo tua tuoi tue punti di""",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 9  # words
_CLAUSE = re.compile(
    r",? (?:that|which|die|welche|que|qui|som|che|we|you|wir|vi)\b(?: [^\s,.;:]+){1,8}$"
)
# Clauses on what will be learned, on what is asked of everybody, and on the employer's own.
_OTHER_CLAUSE = re.compile(
    r"\b(?:learn|gain|develop|acquire|teach|offer|must|need|requir|lern|vermittel|biet|brauch"
    r"|erforder|benotig|acqu|appren|offr|develop|requ|exig|besoin|aprend|desarroll|desenvolv|ofre"
    r"|necesit|precis|leer|ontwikkel|nodig|vereis|lar|utveckl|udvikl|utvikl|krav|krev|krever"
    r"|behov|erbjud|tilb|imparar|svilupp|serv|mak)\w*"
)
_WELCOME = re.compile(
    r"\b(?:would|might|could) |\buns freuen|gern|vorteil|plus\b|wurden|waarderen|helfen|helpen"
    r"|\bhelp|hjalp|hjelp|souhait|appreci|aimerions|gustari|gostari|vorremmo|fordel|merit"
)
_ENGLISH = (  # sentences and phrases that lead to what somebody is like
    r"^(?!.*(\bour\b|prefer|desir|bonus|nice|love to|team\b|culture|qualif|experience))"
    r"(.*\b(following|these|right) (\w+ )?(attributes|characteristics|qualities|traits|strengths)"
    r"( are)?$|.*\b(attributes|qualities|traits|characteristics) "
    r"(of|that|we|you|needed|required|for|to)\b.*"
    r"\b(you|we|candidate|person|applicant|individual|colleague|teammate|role|position)\b"
    r"|.*\b(takes|take|need) to (thrive|shine|flourish)\b(?!.* if)|thrive$"
    r"|(you are|you're) passionate about$"
    r"|(the |our )?(soft|people|human|behaviou?ral|interpersonal) skills\b.*)"
    r"|^who (thrives|flourishes|shines)\b|^(?!.*(offer|biet|ofre|propos|erbjud"
    r"|tilb)).*\b(as a (person|human being|colleague)"
    r"|als (mensch|persoon)|en tant que personne|como (persona|pessoa)|som (person|människa"
    r"|menneske))$|\ban (ihnen|dir) als (mensch|person)\b"
)
_GERMAN = (
    r"(folgende|diese|weiteren?) \w*eigenschaften|charaktereigenschaften"
    r"|^(da|wo)für (brennst|brennen) (du|sie)$|^(du brennst|sie brennen) für$"
)
_ROMANCE = (
    r"^(?!.*savoir.faire).*savoirs?.être$|passionnée?(\(e\))?s? par$"
    r"|\b(siguientes|principales|personales|otras) (cualidades|aptitudes|fortalezas)"
    r"|\bcualidades (\w+ )*que\b|^(te|le) apasionan?$"
    r"|seguintes (qualidades|atitudes|comportamentos)|apaixonad[oa](\(a\))? por$"
    r"|(atributos|perfil|requisitos) (pessoa|comportamenta)(l|is)$"
    r"|(habilidades|competências) (interpessoais|sociais|humanas|socioemocionais|não técnicas)"
    r"|(seguenti|queste) (qualità|doti|attitudini)|^ti appassionan?o?$"
)
_NORTHERN = (
    r"(volgende|deze) (\w+ )?eigenschappen|waar (je|jij) (energie|blij) van (krijgt|wordt)"
    r"|passie voor$|\bdu (brinner för|brænder for|brenner for)$|(brinner|brænder|brenner) du for$"
    r"|^(som|hvem er du som) menneske|ciri.ciri (peribadi|pribadi)$"
)
PATTERNS = tuple((Topic.BEHAVIOUR, one) for one in (_ENGLISH, _GERMAN, _ROMANCE, _NORTHERN))
_LEARNED = frozenset({_Kind.KNOWLEDGE, _Kind.NEED})
_NAMED = _LEARNED | {_Kind.QUALITY, _Kind.SKILL, _Kind.TRAIT, _Kind.TOOL}
_SKILLS_ALONE = frozenset({_Kind.SKILL, _Kind.AND})


def topic_of(heading: str) -> Topic | None:
    """Return the topic of a normalised heading that is made of such words, with or without a clause
    on who values them (“Eigenschaften, die uns wichtig sind”); else None.
    """
    bare = without_accents(heading)
    if topic := _topic_of_words(bare):
        return topic
    clause = _CLAUSE.search(bare)
    if clause is None or _OTHER_CLAUSE.search(clause[0]):
        return None
    kinds = set(_kinds_in(bare[: clause.start()]))
    if kinds and _WELCOME.search(clause[0]):
        return Topic.NICE
    is_personal = not kinds.isdisjoint((_Kind.QUALITY, _Kind.PERSONAL))
    return _topic_of_words(bare[: clause.start()]) if is_personal else None


def _kinds_in(bare: str) -> list[_Kind]:
    """Return the kinds of the words of a heading; none if it has others, or names nothing."""
    kinds = [_KINDS.get(word) for word in _WORD.findall(bare)]
    known = [kind for kind in kinds if kind]
    is_known = 0 < len(known) == len(kinds) <= _LONGEST
    return known if is_known and not _NAMED.isdisjoint(known) else []


def _topic_of_words(bare: str) -> Topic | None:
    kinds = _kinds_in(bare)
    found = set(kinds)
    if not kinds:
        return None
    if _Kind.NICE in found or _Kind.MUST in found:
        return _topic_of_weighed(found)
    if _Kind.NEED not in found and _is_personal(kinds):
        return Topic.BEHAVIOUR
    is_learned = {_Kind.SKILL, _Kind.NEED} <= found
    return Topic.REQUIREMENT if is_learned and found <= _SKILLS_ALONE | _LEARNED else None


def _topic_of_weighed(found: set[_Kind]) -> Topic | None:
    """Return the topic of a heading that says how important its list is. Qualities are behaviours
    even if they are required, so other rules decide on those.
    """
    if {_Kind.NICE, _Kind.MUST} <= found:
        return None
    if _Kind.NICE in found:
        return Topic.NICE
    is_personal = _Kind.QUALITY in found or _Kind.PERSONAL in found
    return None if is_personal else Topic.REQUIREMENT


def _is_personal(kinds: list[_Kind]) -> bool:
    found = set(kinds)
    if _Kind.QUALITY in found or {_Kind.PERSONAL, _Kind.SKILL} <= found:
        return True
    if {_Kind.PERSONAL, _Kind.TRAIT} <= found:
        return True
    # “Skills and Knowledge” are those of a person, “Knowledge and skills” all that is asked.
    return found <= _SKILLS_ALONE | {_Kind.KNOWLEDGE} and kinds[0] is _Kind.SKILL
