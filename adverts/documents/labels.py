"""Labelled lines of free text, such as “Company: …”, as fields; in eleven languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from adverts.content.apply_link import apply_link, labelled_link
from adverts.content.builder import Builder
from adverts.draft import DraftPay
from adverts.facts.closing import parse_closing, says_no_date
from adverts.facts.dates_and_terms import employment_type
from adverts.facts.days import parse_date, writes_month_first
from adverts.facts.gazetteer import is_town
from adverts.facts.pay import parse_pay, parse_sum
from adverts.facts.places import are_known_places, is_street, parse_location, workplace_type_of
from adverts.facts.remote_limits import parse_limits
from adverts.facts.title_parts import title_parts
from adverts.facts.titles import clean_title, is_plausible_title, names_occupation
from adverts.facts.ways_of_working import way_of_working
from adverts.text.line import Line
from adverts.text.web_urls import web_url
from adverts.vocabulary.accents import without_accents
from adverts.vocabulary.pattern_words import WordedPattern
from adverts.vocabulary.terms import WorkplaceType

_I = re.IGNORECASE
_LABELS: tuple[tuple[str, str], ...] = (
    (
        "title",
        r"(?:job|position|vacancy|role) ?title|title|position|vacancy|role|post|designation|job"
        r"|stellenbezeichnung|stelle|titel|intitulé(?: du poste)?|poste|puesto|cargo|título"
        r"|(?:nama )?jawatan|职位(?:名称)?|岗位(?:名称)?|職位(?:名稱)?|职务"
        r"|intitulé (?:de la fonction|de l'emploi)|nom du poste|titre(?: du poste)?"
        r"|denominación(?: del (?:puesto|cargo))?|(?:nombre|título) del (?:puesto|cargo)"
        r"|(?:nome|título) (?:da vaga|do cargo)|stellentitel|intitulé de l'offre|poste à pourvoir"
        r"|rol|vaga|função|functie(?:titel)?"
        r"|posizione|ruolo|figura ricercata|vacante|oferta|título de la oferta|lloc|càrrec"
        r"|tjänst|befattning|stillings?(?:betegnelse|tittel|titel)?",
    ),
    (
        "company",
        r"company(?: name)?|employer|organi[sz]ation|agency|hospital|firma|unternehmen"
        r"|arbeitgeber|entreprise|société|employeur|empresa|compañía"
        r"|(?:nama )?(?:syarikat|majikan)|公司(?:名[称稱])?|雇主|企业"
        r"|nom de (?:l'entreprise|la structure|l'employeur)|nombre de la (?:empresa|entidad)"
        r"|nome (?:da empresa|dell'azienda|azienda)|établissement|collectivité|laboratoire"
        r"|structure|organisme|association|azienda|ente|datore di lavoro|entidad|organización"
        r"|entitat|organització|organização|instituição|contratante"
        r"|empregador|bedrijf|werkgever|opdrachtgever|företag|arbetsgivare|virksomhed"
        r"|arbe[ij]dsgiver|bedrift|annonsør",
    ),
    (
        "locations",
        r"(?:job |work(?:ing)? |office )?(?:locations?|place)|place of work|city|duty station"
        r"|(?:dienst|stand|arbeits|einsatz)?orte?|lieu"
        r"(?: (?:de travail|d'affectation|du poste|d'exercice|de la mission|du stage))?"
        r"|résidence administrative|ubicación del (?:equipo|puesto)|centro de trabajo"
        r"|localisation(?: du poste)?|ville"
        r"|ubicaci[oó]n|lugar(?: de trabajo)?|ciudad|localidad|(?:lokasi|tempat)(?: kerja)?"
        r"|local de trabalho|cidade|plaats|werklocatie|vestiging|placering(?:sort)?"
        r"|stationeringsort"
        r"|local(?:iza(?:ção|ción))?|locatie|standplaats|(?:arbets|arbejds|arbeids)(?:ort|sted"
        r"|plats)"
        r"|sede(?: di lavoro)?|luogo(?: di lavoro)?|località|città|lloc(?: de treball)?|ubicació"
        r"|localització|població|población|municipio|provincia|(?:工作)?地[点點]|城市",
    ),
    (
        "known_places",  # labels that may be of other things; only known places count
        r"offices?|based (?:in|at)|base|where|sted|plats|stad"
        r"|site|campus|region|area|büros?|wo|filiale|niederlassung|praxis"
        r"|klinik|(?:lieu|ville) d['’]emploi|bureaux?|agence|où|waar|regio|kantoor"
        r"|filiaal|var|ort och datum|kontor|hvor|område|geografi|kommun|dónde|oficina|donde|zona"
        r"|onde|escritório|região|polo|dove|ufficio|filial|cabang|pejabat|di mana",
    ),
    (
        "pay",
        r"(?:monthly |annual |basic |base )?(?:salary|pay|compensation|wages?|remuneration)"
        r"(?: range)?|gehalt|vergütung|salaire|rémunération|salario|sueldo|retribuci[oó]n|gaji"
        r"|薪[资資酬水](?:[范範][围圍])?|工资|月薪"
        r"|ral|retribuzione|stipendio|compenso|(?:rango|banda) salarial|gratification|salari|sou"
        r"|remuneració|compensación|bolsa(?: auxílio)?|taux horaire"
        r"|lohn|salário|remuneração|faixa salarial|salaris(?:indicatie)?|lön|lønn?",
    ),
    (
        "employment_type",
        r"(?:job|employment|contract|position) (?:type|status|basis)|type of (?:job|contract"
        r"|employment)|employment|status|commitment|(?:working )?hours|contract"
        r"|(?:beschäftigungs|anstellungs|vertrags)art|arbeitszeit|(?:type de )?contrat"
        r"|tipo(?:logia)? di contratto|contratto|inquadramento|tipus de contracte|contracte"
        r"|(?:type|nature) (?:de poste|d'emploi|du contrat|de l'emploi)|temps de travail"
        r"|tipologia contrattuale|tipo de vaga"
        r"|tipo de (?:jornada|empleo)|vínculo|regime"
        r"|(?:tipo de )?contrato|jornada|jenis (?:pekerjaan|jawatan)|工作性[质質]"
        r"|(?:tipo|regime) de contratação|dienstverband|anställningsform|ans[æe]ttelsesform"
        r"|omfattning|stillingstype",
    ),
    (
        "closes_on",
        r"closing(?: date)?|closes(?: on)?|(?:application )?deadline|apply (?:by|before)"
        r"|bewerbungs(?:frist|schluss)|date limite(?: (?:de|pour) .{3,40})?"
        r"|fecha (?:l[ií]mite|de cierre)(?: (?:de|para) .{3,40})?|(?:tarikh )?(?:di)?tutup"
        r"|scadenza(?: (?:domande|candidature|bando|per .{3,40}))?|data límit|termini"
        r"|clôture(?: des candidatures)?|date de clôture(?: .{3,40})?"
        r"|plazo(?: de (?:inscripción|presentación|solicitud))?|encerramento"
        r"|data limite(?: (?:de|para) .{3,40})?"
        r"|截止日期|prazo(?: de candidatura)?|inscrições até|sluitingsdatum|reageren (?:voor|tot)"
        r"|sista ansökningsdag|ansøgningsfrist|søknadsfrist|frist|einsendeschluss"
        r"|bewerb(?:ung|en) bis"
        r"|(?:an)?sök senast|søk(?:nad)? innen|solliciteren (?:voor|tot)|uiterste reactiedatum",
    ),
    (
        "posted_on",
        r"(?:date )?posted(?: on)?|opening date|published(?: on)?|发布日期"
        r"|date de publication|publiée?(?: le)?|fecha de publicación|publicado(?: el| em)?"
        r"|data (?:de publicação|di pubblicazione|de publicació)|pubblicato(?: il)?"
        r"|veröffentlicht(?: am)?|online seit|geplaatst(?: op)?|publicatiedatum|publicerad(?: den)?"
        r"|publi[sc]ere?t|offentliggjort|tarikh (?:iklan|siaran|terbit)",
    ),
    (
        "reference",
        r"(?:job|vacancy|position|requisition) ?(?:number|no|id|ref|code|reference)"
        r"|reference(?: number| no)?|ref|kennziffer|référence(?: de l'offre)?|referencia"
        r"|referência|vacaturenummer|referensnummer|ref\.? ?nr",
    ),
    (
        "workplace_type",
        r"workplace(?: type)?|work(?:ing)? (?:mode|arrangement|model)|location type|arbeitsmodell"
        r"|arbeitsweise|remote(?: work(?:ing)?)?|home-? ?office|thuiswerken|distansarbete"
        r"|hjemmekontor|hjemmearbejde"
        r"|modalid(?:ad|ade)(?: de (?:trabajo|trabalho))?|modalità(?: di lavoro| lavorativa)?"
        r"|modalitat"
        r"|modelo de trabalho|formato(?: de trabajo| de trabalho)?|télétravail|teletrabajo"
        r"|是否[远遠]程",
    ),
    (
        "apply_url",
        r"apply(?: (?:at|here|now|online|via))?|(?:application|apply) link|link|url"
        r"|bewerbung(?:slink)?"
        r"|per candidarsi"
        r"|solliciteer(?: (?:hier|nu|via))?|ansök(?: här)?|ansøg(?: her)?|søk(?: her)?"
        r"|candidate-se|postule[zr]?(?: ici)?",
    ),
)
_ANY_LABEL = "|".join(rf"(?P<{name}>(?:{pattern})\.?)" for name, pattern in _LABELS)
_FIELD = WordedPattern(without_accents(_ANY_LABEL), _I)  # “Ubicacion” is often written so
_LABELLED = re.compile(
    r"^\W{0,3}(?P<label>[^:：]{2,40}?)\s*(?:[:：]|(?<=\w)\?(?=\s+[A-ZÀ-Þ]))\s*(?P<value>\S.*)$"
)
_PIN = re.compile(r"^\s*\U0001f4cd\ufe0f?\s*(?P<place>[^:：]{2,60})$")  # a pin of a map
_CELLS = re.compile(r"\s+[|•·]\s+(?=[^:|•·]{2,30}[:：])")
_APPLY = re.compile(r"(?:apply|bewerbung|postuler|postular|mohon)\b[^:：]{0,30}[:：](?!//)", _I)
_BASED = re.compile(
    r"(?:poste )?(?:basée?|située?|ubicad[oa]|localizad[oa]|based) (?:à|a|en|em|in|au) ", _I
)
_IN_PROSE = re.compile(r"(?:på|hos|ved|bij|à|au|en|im|i) (?:\S+ ){3,}", _I)  # a sentence's part
_TOP = 25  # first lines that may be a label with its value on the next line
_LISTED = 3  # items before a line that is no longer among the facts
_HEAD = 10  # first lines in which list items may name title and company
_LONGEST_VALUE = 120
_STROKE = re.compile(r"\s+[|·•]\s+")  # other facts follow
_REMARK = re.compile(r"\s*\((?:[^()]+\s){2,}[^()]+\)$")  # “(a maker of clocks)” after a name
_END_OF_CODE = re.compile(r"[.;,]\s|[.;,]$")
_SENTENCE, _FEW = 8, 5  # words; the longest value on a line of its own, and with a full stop
# Words that a field takes in full; a longer value may say more, and also stays in the text.
_NO = frozenset(["no", "not possible", "nein", "non", "nee", "nej", "nei", "não", "ninguno", "否"])
_MAX_WORDS = {"reference": 4, "pay": 7, "employment_type": 4, "workplace_type": 6, "closes_on": 6}


def take_labels(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set the fields of labelled lines; return the lines that say more."""
    builder.month_first = writes_month_first(line.text for line in lines)
    remaining: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following and _is_pair(lines, index) and _put(builder, line, following.text):
            remaining += lines[index : index + 2] if _goes_on(lines, index + 1) else []
            index += 2
            continue
        if _is_of_others(lines, index) or not _put_line(builder, line):
            remaining.append(line)
        index += 1
    return remaining


