"""What makes a line an item: its importance, and whether it is a fact with a field of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.draft import DraftItem, Evidence
from adverts.text.line import Line
from adverts.vocabulary.pattern_words import WordedPattern
from adverts.vocabulary.terms import Importance, ItemKind
from adverts.vocabulary.topics import Topic

# What says that something is nice to have, in brackets, behind a dash, or before a colon.
_NICE_SIGN = (
    r"(?:preferred|nice.to.haves?|optional(?:ly)?|desirable|desired|a plus|plus|bonus(?: points)?"
    r"(?:, not required)?|an (?:advantage|asset)|advantageous|beneficial|helpful"
    r"|(?:but )?not (?:required|essential|mandatory|necessary)|keutamaan|kelebihan|satu kelebihan"
    r"|tidak (?:wajib|diwajibkan)|wünschenswert|von vorteil|(?:aber )?kein (?:zwingendes )?muss"
    r"|kein zwang|(?:aber )?nicht (?:zwingend|unbedingt|erforderlich|notwendig|nötig)"
    r"(?: erforderlich| notwendig| nötig)?|(?:ein )?pluspunkt|ein plus"
    r"|(?:serait |est )?(?:un (?:vrai )?(?:plus|atout))|atouts?|souhaitée?s?|appréciée?s?"
    r"|facultati(?:f|ve)s?|(?:mais )?pas (?:obligatoire|indispensable)s?"
    r"|non (?:obligatoire|indispensable|exigée?)s?|deseable|valorable|opcional|se valorar?á?"
    r"|(?:pero )?no (?:es )?(?:imprescindible|obligatori[oa]|necesari[oa])|desej[áa]vel"
    r"|(?:é )?(?:um )?diferencial|(?:mas )?não (?:é )?(?:obrigat[óo]ri[oa]|eliminat[óo]ri[oa])"
    r"|um plus|pr[eé]|een pr[eé]|pluspunt|(?:maar )?niet (?:vereist|verplicht|noodzakelijk|nodig)"
    r"|mooi meegenomen|gewenst|meriterande|önskvärt|ett plus|(?:men )?(?:inget|ej|inte ett) krav"
    r"|en fordel|ønskelig|et(?:t)? plus|(?:men )?ikke (?:et )?(?:krav|nødvendig(?:t)?)|加分|优先"
    r"|gradit[oa]|non (?:indispensabile|obbligatori[oa]|necessari[oa])"
    r"|(?:handy|useful)(?:, (?:but )?not (?:needed|required|essential))?|(?:but )?not needed"
    r"|gerne? gesehen|auf wunsch|recomendable|recomendado|(?:será|seria"
    r"|é) um(?: grande)? diferencial"
    r"|(?:mag, )?hoeft niet|is een pr[eé]|geen (?:eis|must|vereiste)|no need(?: at all)?)"
)
_OPTIONAL = re.compile(
    rf"[(\[](?:(?:strongly|highly|but|is|would be|considered"
    rf"|an?) ){{0,2}}(?:{_NICE_SIGN},? (?:but |and |or )?)?{_NICE_SIGN}(?:[)\]]\W*$|\): )"
    rf"|\s[–—-]\s{_NICE_SIGN}\W*$"
    rf"|^\[(?:{_NICE_SIGN}|ideally|idealerweise)\]"
    rf"|^\(?(?:{_NICE_SIGN}|ideally|idealerweise|im idealfall|l['’]idéal|lo ideal|o ideal"
    rf"|idéalement|idealmente|idealiter"
    r"|preferiblemente|preferencialmente|helst|gärna|gerne|gern|gjerne|liefst"
    r"|bij voorkeur|vorzugsweise|de preferencia|med förd?el)(?: au[cß]h)?\s*"
    r"(?:[):]|\s[–—-]\s)"
    r"|^(?:gjerne|gärna) \w"
    r"|^(?:wünschenswert|desej[áa]ve(?:l|is)|deseables?|prefer(?:encialmente|entemente|ible(?:mente)?"
    r"|ibil(?:e|mente))|idealmente|idéalement|de préférence|gradit[ao]|desitjable|valorable"
    r"|(?:se|es) valorar[áà]n?)\b",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^(?:(?:experience level|seniority|industry|role|company (?:size|type)|department"
    r"|type|commitment|start date|duration|company|公司|地[點点])\s*[:：]"
    r"|locations? (?:at|in)\b"
    r"|minimum \d+ hours|(?:job type|employment type|type of employment"
    r"|period of employment|salary|basic salary|pay|gaji|location|"
    r"work(?:ing)? (?:hours?|days?|location|time)|schedule|contract length|expected start date|"
    r"ability to commute(?:/relocate)?|work remotely)\b[^:]{0,20}:"
    r"|(?:posición|departamento|sector|vacantes|jornada|ubicación|modalidad|contrato|salario"
    r"|horario"
    r"|tipo de contrato|valor|local|cidade|horário|contato|contacto|kontakt|contact|standort"
    r"|arbeitsort|arbeitszeit|beginn|vertragsart|lieu|contrat|salaire|durée|horaires|locatie"
    r"|standplaats|uren|plats|placering|omfattning|anställningsform|tillträde|sted|arbeidssted"
    r"|arbejdssted|tiltrædelse|oppstart|startdato|type (?:de contrat|d['’]emploi|de poste)"
    r"|rémunération|localisation|prise de poste|remuneração|remuneración|bolsa(?:[- ]auxílio)?"
    r"|carga horária|regime|nível|vergütung|gehalt|einsatzort|eintritt|arbeitsbeginn|befristung"
    r"|salaris|werkplek|contractduur|werktijden|lön|lønn|løn|arbetstid|arbetsort|anställning"
    r"|arbeidstid|arbejdstid|stillingsprosent)(?: \w+){0,3}\s*:)",
    re.IGNORECASE,
)

# Terms of the job, which no duty, need or behaviour is.
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad)[a-z]*"
_TERM = re.compile(
    r"^(?:(?:(?:normal |office )?work(?:ing)? (?:hours?|days?|times?|locations?|places?|areas?"
    r"|modes?)|(?:type of )?(?:work|employment|contract|job) types?|type of (?:work|contract"
    r"|employment)|job types?|off days?|rest days?|shift (?:timings?|hours?)|vacanc(?:y|ies) at"
    r"|(?:expected |preferred )?start(?:ing)? date|(?:basic |starting |expected )?salary(?: range)?"
    r"|(?:hourly |daily )?rate|gaji(?: pokok)?|waktu kerja|masa bekerja|lokasi(?: kerja)?"
    r"|notice period|reports? to|reporting to|(?:web ?site|facebook|instagram|linkedin|twitter"
    r"|whats ?app|tel|phone|e-?mail)(?: no\.?| us)?)(?: available)?(?: \([^)]*\))? ?[:：]"
    r"|^(?:puestos? (?:a|con) quien(?:es)?|reporta a|rattachement|supérieure? hiérarchique"
    r"|responsabile diretto|temporalidad)[^:：]{0,40}[:：]"
    rf"|{_DAY} ?(?:-|–|to|till|until|hingga|sampai) ?{_DAY}\b"
    r"|\d(?:\.\d)? (?:working )?days? (?:a |per |work ?|work(?:ing)? )?week\W*$)",
    re.IGNORECASE,
)

# The same in a sentence: “The salary is …”, “Die Anstellung erfolgt …”; a role may have duties.
_TERM_SENTENCE = WordedPattern(
    r"^(?:(?:the|this|our) )?(?:(?:salary|pay|contract|appointment|employment)(?: \w+){0,2}"
    r" (?:is|are|will be|starts|runs)"
    r"|(?:position|role|post|job|internship) (?:is|will be)(?: an?)?"
    r" (?:(?:full|part)[- ]time|permanent|temporary|fixed|remote|hybrid|on-?site|based"
    r"|located|for \d|funded|paid|initially|available|open))\b"
    r"|^(?:die|der|das) (?:vergütung|anstellung|bezahlung|entlohnung|arbeitszeit|beschäftigung"
    r"|vertrag|stelle) (?:(?:ist|sind|beträgt|beläuft|erfolgt|richtet|kann|wird|beginnt)\b"
    r"|umfasst \d)(?!.{0,40}(?:verantwort|zuständig))"
    r"|^(?:le |la |l['’]|el |il |lo |o |a )(?:rémunération|contrat|salaire|salario|contrato|jornada"
    r"|retribución|remuneração|salário|contratto|stipendio|retribuzione)(?: \w+){0,2}"
    r" (?:est|sera|es|será|é|è|sarà)\b"
    r"|^(?:het salaris|de aanstelling|het contract) (?:is|bedraagt|wordt)\b"
    r"|^(?:lönen|lønnen|anställningen|ansættelsen|ansettelsen) (?:är|er|sker|skjer)\b",
    re.IGNORECASE,
)

# How, where or when one works, if such lines make up a list: “Part-time”, “Remote possible”.
_WAY = WordedPattern(
    r"^(?:(?:full|part)[- ]?time|permanent|temporary|fixed[- ]term|freelance|remote|hybrid"
    r"|home-? ?office|on-?site|flexible (?:working )?hours|immediate start|(?:start )?asap"
    r"|vollzeit|teilzeit|(?:un)?befristet|festanstellung|ab sofort|minijob|temps (?:plein|partiel)"
    r"|mi-temps|cdi|cdd|télétravail|tiempo (?:completo|parcial)|jornada|contrato|indefinido"
    r"|teletrabajo|presencial|tempo (?:integral|parcial)|clt|home office|voltijds?|deeltijds?"
    r"|thuiswerken|vast contract|heltid|deltid|fuldtid|tillsvidare|fastansättelse|fast stilling"
    r"|tempo (?:pieno|indeterminato)|\d+(?:[ –-]+\d+)? ?(?:hours?|hrs?|h|stunden|heures|horas|ore"
    r"|uur|uren|timmar|timer)\b)",
    re.IGNORECASE,
)
_WAY_WORDS = 9  # of a line that says no more

# When applications end, as a last line of a text without bullets says.
_ENDS = WordedPattern(
    r"^(?:sista (?:ansöknings)?dag|solliciteren kan|reageren kan|søknadsfrist|ansøgningsfrist"
    r"|closing date|applications? (?:close|are due)|apply (?:by|before)|bewerbungs(?:frist|schluss)"
    r"|date limite|fecha límite|plazo de|tarikh tutup|bewerbung(?:en)? bis|candidatures? avant"
    r"|sluitingsdatum|prazo (?:de|para))\b.{0,60}\d",
    re.IGNORECASE,
)

# What a page writes around its advert, and a sum of pay that is alone.
_AROUND = WordedPattern(
    r"^\W{0,4}(?:(?:go )?back to\b|return to\b|zurück z|retour (?:à|au)|volver a\b"
    r"|voltar (?:para|à|ao)"
    r"|terug naar\b|tillbaka till\b|tilbage til\b|tilbake til\b|torna a).{0,60}$"
    r"|^\W{0,4}(?:(?:offre )?publiée?|(?:job )?posted|published|veröffentlicht|ausgeschrieben"
    r"|online seit|publicad[ao]|gepubliceerd|geplaatst|publicera[td]|udgivet|publisert|pubblicato)"
    r"(?: (?:on|the|le|am|seit|op|den|el|em|il))?:? .{0,6}\d.{0,20}$"
    r"|^\W{0,3}(?:£|€|\$|usd|eur|gbp|chf|r\$) ?\d[\d.,]*k?(?: ?(?:-|–|to|bis|à|a) ?\S{1,10})?"
    r"(?: ?/| per| an?\b| p\.? ?a\b|,? pro rata| gross| brutto| net+o?\b).{0,30}$",
    re.IGNORECASE,
)

# Labels of facts, if they make up a list; one of them alone may begin an item.
_LABELLED = WordedPattern(
    r"^(?:grade|project|institution|organi[sz]ation|employer|division|department|team|duration"
    r"|base(?: of operations)?|(?:job |work )?locations?|term(?: of (?:employment|contract))?"
    r"|(?:job |employment )?status|compensation|salary|pay|remuneration|stipend|funding|hours"
    r"|(?:contract|position|employment|appointment)(?: type| length| period)?"
    r"|start(?:ing)?(?: date)?|(?:application )?deadline|closing date|apply(?: by| here| at)?"
    r"|how to apply|for more information\b.{0,40}|contact(?: person| details| email)?"
    r"|supervisors?|advis[eo]rs?|reports? to|posted(?: on)?|(?:job )?(?:reference|id|code|number)"
    r"|(?:number of )?(?:positions|vacancies|openings)|overtime|flexibility|seniority|level"
    r"|(?:vaga|cargo|n[íi]vel|regime|local|senioridade|área|empresa|modelo|carga horária"
    r"|remuneração|tipo|sal[áa]rio|puesto|nivel|categoría|sede|duración|lugar|salario"
    r"|retribución|intitulé|poste|niveau|statut|rémunération|secteur|service|date|ville|durée|stelle"
    r"|position|ort|eintritt|pensum|umfang|entgelt|gehalt|vergütung|eingruppierung|abteilung"
    r"|befristung|bereich|functie|afdeling|dienstverband|salaris|regio|tjänst|titel|lön"
    r"|avdelning|stilling|lønn|avdeling|løn|posizione|azienda|livello|inquadramento"
    r"|retribuzione|luogo|durata|orario)(?: \w+){0,3})\s*[:：]",
    re.IGNORECASE,
)

# Any label with a few words behind it, but none of what is asked.
_SHORT_FACT = re.compile(
    r"(?!.{0,30}(?:experience|educat|skill|language|qualif|require|knowledge|degree|certif|tool"
    r"|stack"
    r"|technolog|benefit))[^:：]{2,40}[:：](?:\s+\S+){1,7}$",
    re.IGNORECASE,
)


def facts_in(lines: Sequence[Line]) -> set[str]:
    """Return the lines that state facts of the job, if they are at least half of a list: “Grade:
    7”, “Term: two years”.
    """
    found = {line.text for line in lines if _states_fact(line)}
    if len(found) > 1:
        short = {line.text for line in lines if _SHORT_FACT.match(line.text)}
        found |= short if len(found | short) * 4 >= len(lines) * 3 else set()
    return found if 1 < len(found) >= len(lines) / 2 else set()


def _states_fact(line: Line) -> bool:
    if is_fact(line) or is_term(line) or _LABELLED.match(line.text):
        return True
    return bool(_WAY.match(line.text)) and len(line.text.split()) <= _WAY_WORDS


def item_of(
    topic: Topic, text: str, heading: str | None, evidence: Evidence | None = None
) -> DraftItem:
    """Return an item of a topic, a nice to have if its own words say so, also among duties."""
    if topic is Topic.RESPONSIBILITY and _OPTIONAL.search(text):
        topic = Topic.NICE
    importance: Importance | None = None
    kind = ItemKind.REQUIREMENT
    if topic is Topic.REQUIREMENT and not _OPTIONAL.search(text):
        importance = Importance.MUST
    elif topic in (Topic.REQUIREMENT, Topic.NICE):
        importance = Importance.NICE
    elif topic is Topic.RESPONSIBILITY:
        kind = ItemKind.RESPONSIBILITY
    else:
        kind = ItemKind.BEHAVIOUR if topic is Topic.BEHAVIOUR else ItemKind.BENEFIT
    return DraftItem(kind, text, heading, importance, evidence)


def is_fact(line: Line) -> bool:
    """Return whether a line states a fact that has its own field (“Job type: full-time”, “Salary:
    10”), or leads back to other pages.
    """
    text = line.text
    return bool(_FACT.match(text) or _ENDS.match(text) or _AROUND.match(text))


def is_term(line: Line) -> bool:
    """Return whether a line states a term of the job, where duties or needs are listed: “Working
    hours: 9 to 6”.
    """
    return bool(_TERM.match(line.text) or _TERM_SENTENCE.match(line.text))
