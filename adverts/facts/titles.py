"""Job titles: which texts may be one, and the words that publishers put around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from adverts.facts import occupation_words
from adverts.facts.title_labels import without_label, without_rest, without_sentence
from adverts.text.pictured_headings import without_pictures
from adverts.text.repair import collapse
from adverts.vocabulary.headings import is_plain_heading, topic_of
from adverts.vocabulary.pattern_words import WordedPattern

_I = re.IGNORECASE
_LONGEST, _MAX_WORDS = 150, 18
# What says that a job is for all genders, as in “Koch (m/w/d)” and “Kok (m/v)”.
_ALL_GENDERS = (
    r"\(\s*(?:[mfwdhxv]\s*[/|,*]\s*){1,3}(?:[mfwdhxv]|div(?:ers|\.)?)\s*\)|\((?:all genders|gn)\)"
    r"|(?<![\w/])(?:m/w/d|w/m/d|d/m/w|m/d/w|m/w/x|f/m/d|m/f/d)(?![\w/])"
)
# Words for occupations in the readers' languages; the end of a compound counts too.
_OCCUPATION = WordedPattern(
    r"\b(?:\w*(?:engineer|developer|manager|director|officer|specialist|analyst|consultant"
    r"|coordinator|administrator|supervisor|technician|technologist|scientist|pharmacist"
    r"|therapist|physician|lecturer|teacher|writer|editor|designer|architect|leader|leiter|leitung"
    r"|representative|advis[eo]r|researcher|operator|programmer|ingenieur|entwickler|berater"
    r"|techniker|mechaniker|kaufmann|kauffrau|assistent|referent|arbeiter|pfleger|praktikant"
    r"|student|fachkraft|redakteur|koordinator|meister|trainer)(?:s|in|innen)?"
    r"|assistant|associate|executive|nurse|doctor|dentist|surgeon|midwife|care(?:r|giver)"
    r"|professor|fellow|lead|head of|chief|vp|intern(?:ship)?|trainee|apprentice|clerk|accountant"
    r"|counsel|lawyer|attorney|paralegal|recruiter|buyer|planner|driver|cook|chef|waiter|waitress"
    r"|cashier|mechanic|electrician|strategist|producer|copywriter|translator|receptionist"
    r"|secretary|agent|liaison|radiographer|optometrist|diet[ic]i?[ct]ian|psychologist|biologist"
    r"|chemist|\w+ologist|statistician|registrar|monitor|auditor|controller|president|partner"
    r"|owner|expert|worker|deputy|sales ?person|instructor|tutor|trainer|cleaner|guard|paramedic"
    r"|ärzt\w*|arzt|apotheker\w*|hospitanz|praktikum|ausbildung"
    r"|ingénieure?|développeu\w+|responsable|chef(?:fe)? d|directeur|directrice|infirmi\w+"
    r"|pharmacien\w*|médecin|chargée?|rédact\w+|technicien\w*|assistante|conseill\w+|stagiaire"
    r"|stage|alternan\w+|commerciale?|comptable"
    r"|ingenier[oa]|desarrollador\w*|gerente|enfermer[oa]|farmac[ée]utic[oa]|médic[oa]|técnic[oa]"
    r"|analista|asesora?|redactora?|coordinadora?|becari[oa]|estágio|desenvolvedor\w*"
    r"|pegawai|jururawat|penolong|pengurus|pembantu|juruteknik|jurutera|pensyarah|doktor|ahli"
    r"|kerani|pemandu|guru|penyelia"
    rf"|{occupation_words.PATTERN})\b"
    r"|\bpost-?doc\w*|\b(?:ph\.?d|doctoral)\b.{0,12}\b(?:positions?|opportunit(?:y|ies)|candidates?"
    r"|projects?|scholarships?|vacanc(?:y|ies))\b|\b(?:student|fellow)ships?\b"
    rf"|{_ALL_GENDERS}"
    r"|\b(?:\w{3,30}[*:_]in|\w{2,30}er/-?in)(?:nen)?\b"  # both genders in German
    r"|工程[师師]|[经經]理|[设設][计計][师師]|[专專][员員]|主管|助理|研究[员員]|[护護]士"
    r"|[药藥][师師]|[医醫]生|[开開][发發]者?|[总總][监監]",
    _I,
)
_NO_TITLE = re.compile(
    r"^(?:weiterleitung|redirect(?:ing|ion)?|redirección|doorverwijzing)\b|^(?:how|why|when|where|what|who|which|if|we|our|you|your|they|this|there|i|dear|hi|hello"
    r"|welcome|posted|published|untitled|advertisements?|job (?:details|description|advert\w*"
    r"|posting))\b"
    r"|^(?:department|division|section|unit|office|agency|reports? to|supervisor|supervises"
    r"|(?:job|position|employment|contract) (?:type|number|code|grade|class)|flsa|grade|salary"
    r"|(?:opening|closing|posting|start) date|location|schedule|hours)\s*:"
    r"|^(?:based (?:in|at|near)|up to|from [£$€]|starting (?:at|from))\b"
    r"|^it\b(?-i:(?<=It|it))|https?:|www\.|\S@\S|^@"
    r"|^(?:om (?:rollen|tjänsten|jobbet|stillingen)|over de (?:functie|rol)"
    r"|über die (?:stelle|rolle)|sobre (?:[aeo]l?|l[ao]s?|[ao]s|n[óo]s|nosotros|nosaltres)"
    r"|à propos (?:de|du|des)|sull[ae']|chi siamo|quem somos|qui sommes|qui[ée]nes somos)\b"
    r"|^(?:(?:neue )?(?:verstärkung|unterstützung|kolleg(?::?innen|en)?|mitarbeitende|talente)"
    r"|(?:nieuwe )?collega(?:[’']s)?|(?:nya |nye |ny )?(?:medarbetare|medarbejdere?|kolleger?)"
    r"|dich|sie|euch|dig|deg|jou)\W*$"
    r"|^(?:aktuelle |unsere |onze |nossas |nos |våra |nuestras )?(?:offene )?(?:stellen(?:angebote?"
    r"|anzeigen?|ausschreibung(?:en)?)?|offres? d.emploi|recrutement|ofertas? de (?:empleo|trabajo)"
    r"|trabaj[ae] con nosotros|vagas?(?: de emprego)?|trabalhe conosco|vacatures?|werken bij"
    r"|ledige? (?:stillinge?r?|jobb?s?)|lediga (?:jobb|tjänster)|jobba hos oss|karriär)\W*$",
    _I,
)
# Words of a site around a job, unless they begin the job: “Back to jobs”, “Back-end engineer”.
_OF_SITE = re.compile(
    r"^(?:page|home|search|sign|log ?in|menu|skip|back|share|careers?|jobs?)\b(?P<job>[ -](?!to|for"
    r"|in|out|up|on|at|all|this|now|us|the|my|jobs?|openings?|search|board|alert)\b(?=\w))?",
    _I,
)
_HIRES = WordedPattern(
    r"^(?P<company>[^.:!?]{2,60}?) (?:(?:is|are) (?:(?:now|currently|urgently) )?"
    r"(?:hiring|looking for|seek(?:ing|s)?|recruiting(?: for)?)|seeks(?= an? )"
    r"|sucht(?: ab sofort)?|recrute"
    r"|(?<! e[nm] )busca|contrata|procura"
    r"|(?P<doubtful>cerca|ricerca|seleziona|assume|selecciona|incorpora)(?= )"
    r"|(?:söker|søger|søker)(?: nu| nå)?(?= )|zoekt(?= )"
    r"|mencari)"
    r":?(?: (?:an?|our next|eine?n?|une?(?:\(e\)|[.·/-]e|[.·/-]une)?|sa|son|ses|des|una?(?:/a)?"
    r"|uma?|uno"
    r"|en|ett?|een))? (?P<title>[^.!?]{3,100})[.!]*$"
    r"|^(?:[\[【][^\]】]{1,30}[\]】])?\s*(?P<cjk_company>[^\s:：]{2,40}?)?\s*(?:[诚誠招急]聘|聘[请請])"
    r"\s*[:：]?\s*(?P<cjk>\S.{1,80})$",
    _I,
)
_SOUGHT = WordedPattern(
    r"(?:hiring|looking for|seeking|recruiting(?: for)?|join (?:us|our (?:\w+ )?team) as|suchen"
    r"|recherchons|buscamos|mencari) (?:an? |our next |the |eine?n? |une? |una )?"
    r"(?:\w+(?:ed|ing|nced) )?(?P<title>[A-Z][\w/&+-]*(?: (?:(?:of|for|and|&|de|en) )?"
    r"[A-Z(][\w/&+)-]*){0,6})"
)
# The same in Romance languages, which write the names of jobs small.
_SOUGHT_ABROAD = WordedPattern(
    r"\b(?i:recrutons|recherchons|cherchons|recrute|recherche|cherche|embauche|buscamos|busca"
    r"|buscando"
    r"|procuramos|procura|cerchiamo|ricerchiamo|cercando|ricerca|busquem|cerquem|cercam|(?:alla"
    r"|à la) recherche d['’]"
    r"|alla ricerca di|en recherche d['’]|em busca de|à procura de|en búsqueda de"
    r"|en busca de) ?(?:actuellement |activement )?\W{0,3}"
    r"(?:une?(?:\(e\)|[.·/-]e|[.·/-]une)?|un['’]|una?|uno|uma?|des|dos)(?:/a|\(a\))?\W{1,4}"
    r"(?P<title>[^\W\d_][^,.;:!?\n]{2,90})"
)
_AFTER_JOB = re.compile(
    r"\*\*|\s+(?:pour|afin|qui|avec|passionnée?s?|dynamiques?|expérimentée?s?|engagée?s?|capable"
    r"|ayant|dont|au|aux|à|chez|dans|en (?:CDI|CDD|stage"
    r"|contrat|vue"
    r"|alternance|apprentissage|freelance)|motivée?|basée?|sur|souhaitant|ou plus|para|que|con"
    r"|com|per"
    r"|da|che|amb|a (?:tiempo|jornada|tempo|temps)|en (?:nuestra|el|la)|en|na|no|nel|nella|presso"
    r"|capaz"
    r"|especializad|interessad|disponible|disponibile)\b"
)
# Jobs that English sentences seek, written small or after what is said of the person: “an
# experienced and friendly care assistant to join us”.
_PERSON = (
    r"(?:(?:highly|very|well|self)[ -])?(?:motivated|experienced?|skilled|skillful|passionate"
    r"|talented|dynamic|enthusiastic|friendly|dedicated|ambitious|creative|energetic|committed"
    r"|proactive|self-starting|results?-oriented|detail-oriented|strong|exceptional|reliable"
    r"|hard-?working|organi[sz]ed|compassionate|caring|qualified|outgoing|innovative|driven"
    r"|versatile|curious|outstanding|excellent|bright|competent|professional|resourceful"
    r"|collaborative|strategic|hands-on|flexible|seasoned|suitable|accomplished|confident|great"
    r"|good|kind"
    r"|full[ -]time|part[ -]time|permanent|temporary|new|additional|several|enthused|inspiring)"
)
_SOUGHT_PERSON = WordedPattern(
    r"\b(?:looking (?:for|to (?:hire|recruit|appoint|employ))|(?:seek(?:s|ing)?|want)(?: to (?:hire"
    r"|recruit|appoint|employ))?|hiring|recruiting(?: for)?|wish(?:es)? to (?:appoint|recruit)"
    r"|invit(?:ed|ing|es?)(?: applications)? (?:for|from)(?: the (?:posts?|positions?|roles?) of)?"
    r"|applications? (?:for|from)(?: the (?:post|position|role) of)?"
    r"|(?:opening|vacancy) for(?: the (?:post|position|role) of)?"
    r"|join (?:us|our (?:\w+ )?team) as) "
    r"(?P<article>(?:an?|our|the|one|two|three)(?: (?:next|new))? )?"
    rf"(?:{_PERSON}(?: ?/ ?|,? (?:and |or |& )?))*+(?P<title>[A-Za-z][^.;:!?()\n]{{2,100}})",
    _I,
)
_AFTER_PERSON = re.compile(
    r",|\s+(?:who|whose|to|with|that|which|for|in|at|on|within|based|able|capable|experienced"
    r"|having|willing|interested|passionate|as|from|by|is|are|will|we|you|starting|position"
    r"|positions|vacancy|role|post|opening|and (?=\w+ (?:to|who|with)\b))\b|\s+[–-]\s",
    _I,
)
_BEGINS_WITH_PERSON = re.compile(rf"to \w|{_PERSON}\b", _I)
_LONGEST_SOUGHT = 6  # words
# What somebody will be: “Como Analista de dados, você será …”, “As a Nurse at Acme, you will …”,
# “Als Kok bij ons ga je …”.
_AS = WordedPattern(
    r"\b(?:(?:Como|En tant que|As an?|In qualità di|Com a) (?P<title>[^\W\d_][^,.;:!?\n]{2,60}?)"
    r"(?: (?:at|with|in|on|chez|à|en|na|no|a) (?:[^,.;:!?\n]|\.(?=\w)){2,50}?)?,? "
    r"(?:você|vous|tu|te|ti|you|serás|seràs|sarai)\b"
    r"|(?:Als|Som) (?P<job>[^\W\d_][^,.;:!?\n]{2,60}?)"
    r"(?: (?:bei|im|in|am|an|für|bij|op|voor|van|hos|på|i|ved|til|till) (?:[^,.;:!?\n]"
    r"|\.(?=\w)){2,50}?)? "
    r"[a-zà-ÿ]{2,15} (?:du|Sie|je|jij|u|ni)\b)"
)
_WHOSE = WordedPattern(
    r"(?:[Rr]esponsibilities|[Dd]uties|[Rr]equirements|[Rr]ole|[Pp]osition|[Jj]ob) (?:of|for|as) "
    r"(?:the|an?|our) "
    r"(?P<title>[A-Z][\w/&+-]*(?: (?:(?:of|for|and|&) )?[A-Z(][\w/&+)-]*){0,6})"
)
# A job that a sentence names for all genders, as German law asks: “als Pfleger (m/w/d)”.
_GENDERED = re.compile(
    r"(?<![\w-])(?:(?:Zeitpunkt|Team|Verstärkung|Unternehmen|Standort|Bereich) )?"
    r"(?P<title>[A-ZÄÖÜ][\w/:*-]{1,40}(?: (?:(?:für|im|in|mit|und|der|&) )?"
    rf"[A-ZÄÖÜ][\w/:*-]{{1,40}}){{0,4}} ?(?i:{_ALL_GENDERS}))"
)
_BEFORE = WordedPattern(
    r"^(?:(?:join us\s*[:|–—-]"
    r"|apply (?:for|to)(?: the)?(?: (?:position|role|job) of)?(?! )|apply for|apply to"
    r"|(?:job|position|role)(?: (?:title|opening|opportunity|advert\w*|description|profile"
    r"|posting|vacancy))?\s*[:|–—-]|(?:job )?vacanc(?:y|ies)\s*[:|–—-]"
    r"|career opportunity\s*[:|–—-]|(?:(?:we.re|we are|now) )?(?:urgently )?hiring\s*[:!|–—-]"
    r"|applications? (?:(?:are|is) )?invited for(?: the)? (?:posts?|positions?|roles?) of(?: an?)?"
    r"(?= )"
    r"|(?:(?:job )?vacancy|(?:job )?opening) for(?: an?| the(?: (?:post|position|role) of)?)?(?= )"
    r"|(?:we.re|we are|now|urgently|is) (?:urgently )?(?:hiring|recruiting|looking for|seeking)"
    r"(?: for)?(?: an?| our next)?\b|(?:wanted|gesucht|gezocht|sökes|søges|søkes)\s*[:!–—-]"
    r"|(?:stellen(?:angebot|anzeige|ausschreibung)\b|(?:offene|freie) stelle(?=\s*[:|–—/-]))"
    r"(?:\s*[:|–—/-]| für\b)?"
    r"|wir suchen(?: eine?n?)?|offre d.emploi\s*[:|–—-]?|nous recherchons une?"
    r"|ofertas? (?:de (?:empleo|trabajo|feina)|laboral)(?: \([^()]{2,20}\))?\s*[:|–—-]?"
    r"|(?:fiche de poste|avis de recrutement|nous recrutons|recherchons|recrutons|descripción del"
    r" (?:puesto|cargo)|título del (?:puesto|cargo)|convocatoria|offerta di lavoro"
    r"|annuncio(?: di lavoro)?|posizione aperta|ricerchiamo|cerchiamo|busquem|cerquem|buscamos"
    r"|procuramos|descrição d[ao] (?:vaga|cargo))\s*[:|–—]"
    r"|(?:se (?:busca|necesita|solicita|requiere)|cercasi|estamos (?:contratando|buscando"
    r"|procurando))(?: una?(?:/a)?| uma?| uno)?(?= \w)"
    r"|(?:busquem|cerquem|es busca) una?(?:/a)?(?= )|vaga(?: de| para)?(?= (?!emprego|de\b)[^\W\d])"
    r"|appel à candidatures?\s*[:|–—-]|(?:nous sommes )?[àa] la recherche d[’'‘`] ?"
    r"une?(?:[-.·/]une?|[-.·]e|\(e\))?(?= )"
    r"|(?:recrutement|appel à candidatures?)(?: pour)?(?: d[’'‘`]| )?"
    r"une?(?:[-.·/]une?|[-.·]e|\(e\))?(?= )|recrutement\s*[:|–—-]"
    r"|nous (?:recrutons|cherchons)(?: (?:une?(?:[-.·/]une?|[-.·]e|\(e\))?|des|plusieurs))?(?= )"
    r"|vacature(?= (?!bij\b|voor\b|in\b)\w)|(?:ledig|ledigt) (?:stilling|tjänst|job) som(?= )"
    r"|(?:vacature|vaga(?: de emprego)?|ledig stilling|stilling ledig|ledigt jobb?|utlysning)"
    r"\s*[:|–—-]|(?:vi (?:söker|søger|søker)|(?:wij|we) zoeken)(?: nu| nå)?(?: en| ett?| een)?(?= )"
    r"|(?:jawatan|kerja) kosong\s*[:|–—-]?|jawatan\s*[:–—-]"
    r"|[招诚誠]聘\s*[:：]?)\s*)+",
    _I,
)
_GENDERS = re.compile(_ALL_GENDERS, _I)
_NAMELESS = re.compile(
    r"(?:L[ae]s? |L['’]|El |Els |Il |Lo |[OA] |Notre |Nuestr[ao] |Noss[ao] )[^A-ZÀ-Þ]+"
)
# A page of an employer: “Recrutement de Rivage”, “Por que trabalhar na Marealta?”.
_OF_EMPLOYER = re.compile(
    r"(?:(?i:recrutement|carrières?|emplois?|(?:pourquoi )?(?:travailler|rejoindre|rejoignez)"
    r"|(?:perché )?lavora(?:re)?|(?:¿?por qu[eé] )?trabaj(?:ar?|e)|(?:por ?qu[eê] )?trabalh(?:ar|e)"
    r"|carreiras|carriere|carreras|empleos?|vagas|únete)"
    r" (?:(?:de|chez|à|au sein de|con|in|en|em|n[ao]|d[ao]|a) |d['’])?"
    r"|(?i:(?:work(?:ing)?|careers?|jobs?|vacanc(?:y|ies)|openings?|(?:open )?positions?)"
    r" (?:at|with)"
    r"|(?:karriere|jobs?|arbeiten|stellen(?:angebote)?) bei|(?:werken|vacatures?) bij"
    r"|(?:jobb?|jobba|arbete|karriär|karriere|stillinger) hos) )"
    r"(?P<name>[A-ZÀ-Þ][^|–—:?!.]{1,50}?)\W*$"
)
_OURSELVES = re.compile(r"(?:we|our|us|the|this|who|wir|nous|on|vi|wij|se|si)\b", _I)
_CALLED = re.compile(
    r"(?:vacature|vacancy|stellen(?:angebot|anzeige|ausschreibung)|utlysning|ledig stilling"
    r"|ledigt jobb?|vaga|offre d.emploi|ofertas? de (?:empleo|trabajo))\s*[:|–—-]\s*\S",
    _I,
)
_AFTER = re.compile(
    r"(?:\s*[|–—»·:-]\s*(?:careers?|jobs?|job (?:details?|board|openings?|posting|description)"
    r"|vacanc(?:y|ies)|apply(?: now)?|open (?:positions?|roles?)|join us|karriere|stellenangebot"
    r"|emplois?|carrières?|empleos?)\s*|\s+job (?:details?|description|advert(?:isement)?)"
    r"|\s+(?:wanted|gesucht|gezocht|sökes|søges|søkes)!*"
    r"|\s*[|–—»-]"
    r"|\s*[(\[](?:ref(?:erence|erenz)?|réf(?:érence)?|kennziffer|job id|id)\b[^()\[\]]{1,30}[)\]]"
    r"|\s*[(\[](?:closed|filled|open|cerrada|pausada|abierta|encerrada|fechada|besetzt|vergeben"
    r"|pourvue?|vervuld|lukket|tillsatt)[)\]]"
    r"|\s*[(\[](?:(?:ab |per )?sofort|asap|(?:start )?immediate(?:ly)?|immediate start|per direct"
    r"|dès que possible|snarast|omgående|snarest|inmediat[ao]|imediato)[)\]])$",
    _I,
)
_MARKS = re.compile(r"##+$|\s#$")  # closing marks of headings; “C#” stays
_ONE_OR_TWO_WORDS = re.compile(r"(?:[^\W\d_]+ )?[^\W\d_]{5,}\.")  # “Systemutvecklare.”
# Faces and pictures at the end, also those made of Japanese letters.
_SIGNS = re.compile(r"(?:\s(?![%!)\]}])[\W_\uff65-\uff9f]{1,30})+$|[\U0001f300-\U0001faff\ufe0f]+$")
# An invitation before the name of the employer: “Trainee | Faça parte da Acme”.
_INVITES = re.compile(
    r"^(?i:faça parte d[aoe]|junte-se (?:à|ao)|trabalhe (?:n[ao]|com [ao])|rejoi(?:gnez|ns|ndre)"
    r"|únete a|trabaja (?:con|en)|lavora con|unisciti a|treballa (?:amb|a)|join|work (?:at|for))"
    r" (?=[A-ZÀ-Þ0-9])"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PARTS = re.compile(r"\s+[|–—»·-]\s+|\s*\|\s*")
_AT = re.compile(r"\s+(?:at|bei|chez|en|@)\s+(?=[A-Z0-9])")
# The place in the rest of a page's title: “Nurse | Job in Leeds | Acme”.
_IN_TOWN = re.compile(
    r"^(?:(?:jobs?|vacanc(?:y|ies)|careers?|openings?) )?in [^|–—»·]{2,60}(?:$|[|–—»·])\s*", _I
)
_ABOUT_JOB = re.compile(r"^job (?:details?|description|advert(?:isement)?)\W+", _I)
_OPENINGS = re.compile(
    r"\W*(?:(?:current|open|our|job|jobs|career|employment|research|lab|academic|available|new|and"
    r"|&|work) )*(?:vacanc(?:y|ies)|openings?|positions?|jobs?|careers?|opportunities|employment"
    r"|(?:job|employment|work) (?:offers?|descriptions?|adverts?)|join (?:us"
    r"|(?:our|the) (?:\w+ )?(?:team|lab|crew|family|company|mission))|(?:we(?:['’]re| are)"
    r" )?hiring|work (?:with|for) us"
    r"|jawatan kosong"
    r"|(?:nous|on) recrut(?:ons|e)|(?:nos )?offres(?: d.emplois?)?|carrières?"
    r"|rejoi(?:ns|gnez)[- ](?:nous|(?:notre|l['’]) ?(?:équipe|aventure))|(?:nuestras"
    r" )?(?:ofertas|bolsa) de (?:empleo|trabajo)|empleos?"
    r"|únete(?: al equipo)?|(?:le nostre )?(?:posizioni aperte|offerte di lavoro)|carreiras"
    r"|(?:nossas )?vagas(?: abertas)?|(?:trabalhe|trabalha) con(?:n)?osco"
    r"|(?:ofertes|borsa) de (?:feina|treball)|treballa amb nosaltres"
    r"|(?:(?:unsere|aktuelle?|derzeit|derzeitige|offene|freie|vakante|alle) )*(?:stellen"
    r"|stellen(?:angebote|anzeigen|ausschreibungen)|jobs|jobangebote|positionen|vakanzen)"
    r"(?: (?:bei|in|im|am) .{2,40})?|wir stellen ein"
    r"|(?:(?:onze|openstaande|open|actuele|huidige|beschikbare|alle) )*(?:vacatures|functies)"
    r"(?: bij .{2,40})?"
    r"|(?:(?:våra|vores|våre|aktuella|aktuelle|lediga|ledige|öppna|åpne|åbne) )+"
    r"(?:tjänster|jobb|jobs|stillinger|stillingar|roller))\W*",
    _I,
)
_GENERIC = re.compile(
    r"^(?:(?:careers?|jobs?|job (?:board|details?|openings?|search)|vacanc(?:y|ies)|apply(?: now)?"
    r"|home|open (?:positions?|roles?)|recruitment|join us|karriere|emplois?|empleos?|at"
    r"|(?:nos )?offres? d.emplois?|recrutement|lavora con noi|trabaja con nosotros|trabalhe conosco"
    r"|vacantes?(?: disponibles)?|bolsa de trabajo|ofertas laborales|oportunidades(?: laborales)?"
    r"|posizioni aperte|offerte di lavoro|treballa amb nosaltres|ofertes de feina"
    r"|postes à pourvoir|(?:nous )?rejoin(?:dre|s|ez)(?:-nous)?|carr(?:eiras|ières|iere|eras)"
    r"|vagas abertas|processo seletivo"
    r"|(?:jetzt )?bewerben|stellenangebote?|(?:offene )?stellen|jobangebote|vacatures?|werken bij"
    r"|ledige stillinger"
    r"|lediga (?:jobb|tjänster)|karriär|jobba hos oss|vagas?)\b\s*)+",
    _I,
)


# Titles that a site's makers left in its pages.
_OF_MAKERS = re.compile(r"\b(?:html5?|website|bootstrap|wordpress|webflow) template\b", _I)


def names_occupation(text: str) -> bool:
    """Return whether a text has a word for an occupation."""
    return bool(_OCCUPATION.search(text[:_LONGEST]))


def is_plausible_title(text: str) -> bool:
    """Return whether a text may be a job title: short, not a sentence, not a heading of an
    advert.
    """
    if not 2 <= len(text) <= _LONGEST or len(text.split()) > _MAX_WORDS:
        return False
    letters = sum(char.isalpha() for char in text)
    if letters * 2 < len(text) or text.endswith((".", "?", ":", ";", ",", "。", "：")):
        return False
    if _NO_TITLE.search(text) or is_plain_heading(text) or is_of_site(text):
        return False
    if employer_of_page(text):
        return False
    site = _OF_SITE.match(text)
    if site and not (site["job"] and names_occupation(text)):
        return False
    if ": " in text and not names_occupation(text):
        return False  # a labelled fact
    return names_occupation(text) or topic_of(text) is None


def is_title_of_openings(text: str) -> bool:
    """Return whether a page's title only says that there are jobs: “Vacancies”, “Alder Lab –
    Openings”.
    """
    parts = _PARTS.split(text)
    return any(map(is_of_site, parts)) and not names_occupation(text)


def states_genders(text: str) -> bool:
    """Return whether a title says that all may apply, as German law asks: “(m/w/d)”."""
    return bool(_GENDERS.search(text[:_LONGEST]))


def is_of_site(text: str) -> bool:
    """Return whether a title only names the page that lists the jobs: “Karriere”, “Vacatures”."""
    name = text.strip(" !.:–—|-")
    return bool(_GENERIC.fullmatch(name) or _OPENINGS.fullmatch(name))


def is_called_title(text: str) -> bool:
    """Return whether a line says that it names the job: “Vacature: Startup team”."""
    return bool(_CALLED.match(without_pictures(text[:_LONGEST])))


# Articles before names, unless they are part of them: “La Régence”.
_ARTICLE_BEFORE = re.compile(
    r"^(?:[Dd](?:ie|er|as) |[Ll][ae] (?=[Cc]linique|[Ss]ociété|[Rr]ésidence|[Mm]aison|[Ff]erme"
    r"|[Bb]outique|[Mm]airie|[Vv]ille|[Cc]ommune|[Gg]roupe|[Cc]abinet)|[Ll]['’](?=[^\W\d_])"
    r"|[OA] (?=[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]))(?=\S)"
)


@dataclass(frozen=True)
class Hiring:
    """The parts of a headline like “Acme is hiring a nurse”."""

    title: str
    company: str = ""


def hiring_in(text: str) -> Hiring | None:
    """Return title and company of a headline that says who is hiring; None for others."""
    match = _HIRES.match(text[:_LONGEST])
    if match is None:
        return None
    title = (match["title"] or match["cjk"]).strip(" .!")
    if match["doubtful"] and not names_occupation(title):
        return None  # “Centro ricerca clinica”
    if _BEGINS_WITH_PERSON.match(title):  # “to recruit a friendly nurse”
        title = _person_sought(text) or title
    title = without_sentence(title, names_occupation)
    company = _ARTICLE_BEFORE.sub("", (match["company"] or match["cjk_company"] or "").strip())
    is_own = not company or _OURSELVES.match(company) or is_nameless(company)
    return Hiring(title, "" if is_own else company) if is_plausible_title(title) else None


def employer_of_page(text: str) -> str:
    """Return the employer that the heading of a page about working there names; or nothing."""
    match = _OF_EMPLOYER.match(text[:_LONGEST])
    return match["name"] if match and not names_occupation(text) else ""


def is_nameless(company: str) -> bool:
    """Return whether words for who hires hold no name: “La chaire”, “El laboratorio”."""
    return bool(_NAMELESS.fullmatch(company))


def title_for_all(text: str) -> str:
    """Return the job that a sentence names for all genders: “als Pfleger (m/w/d)”; or nothing."""
    found = _GENDERED.finditer(text) if "/" in text else iter(())
    return next((match["title"] for match in found if is_plausible_title(match["title"])), "")


def title_in_prose(text: str) -> str:
    """Return the job that a sentence seeks, or whose duties it heads; an empty string if it isn't
    written like a title.
    """
    if gendered := title_for_all(text):
        return gendered
    for match in (*_SOUGHT.finditer(text), *_WHOSE.finditer(text)):
        title = without_rest(match["title"].strip(" ,"))
        if names_occupation(title) and is_plausible_title(title):
            return title
    if title := title_to_be(text) or _person_sought(text):
        return title
    for match in _SOUGHT_ABROAD.finditer(text):
        title = _AFTER_JOB.split(match["title"], maxsplit=1)[0].strip(" ,*_»”")
        if names_occupation(" ".join(title.split()[:3])) and is_plausible_title(title):
            return title[0].upper() + title[1:]
    return ""


def title_to_be(text: str) -> str:
    """Return the job that a sentence says the reader will have: “As a Nurse, you …”; or nothing."""
    for match in _AS.finditer(text):
        title = without_rest((match["title"] or match["job"]).strip(" ,"))
        names = title if title[0].isupper() else title.split()[-1]
        if names_occupation(names) and is_plausible_title(title):
            return title[0].upper() + title[1:]
    return ""


def _person_sought(text: str) -> str:
    """Return the job that an English sentence seeks and writes small, with a capital letter."""
    for match in _SOUGHT_PERSON.finditer(text):
        title = _AFTER_PERSON.split(match["title"], maxsplit=1)[0].strip(" ,*_»”")
        words = title.split()
        one = title.removesuffix("s")  # “care workers”
        is_job = title[:1].isupper() or any(
            job.end() in (len(one), len(title)) for job in _OCCUPATION.finditer(one)
        )
        if not (is_job and names_occupation(one) and is_plausible_title(title)):
            continue
        if len(words) <= _LONGEST_SOUGHT and (match["article"] or len(words) > 1):
            return title[0].upper() + title[1:]
    return ""


def clean_title(text: str, *, company: str = "") -> str:
    """Return the title without “Apply for”, “– Careers” and the company around it."""
    text = without_pictures(collapse(text))
    called = _BEFORE.sub("", text)
    text = (called.rstrip("!") if called != text else text).strip(' *_"“”«»').lstrip("#: ")
    text = _MARKS.sub("", text)
    if _ONE_OR_TWO_WORDS.fullmatch(text) and names_occupation(text):
        text = text[:-1]
    for _ in range(4):  # each round drops one part of “… - Acme - Careers”
        shorter = _SIGNS.sub("", _AFTER.sub("", text)).strip()
        if company:
            shorter = re.sub(
                rf"(?:\s*[|–—»-]|\s+at|,)\s*{re.escape(company)}$", "", shorter, flags=_I
            )
        if shorter == text:
            break
        text = shorter
    path, _, job = text.rpartition(" > ")  # “Careers > Nurse”
    return without_label(job if path and names_occupation(job) else text, names_occupation)


def split_page_title(text: str, *, title: str = "") -> tuple[str, str]:
    """Return job and company of a page's title: “Nurse at Acme”, “Nurse | Acme – Careers”.

    `title` is the job if it is already known. Either result may be empty.
    """
    text = collapse(text)
    if title and text.casefold().startswith(title.casefold()):
        rest = re.sub(r"^(?:at|bei|chez|@)\s+", "", text[len(title) :].strip(" |–—»·:,-"))
        rest = _IN_TOWN.sub("", _ABOUT_JOB.sub("", rest))
        return title, _company_of(_PARTS.split(rest))
    parts = [part for part in _PARTS.split(clean_title(text)) if part]
    if parts and (at := _AT.split(parts[0], maxsplit=1))[1:]:
        return at[0], _company_of(at[1:])
    named = title if title in parts else next(filter(names_occupation, parts), "")
    job = named or (parts[0] if parts else "")
    return job, _company_of([part for part in parts if part != job])


def _company_of(parts: list[str]) -> str:
    names = (_GENERIC.sub("", _INVITES.sub("", part)).strip(" |–—»·:,-") for part in parts)
    names = (re.sub(r"\s+(?:careers?|jobs?)$", "", name, flags=_I) for name in names)
    likely = (name for name in names if len(name) <= 80 and not _OF_MAKERS.search(name))
    return next(filter(_LETTERS.search, likely), "")