def _is_of_others(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line far down is labelled as title or company, but in a list, or after one:
    “Organisation: …” is a skill, and “Title: Recruiter” is below somebody's name.
    """
    if index < _HEAD:
        return False
    stated = _LABELLED.match(lines[index].text)
    if stated is None or _field(stated["label"]) not in ("title", "company"):
        return False
    items = sum(line.is_item for line in lines[_HEAD:index])
    return lines[index].is_item or items >= _LISTED


def _put_line(builder: Builder, line: Line) -> bool:
    """Set the labelled cells of a line; whether fields now hold all of it."""
    if _APPLY.match(line.text) and (link := labelled_link(line)):
        builder.put("apply_url", link.url, source=line.text, confidence=0.8)
        stated = _LABELLED.match(line.text)
        return stated is not None and stated["value"] in (link.url, link.url.partition("://")[2])
    covered = [_put_cell(builder, cell) for cell in _CELLS.split(line.text)]
    # Pay may be listed among the benefits, and ways of working among other facts after them.
    is_offer = line.is_item and bool({"pay", "workplace_type"} & set(builder.values))
    leads_on = bool(line.links) and apply_link([line]) is not None  # “Deadline: 3 May. Apply now”
    return all(covered) and not line.level and not is_offer and not leads_on


def _put_cell(builder: Builder, cell: str) -> bool:
    if pin := _PIN.match(cell):
        return _put_field(builder, "locations", pin["place"], source=cell)
    stated = _LABELLED.match(cell)
    if stated is None or len(cell) > 40 + _LONGEST_VALUE:
        return False
    name = _field(stated["label"])
    value = stated["value"]
    is_covered = len(value.split()) <= _MAX_WORDS.get(name, _LONGEST_VALUE)
    return _put_field(builder, name, value, source=cell) and is_covered


def _is_pair(lines: Sequence[Line], index: int) -> bool:
    """Return whether one line is a label and the next its value, as in tables."""
    line, following = lines[index], lines[index + 1]
    name = _field(line.text)
    marked = line.level or line.bold or line.text.endswith((":", "：")) or index < _TOP
    marked = marked or (bool(name) and _is_in_table(lines, index))
    value = following.text
    is_place = name == "locations" and len(value.split()) <= _FEW  # “On-site, Leeds.”
    ends = value.endswith(".") and not is_place
    words = max(len(part.split()) for part in value.split(";"))  # of one of several places
    if line.is_item and following.is_item and not (line.bold or line.text.endswith((":", "："))):
        return False  # “Organisation” may be one thing that is asked for, and the next another
    if name == "title" and not line.text.endswith((":", "：")) and names_occupation(lines[0].text):
        return False  # “Role” above the duties of the job that the first line names
    is_value = words <= _SENTENCE and not (ends or re.search(r"[:：]", value))
    return bool(name and marked and is_value and not following.level and not _field(value))


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Return whether a value is the first of a list below its heading, so both stay in the text:
    what follows would belong to the section before.
    """
    return all(line.is_item for line in lines[index : index + 2]) and index + 1 < len(lines)


def _is_in_table(lines: Sequence[Line], index: int) -> bool:
    """Return whether a label stands in a column of labels, with a value between each two."""
    around = [lines[at] for at in (index - 2, index + 2) if 0 <= at < len(lines)]
    return any(_field(line.text) and not line.is_item for line in around)


def _put(builder: Builder, label: Line, value: str) -> bool:
    return _put_field(builder, _field(label.text), value, source=f"{label.text} {value}")


def _field(label: str) -> str:
    plain = label.strip(" *:：-–•=[]【】")
    plain = plain if plain.isascii() else without_accents(plain.replace("’", "'"))
    found = _FIELD.fullmatch(plain)
    return found.lastgroup or "" if found else ""


def _put_field(builder: Builder, name: str, value: str, *, source: str) -> bool:
    """Set one field if its value is valid; whether it was."""
    value = value.strip(" *")
    if not name or len(value) > _LONGEST_VALUE:
        return False
    if name == "known_places" and _ends_in_towns(parse_location(value).locations):
        name = "locations"
    if name == "locations":
        return _put_places(builder, value, source=source)
    if name == "closes_on":
        return _put_closing(builder, value, source=source)
    if name == "workplace_type" and is_town(value.partition(",")[0].strip()):
        return _put_places(builder, value, source=source)  # “Workplace: Leeds”
    if name == "title":
        parts = title_parts(value)
        builder.put("locations", parts.locations, source=source, confidence=0.7)
        value = parts.job if parts.locations else value
    parsed = _parsed(name, value, month_first=builder.month_first)
    if name == "workplace_type" and (told := way_of_working([source])):
        is_mixed = told[0] is WorkplaceType.HYBRID  # “Remote: two days a week”
        parsed = told[0] if is_mixed or parsed is None else parsed
    if isinstance(parsed, DraftPay):
        parsed = _with_label(parsed, parse_pay(source))
    builder.put(name, parsed, source=source, confidence=0.9)
    return bool(parsed)


def _ends_in_towns(places: Sequence[str]) -> bool:
    """Return whether all places are known, or the towns that they end in: “Westend, Oslo”."""
    return are_known_places(places) or are_known_places([one.rpartition(", ")[2] for one in places])


def _with_label(pay: DraftPay, whole: DraftPay | None) -> DraftPay:
    """Return pay with what its label says of currency and period: “Hourly rate”, “Lønn”."""
    if whole is None or {pay.minimum, pay.maximum} != {whole.minimum, whole.maximum}:
        return pay
    currency, period = pay.currency or whole.currency, pay.period or whole.period
    return replace(pay, currency=currency, period=period)


def _parsed(name: str, value: str, *, month_first: bool) -> object:
    match name:
        case "title":
            title = clean_title(value)
            return title if is_plausible_title(title) and _fits(title) else None
        case "company":
            value = _REMARK.sub("", _STROKE.split(value, maxsplit=1)[0])
            return value if len(value.split()) <= _SENTENCE + 2 else None
        case "pay":
            return parse_sum(value)
        case "employment_type":
            kind = employment_type(value, [])
            return kind[0] if kind else None
        case "posted_on":
            return parse_date(value, month_first=month_first)
        case "workplace_type":
            answer = value.casefold().strip(" .!")
            if answer in _NO:
                return WorkplaceType.ONSITE
            return WorkplaceType.REMOTE if answer in ("yes", "是") else workplace_type_of(value)
        case "reference":
            return _END_OF_CODE.split(value, maxsplit=1)[0]
        case "known_places":
            return None
        case "apply_url":
            address = value.partition(" ")[0]  # “at https://… or by mail”
            return web_url(f"https://{address}" if address.startswith("www.") else address)
        case _:
            return value


def _put_closing(builder: Builder, value: str, *, source: str) -> bool:
    near = builder.values.get("posted_on")
    closing = parse_closing(value, month_first=builder.month_first, near=near)
    if closing:
        builder.put_closing(closing, source=source, confidence=0.9)
    elif re.search(r"\d", value) and not says_no_date(value):
        builder.warn_of_closing(value)
    return closing is not None


def _fits(title: str) -> bool:
    return names_occupation(title) or len(title.split()) <= _SENTENCE


def _put_places(builder: Builder, value: str, *, source: str) -> bool:
    value = _BASED.sub("", value, count=1)
    if _IN_PROSE.match(value) or is_street(value):
        return False
    place = parse_location(value)
    if any("/" in name for name in place.locations):  # between names that are not known
        place = parse_location(value.replace("/", "; "))
    if any(len(name.split()) > _SENTENCE for name in place.locations):
        first = parse_location(value.partition(". ")[0]).locations
        is_short = all(len(name.split()) <= _SENTENCE for name in first)
        place = replace(place, locations=first if is_short else ())
    builder.put("locations", place.locations, source=source, confidence=0.9)
    builder.put("workplace_type", place.workplace_type, source=source, confidence=0.8)
    if place.workplace_type is WorkplaceType.REMOTE:
        builder.remote_limits.append((parse_limits(value), source))
        builder.put("remote_countries", place.countries, source=source, confidence=0.5)
    return bool(place.locations or place.workplace_type)
