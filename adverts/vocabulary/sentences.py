"""The topic of a sentence by its own words, for adverts without headings.

It knows English and Malay best, as most adverts without headings use these; and some German, French
and Spanish.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from adverts.vocabulary.alternatives import compiled
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.item_words import topics_named
from adverts.vocabulary.pattern_words import WordedPattern, worded

_VERBS = """
accompany achieve act adapt address adhere administer advise advocate allocate analyse analyze
answer apply approach architect arrange assemble assess assign assist assure attend audit
automate be build calculate calibrate care carry champion check clean coach collaborate collect
communicate compile complete comply compose conceive conduct configure connect consult contact
contribute control coordinate co-ordinate create cultivate deal debug define deliver deploy
design determine develop devise direct discuss dispense distribute document draft draw drive
educate enable encourage engage enhance ensure escalate establish evaluate examine execute
expand explain facilitate file find follow formulate foster fulfil fulfill gather generate guide
handle help hire host identify implement improve inform initiate innovate inspect inspire
install integrate interact interpret interview investigate issue join keep lead learn leverage
liaise listen log look maintain make manage map market measure meet mentor migrate monitor
motivate negotiate observe obtain operate optimise optimize orchestrate order organise organize
oversee own package partake participate partner perform plan prepare present preserve prevent
prioritise prioritize process procure produce project promote propose protect provide publish
pursue raise receive recommend reconcile record recruit refer refine register regularly renew
repair report represent research resolve respond responsible review run safeguard scale schedule
screen secure seek sell serve set share source spearhead standardise stay steer stock submit
suggest supervise supply support take teach test track train transform translate troubleshoot
undertake update upsell utilise utilize validate verify visit welcome work write
"""
_FORMS = "|".join(sorted((re.escape(verb) for verb in _VERBS.split()), key=len, reverse=True))
_DOES = compiled(
    rf"(?:to |you(?:'ll| will) |will |also )?(?:\w+ly,? )?(?:{_FORMS})(?:e?s|d|ed|ing)?\b"
    r"|(?:manag|prepar|ensur|coordinat|provid|handl|mak|creat|develop|perform|writ|driv|promot|"
    r"organi[sz]|supervis|analy[sz]|participat|liais|advis|plann?|schedul|updat|driv|shar|tak)ing\b"
    r"|(?:responsible (?:for|to)|in charge of|any other (?:dut|task|job)|other (?:dut|task)"
    r"|ad.?hoc"
    r"|(?:perform|undertake|carry out) any)"
    r"|(?:menguruskan|mengurus|memastikan|membantu|menyediakan|melaksanakan|menjalankan|membuat|"
    r"bertanggungjawab|menyelia|mengendalikan|merancang|menjaga|melakukan)\b"
    r"|vous (?!êtes|avez)\w+ez\b",
)  # fmt: skip
_ASSIGNED = re.compile(r"assigned (?:by|from time)|as assigned")
_NEEDS = compiled(
    r"\bexperience[ds]?\b|degree|diploma|bachelor|master'?s|\bphd\b|certificat|\bspm\b|\bstpm\b"
    r"|knowledge|\bable to\b|\bability\b|proficien|fluen|familiar|\bskills?\b|\byears?'? |willing"
    r"|\bmust\b|possess|candidates?\b|applicants?\b|registered|licen[cs]ed?\b|qualif"
    r"|\bgood (command|"
    r"spoken|communicat|inter|team|work|at)|strong|excellent|self.?(motivat|start|disciplin|driven)"
    r"|citizen|\baged?\b|\bown (transport|car|vehicle)|driving licen|fresh graduates?"
    r"|understanding of"
    r"|required|requirement|preferabl|preferred|encouraged to apply|advantage|\bplus\b|minimum"
    r"|\bmin\.?\b"
    r"|at least|expertise|background in|computer literate|team player|multi.?task|attitude|mature"
    r"|detail"
    r"|independent(ly)?\b|\bliterate\b|passion|\bfluent|\bproactive|hardworking|can.do|speak"
    r"|mandarin|english"
    r"|berumur|warganegara|ijazah|pengalaman|mahir|boleh|calon|lulusan|sijil|berkelulusan"
    r"|mempunyai|memiliki|sanggup"
    r"|erfahrung|kenntnis|ausbildung|abgeschlossen|studium|teamfähig|fähigkeit"
    r"|expérience|maîtrise|connaissance|formation|diplôm|capacité|vous (êtes|avez)"
    r"|experiencia|conocimiento|titulaci|grado en|capacidad|nivel de",
)  # fmt: skip
_GIVES = worded(
    r"insurance|annual leave|medical (leave|coverage|benefit|card|claim|insurance)|paid (leave"
    r"|time|vacation|holiday)|bonus(es)?\b"
    r"|\ballowances?\b|\bepf\b|\bsocso\b|\beis\b|kwsp|perkeso|\b401\b|\bpto\b|vacation|pension"
    r"|stock option|equity|parental|maternity"
    r"|\bgym\b|dental|increment|overtime pay|commission|staff (discount|purchase)"
    r"|training (will be )?provided|provided\b"
    r"|career (growth|progress|advance|development|path)|free (parking|meal|food|lunch|uniform"
    r"|hostel)|accommodation provided"
    r"|\b5.?days? (work|week)|team.building|company trip|attractive|competitive (salary|pay|comp"
    r"|package)|flexible (working )?hours"
    r"|cuti|elaun|caruman|urlaub|mutuelle|tickets? resto|vacaciones|seguro|we offer|salary\b"
    r"|wellness|reimburs|stipend|budget|remote work|private health|\bleave\b(?! of)"
    r"|health ?care (?:plan|cover|package|insurance|and)|cycle to work|multisport|\bsnacks?\b"
    r"|days? (?:off|holidays?)|holiday (?:allowance|entitlement)|share (?:options|scheme|plan)"
    r"|retirement|sick (?:pay|days)|relocation|life (?:assurance|cover)|health cover"
    r"|company (?:car|laptop)|(?:language|training) (?:classes|courses)",
)  # fmt: skip
_HARD_NEED = compiled(
    r"experience|degree|diploma|\byears?\b|knowledge|\bskills?\b|\bmust\b|able to|ability"
    r"|candidate|"
    r"possess|willing|pengalaman|berumur"
)
_CAN = re.compile(r"(must|able|willing|experienced?|own (transport|car|vehicle|laptop))\b")
# How a sentence begins in which an employer speaks of itself, and words that speak to somebody.
_EMPLOYER = compiled(
    r"\W*(?:(?:at|in|with|as|today|hoje|heute|bei|chez|au sein|hos|no|na) [^.]{0,40}?)?"
    r"(?:we|our|wir|unsere?|nous|notre|nos|vi|vår[te]?|vores|wij|onze?|nós|noss[ao]s?|nosotros"
    r"|nuestr[ao]s?|somos|contamos|trabalhamos|trabajamos|buscamos)\b"
)
_ADDRESSES = compiled(
    r"\b(?:you|your|du (?:\w+st|har|är|er|kan|skal?|vil|får|kommer)|\w+st du|dich|dir|dein\w*"
    r"|sie|ihr\w*|vous|votre|vos|tu|te|ton|tes|você|seu|sua|usted|je|jij|jou\w*|dig|din[ae]?"
    r"|ditt|dit|deg|candidates?|applicants?|someone|somebody|person)\b"
)
_SEEKS = WordedPattern(
    r"\b(?:we(?:['’]re| are)? (?:looking for|seeking|hiring)"
    r"|(?:is|are) (?:currently |now |actively )?(?:looking to (?:appoint|hire|recruit"
    r"|employ)|looking for|seeking|recruiting|hiring) (?:an?|to|for|our|new|experienced|one|two"
    r"|highly)"
    r"|(?:seeks?|wish(?:es)?|want(?:s|ed)?) to (?:appoint|hire|recruit|employ)"
    r"|(?:invit(?:es?|ing)|welcomes?) applications|applications (?:are|is) (?:now )?invited"
    r"|(?:position|post|role|opening|vacancy|opportunity|internship|studentship|fellowship)s?"
    r" (?:is|are) (?:now |currently |immediately )?(?:available|open|vacant)"
    r"|(?:have|has) an? (?:\w+ ){0,4}(?:opening|vacancy|position) (?:for|available|as)"
    r"|wir suchen|suchen wir"
    r"|nous (?:re)?cherchons|recrute|buscamos|procuramos|(?:zoeken|zoekt) (?:wij|we|een|naar)"
    r"|wij zoeken|op zoek naar"
    r"|(?:est|sommes) à la recherche|recrutons|estamos (?:buscando|contratando|procurando)"
    r"|busquem|cerquem"
    r"|cerchiamo|ricerchiamo|(?:è|siamo) alla ricerca|(?:sta|stiamo) cercando"
    r"|(?:vi|nu|nå) (?:söker|søger|søker)|(?:söker|søger|søker) (?:vi|nu|nå|dig|deg|en|ett?))\b",
    re.IGNORECASE,
)
_LONGEST = 1000
_FEW = 5  # words; so short a line may also be a benefit
_MINOR = worded(
    r"equal opportunit|discriminat|regardless of|protected (veteran|characteristic)|accommodation"
    r"|privacy|"
    r"background check|recruitment agenc|unsolicited|personal data|learn more about|visit (us|our)|"
    r"please (note|apply|send|submit|email|visit|contact|see)|shortlisted|only candidates|click"
    r"|https?://|^(?:please )?see (?:our|the|also)\b|for more (?:information|details|about)\b"
    r"|\bcan be found (?:here|at|on)\b|(?:full|more|further) (?:information|details) (?:is|are"
    r"|can be|at|on|about)\b"
    r"|^apply (?:now|here|for|via|at|by|today)\b|vacancy is (?:being )?advertised"
    r"|on your (?:resume|résumé|cv)\b|^failure to (?:provide|submit|include|attach)"
    r"|^find (?:more )?information about\b|don't forget to (?:mention|include|attach)"
    r"|whats ?app|e-?mail (us|your|to)|a compétences égales|handicap"
    r"|not all (applicants|candidates)|(meet|match|check|tick) (all|every)|not (meet|tick|check)\b"
    r"|don't (meet|tick|check)\b|meets? the minimum requirements|starting salary"
    r"|bewirb dich|bewerbe dich|melde dich bei|ansprechpartner|\btel\.?:|telefon\w*:"
    r"|n'hésitez pas|postulez|candidatez|envoyez|inscreva-se|envie (seu|o seu|um|cv)|solliciteer"
    r"|skicka (in )?(din|ditt)|send (oss|os) |inscríbete|envía tu"
    r"|ansök (i ?dag|nu|här|redan|senast|via)|sök (jobbet|tjänsten|i ?dag)|rekryteringsprocess"
    r"|(søk|ansøg) (i ?dag|nå|nu|her|via|jobben)|rekrutteringsproces|enviar (o |seu )?(curr|cv)"
    r"|interessad[oa]s|stuur (je|jouw) (cv|motivatie)|\bsend (din|dit)\b",
)  # fmt: skip


def topic_by_wording(text: str) -> Topic | None:
    """Return the topic of a sentence: responsibility, requirement or benefit; None if unknown."""
    low = text[:_LONGEST].casefold().replace("’", "'").strip()
    does = (_DOES.match(low) or _ASSIGNED.search(low)) and not _CAN.match(low)
    if does and len(low.split()) > _FEW:
        return Topic.RESPONSIBILITY
    if _GIVES.search(low) and not _HARD_NEED.search(low):
        return Topic.BENEFIT
    if does:
        return Topic.RESPONSIBILITY
    return Topic.REQUIREMENT if _NEEDS.search(low) else None


def majority(texts: Sequence[str]) -> Topic | None:
    """Return the topic of at least two thirds of the sentences, if there is one."""
    recognised = Counter(topic for text in texts if (topic := topic_by_wording(text)))
    if not recognised:
        return None
    topic, count = recognised.most_common(1)[0]
    return topic if count * 3 >= len(texts) * 2 else None


def speaks_of_employer(text: str) -> bool:
    """Return whether a sentence is about the employer, and neither asks nor speaks to anybody."""
    low = text[:_LONGEST].casefold().replace("’", "'")
    if not _EMPLOYER.match(low) or _ADDRESSES.search(low):
        return False
    return not (_NEEDS.search(low) or topics_named(low) & {Topic.REQUIREMENT})


def seeks_somebody(text: str) -> bool:
    """Return whether a sentence says that an employer seeks somebody."""
    return bool(_SEEKS.search(text[:_LONGEST]))


def names_gift(text: str) -> bool:
    """Return whether a sentence says in any language what an employer gives, and nothing else."""
    low = text[:_LONGEST].casefold()
    return topic_by_wording(text) is Topic.BENEFIT or topics_named(low) == {Topic.BENEFIT}


def is_minor(text: str) -> bool:
    """Return whether a sentence is never an item: law, privacy, links, calls to apply."""
    return bool(_MINOR.search(text.casefold()))
