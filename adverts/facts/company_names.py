"""The company in running text, where no line or field names it: always a guess.

Sentences name it in ways that weigh more or less: “At Quill Works, we …” says more than “Quill
Works has …”, whose subject may be a product. A word that the text also writes in lower case is
no name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from adverts.facts.gazetteer import is_clear_town, is_country
from adverts.facts.legal_forms import CLEAR_FORM, FORM
from adverts.facts.titles import names_occupation
from adverts.vocabulary.keyword_filter import Keywords
from adverts.vocabulary.pattern_words import WordedPattern

_IS = (
    r"is|are|was|(?:ist|sind) (?:eine?|der|die|das|seit)\b(?! \d)|sucht"
    r"|steht für|(?:zählt|gehört) zu"
    r"|est|sont|recrute|es|busca|é|contrata|zoekt|är|söker|søger|søker"
    r"|ansetter|ansætter|er en|er et"
)
# Names have ends, or a text of capitals and stops would be read once from each of them.
_WORD = r"[A-ZÀ-Þ0-9][\w&.'’+-]{0,40}"
_NAME = (
    r"(?:[A-ZÀ-Þ]|\d{1,9}[A-Za-z]|[a-z]{1,8}[A-Z]|[a-z]-[A-Z])[\w&.'’+-]{0,40}"
    rf"(?: (?:(?:of|the|and|&|for|e\.|de la|de|des|du|der|für|und|van|et|do|da|del|dels|di|della|y"
    rf"|i|per(?: la| il)?|pour(?: la| le)?) ?)?{_WORD})"
    r"{0,4}"
)
_ARTICLE = r"(?:(?:L[ae]s?|L['’]|Die|Das|Der|El|Els|Los|Il|Lo|Het|De|O|A) ?)?"
_IS_A = (
    r"(?:est|sont|ist|és?|es|è|is|är|er) (?:une?|un['’a]|uno|l['’]|les?|la|il|eine?|das|der|die|een"
    r"|ett?|en|et|uma?)(?:\b|(?<=['’]))"
)
_FOREIGN_BODIES = (
    r"centre|association|entreprise|société|coopérative|ong|fédération|syndicat|agence|éditeur"
    r"|unternehmen|verein|agentur|institut|stiftung|anbieter|hersteller|gesellschaft|byrå|bolag"
    r"|företag|organisation|bedrijf|organisatie|bureau|stichting|virksomhed|virksomhet|selskab"
    r"|selskap|bedrift|empresa|asociación|fundación|organización|consultora|associação|start-?up"
    r"|azienda|società|cooperativa|fondazione|associazione|ente|istituto|entitat|associació"
    r"|fundació"
    r"|asbl|laboratoire|cabinet|groupe|fondation|mutuelle|établissement|collectif|grupo|gruppo"
    r"|agencia|agência|agenzia|consultoria|instituição|hospital|clínica|escola|escuela|scuola"
)
# What an employer says it is; beside the kinds above, these may be the first word of a name.
_WHAT_THEY_ARE = (
    rf"{_FOREIGN_BODIES}"
    r"|fintech|scale-?up|plateforme|plataforma|piattaforma|estudio|estúdio|studio|consultora|marca"
    r"|marque|réseau|rede|rete|banco|banca|banque|impresa|realtà|scop|scic|esn|pyme|école"
    r"|université"
    r"|universidad|universidade|compagnie|compañía|companhia|laboratorio|laboratório|indústria"
    r"|fabricante|fabricant|éditrice|editora|residenza|musée|museo|museu|collectivité|commune"
)
_CAPITALS = r"[A-ZÀ-Þ][\w’'-]+"
# A word in small letters is a name only directly before the form.
_FIRM_NAME = WordedPattern(
    r"(?<![\w-])((?:[a-zà-ÿ][\w&.-]{1,40}"
    r"|(?:[A-ZÀ-Þ]|[a-z]{1,8}[A-Z]|[a-z]{1,3}-[A-Z])[\w&.-]{1,40}"
    r"(?: (?:& |und )?[A-ZÀ-Þ][\w&.-]{0,40}){0,3})"
    rf" {CLEAR_FORM}(?!\w))"
)
# Names of universities, hospitals and authorities, which many sentences begin without.
_PUBLIC_BODY = re.compile(
    r"\b((?:Universit(?:y|ät|é|à|eit|ad)|Hochschule|Klinikum|Ministry|Ministerium|Ministère"
    r"|Landkreis)"
    rf" (?:of |der |für |des |de (?:la )?|van |di |for )?(?:the )?{_CAPITALS}"
    rf"(?: (?:of |der |für |und |and |de )?{_CAPITALS}){{0,3}})"
    rf"|\b(?!The |Our |This )({_CAPITALS}(?: {_CAPITALS}){{0,3}}"
    r" (?:University|Hospital|College|Council|Foundation"
    r"|Trust|Institute|School|Klinikum|Hochschule))\b"
)
# What public bodies give their own names to, and employ people in.
_COLLEGES = rf"(?:College|University|Hospital|School)(?: {_CAPITALS})?"
_HOUSES = r"(?:Cent(?:er|re)|Hospital|Foundation|Society|Association)"
_PART_OF_BODY = re.compile(
    r"(?<=[a-zà-ÿ]) (?:School|Department|Faculty|Institute|Cent(?:er|re)|Library|Press"
    r"|Hospital)(?: of .*)?$"
)
_UNIT = re.compile(r"(?<=[a-zà-ÿ]) [A-Z]{2,5}$")  # “University of Aldorf RCS”
_EMPLOYING_BODY = re.compile(
    r"Universit|College|Hochschule|Hospital|Klinikum|Minist|Landkreis|Council", re.IGNORECASE
)
_BODY_WORDS = Keywords([
    "Universit", "Hochschule", "Klinikum", "Minist", "Landkreis", "Hospital", "College", "Council",
    "Foundation", "Trust", "Institute", "School",
])  # fmt: skip
_OWN = (
    r"mission|vision|team|platform|product|customers?|values|culture|people|engineer\w*|story|goal"
    r"|growth|success|offices?|clients|technology"
)
_ORGANISATION = (
    r"company|organi[sz]ation|non-?profit|charity|start-?up|firm|agency|provider|leader|employer"
    r"|business|institute|universit\w+|hospital|studio|consultancy|foundation|association|group"
    r"|platform|marketplace|cooperative|network|community|manufacturer|retailer|bank|brand"
)
_BODIES = (  # the last words of names
    r"(?:University|School|College|Institute|Hospital|Foundation|Labs?|Group|Trust|Council"
    r"|Cent(?:re|er)"
    r"|Bank|Technologies|Solutions|Software|Systems|Studios?|Care|Health|Association|Society)"
)
_KIND_FIRST = (  # the first words of names, with a capital
    r"(?:Gemeinde|Stadt|Landkreis|Kita|Praxis|Kanzlei|Haus|Stiftung|Klinik(?:um|en)?"
    r"|Buchhandlung|Spedition|Werkstatt|Hotel|Gasthof"
    r"|Commune|Ville|Mairie|Association|Fondation|Résidence|Maison|Cabinet|Clinique|Institut"
    r"|Archives|Musée|Museum|Gruvmuseet|Museet|Collège|Lycée"
    r"|Ayuntamiento|Fundación|Asociación|Hospital|Clínica|Colegio|Residencia|Gestoría|Bodegas?"
    r"|Restaurante|Librería|Albergue|Laboratorios?|Construcciones"
    r"|Prefeitura|Câmara|Fundação|Associação|Escola|Colégio|Grupo|Padaria|Farmácia|Construtora"
    r"|Usina|Cerâmica|Metalúrgica"
    r"|Gemeente|Stichting|Basisschool|Woonzorg|Ziekenhuis|Zorgcentrum|Kinderopvang"
    r"|Huisartsenpraktijk|Lyceum|Institute|University|Universität"
    r"|Université|Universidade?|Universiteit|Universitetet|Trust|School|Town|City|Borough)"
)
SMALL_KIND = (  # the last words of Nordic and Dutch names, in small letters
    r"(?:kommune?|gemeente|\w{0,20}(?:skola|skole|senter|center|centrum|sjukhus|sykehus|sygehus"
    r"|gruva|bibliotek|hotell?|museum|förskola|barnehage|børnehave|apotek|bageri|verksted"
    r"|värdshus|gartneri|handelsträdgård|mølle|kro))"
)
_SMALL_WORD = r"(?:of(?: the)?|am|an der|im|zum|zur|de(?: la| los)?|du|des|do|da|den|van(?: de)?)"
_PART = rf"(?:[A-ZÀ-Þ][\w’'.-]*|&|{_SMALL_WORD}|und|and|et|e|y|en|og|och|{FORM}(?!\w))"
_WORK = (
    r"work(?:ing)?|careers?|life|teams?|roles?|jobs?|positions?|engineering|culture|everyone"
    r"|opportunity|opportunities|people|employees|hire|internship|\w+(?:er|or|ist|ant|ian)s?"
)
_SEEKS_ABROAD = (  # in Romance languages
    r"(?:(?:est|sont) (?:actuellement )?à la recherche|recrute|(?:re)?cherche|engage|embauche"
    r"|está (?:buscando|contratando|procurando|seleccionando|à procura|en (?:la )?búsqueda"
    r"|em busca)|selecciona"
    r"|busca|procura|contrata|incorpora|(?:è|siamo) alla ricerca|sta (?:cercando|selezionando)"
    r"|ricerca|cerca|seleziona|assume|està buscant|nece(?:ss|s)ita(?: incorporar)?|precisa"
    r"|ha bisogno)"
    r"(?= (?:actuellement |activement |pour .{3,60} )?(?:d['’]|un|de\b|des\b|di\b|a un|son\b|sa\b"
    r"|ses\b|a l['’]equip|al equipo"
    r"|plusieurs|profesional|persona|pessoa|personal|figur|professionist|talent|desenvol"
    r"|desarroll))"
)
_AT_ABROAD = r"(?:Chez|En|Na|No|Em|A|In|Presso)"
_OURS_ABROAD = (
    r"(?:nous|on|vous|tu|(?!pedi|exigi|requer|us|utiliza)\w+(?:amos|emos|imos|iamo)|somos|busquem|cerquem|treballem|creiem|som"
    r"|oferim)"
)
_WE_SEEK = (
    r"are|we|is|suchen|wir|nous|on|recrutons|recherchons|cherchons|nosotros|buscamos|procuramos"
    r"|cerchiamo|busquem|zoeken|wij|söker|søger|søker|vi"
)
# What is said of things, as in “applications are welcome”, and not of employers.
_OF_THINGS = (
    r"made|being|welcome|required|provided|paid|invited|asked|offered|available|needed|expected"
    r"|preferred|considered|reviewed|accepted|encouraged|negotiable|given|due|subject"
)
# What says that somebody employs, and what only says that somebody does something.
_STRONG = WordedPattern(
    rf"\b(?:At|Join|joining) ({_NAME})(?: \([^)]{{0,80}}\))?,? (?:we|you|our|is|as)\b"
    rf"|(?:^|[.!?] |\*)({_NAME})(?: \([^)]{{0,80}}\))?,? (?:is|are) (?:an?|the|one of|part of) "
    rf"[^.!?]{{0,90}}?\b(?:{_ORGANISATION})s?\b"
    rf"|\w @ ({_NAME})(?=[ .,)]|$)"
    rf"|\b(?:in|within|(?<!ration )(?<!ership )with|by|of) the ({_NAME}) \([A-Z]{{2,6}}\)"
    rf"|\b(?:We[’']re|We are|Wir sind|Nous sommes|Somos(?: [ao]| la| el)?|Som|Siamo|Vi är|Vi er"
    rf"|Wij zijn) ({_NAME})"
    rf"(?=[.,!:]| [–—-] | (?:and|und|et|y|e|en|och|og|i) (?:{_WE_SEEK})\b)"
    rf"|\b[Jj]oin(?:ing)? the teams? (?:at|of) ({_NAME})"
    r"|\b(?:[Ee]mployer (?:is|will be)|employed by|[Ww]erkgever is|[Ee]mployeur est"
    rf"|Arbeitgeber(?:in)?(?::| ist)(?: die| der| das)?) ({_NAME})"
    rf"|(?:^|[.!?] )({_NAME}), (?:(?!(?:our|your|this|any|every|the)\b)[\w’'&/-]{{1,30}} ){{1,6}}?"
    rf"(?:{_ORGANISATION})\b(?!s)"
    rf"|\b[Tt]he ({_NAME} (?:fund|group|lab|laboratory|project|foundation|institute|trust))"
    r" (?:is|are) (?:currently |now )?(?:hiring|looking|seeking|searching|recruiting)"
    rf"|(?:^|[.!?] |\*)({_NAME}) was (?:founded|established|started)\b"
    rf"|\b[Ff]ounded in \d{{4}}, ({_NAME}) [a-z]{{2,}}s\b"
    rf"|(?:^|[.!?] |\*)({_NAME}) (?:(?:is|are) )?(?:currently |now )?(?:hiring|looking for|seeking"
    r"|searching for|recruiting|committed to|proud to|an equal)"
    rf"|(?:^|[.!?,] |\*){_ARTICLE}({_NAME})(?: - [^.!?]{{3,60}}?)? {_IS_A}[^.!?]{{0,90}}?"
    rf"\b(?i:{_WHAT_THEY_ARE})"
    rf"|(?:^|[.!?] |\*)({_NAME})(?: \([^)]*\))? "
    r"(?:(?:sucht|recrute|recherche|busca|contrata|procura|engage|embauche"
    r"|zoekt|is op zoek|ist (?:derzeit |aktuell )?auf der Suche|(?:er|är) på (?:udkig|jakt|jagt)"
    r")(?= )"
    r"|stellt ein\b|(?:söker|søger|søker)(?= (?:nu|nå|en|ett?|efter|etter|dig|deg)\b))"
)
# A small word that may be a verb.
_VERB = (
    r"(?!(?:and|und|et|y|you|we|sie|wir|du|ihr|vous|nous|tu|je|wij|jij|vi|your?)\b)[a-zà-ÿ]{2,}\b"
)
# First words of sentences, which have a capital only there.
_OPENERS = {"då", "da", "dann", "alors", "then", "here", "hier", "her", "här", "så", "nu", "now"}
_SUBJECT = re.compile(  # of the first sentence about the company
    rf"^(?:The |{_ARTICLE})((?:{_KIND_FIRST} {_SMALL_WORD} )?{_NAME}(?: {SMALL_KIND}\b)?)"
    r"(?: \([^)]{0,80}\))?"
    r"(?:,? (?:in|im|en|em|à|a|i|te|aus|uit|ved|de) [A-ZÀ-Þ][\w’'-]+(?:, [A-Z]{2}|,)?)? "
    rf"{_VERB}"
)
# The same in Romance languages.
_STRONG_ABROAD = WordedPattern(
    rf"(?:^|[.!?] |\*){_AT_ABROAD} ({_NAME}),? {_OURS_ABROAD}\b"
    rf"|(?:^|[.!?:,] |\*){_ARTICLE}(?:(?i:{_FOREIGN_BODIES}) )?[«“\"]?(?:\*\*)? ?({_NAME})"
    rf"(?: ?[»”\"])?(?: \([^)]{{0,60}}\))? {_SEEKS_ABROAD}"
    rf"|(?:^|[.!?] |\*){_ARTICLE}({_NAME}) ?, [^.!?]{{3,100}}, {_SEEKS_ABROAD}"
)
# What an employer does, in Romance languages.
_DOES_ABROAD = (
    r"(?:propose|développe|accompagne|conçoit|fournit|édite|œuvre|regroupe|réunit|rassemble"
    r"|fabrique|integra|brinda|da servicio|ha nacido"
    r"|intervient|compte|ofrece|desarrolla|ayuda|cuenta con|impulsa|diseña|trabaja|nace|nació"
    r"|oferece|desenvolve|ajuda|atua|nasceu|conta com|trabalha|sviluppa|opera|progetta|realizza"
    r"|nasce|si occupa|ofereix|desenvolupa|treballa|neix)"
)
_WEAK = WordedPattern(
    rf"\b(?:with|for) ({_NAME}),? (?:we|you|our)\b"
    rf"|(?:^|[.!?] |\*)({_NAME}) ?, (?:an? |the |one of |l[’']un|acteur|leader|eine? |(?:CRO|ESN"
    rf"|PME|spécialis\w+|filiale|maison|{_FOREIGN_BODIES})\b)"
    rf"|(?:^|[.!?,] |\*){_ARTICLE}({_KIND_FIRST} (?:für |{_SMALL_WORD} )?{_NAME}) {_VERB}"
    rf"|\b(?:within|across|across all of|new to|success of|joined) ({_NAME})"
    r"(?=[.?!,]| (?:as|and|that)\b)"
    rf"|(?:^|[.!?] |\*)({_NAME})(?: \([^)]{{0,80}}\))?,? (?:{_IS}|provides?|offers?|helps?|builds?"
    rf"|makes?|develops?|(?:em)?powers|believes?|has|delivers?|enables?|works"
    r"|serves|takes|unlocks|transforms|operates|connects|speciali[sz]es|supports|combines|brings"
    rf"|creates|designs|employs|welcomes|hires|seeks|needs) (?!you\b|your\b|(?:{_OF_THINGS})\b)"
    rf"|(?:^|[.!?,] |\*){_ARTICLE}({_NAME}) {_DOES_ABROAD} (?!vous|te\b|você)"
    rf"|\b(?:Seit|Sinds|Sedan|Siden) \d{{4}} [a-zà-ÿ]{{2,14}} ({_NAME})"
    rf"|\b({_NAME})['’]s (?:{_OWN}|[a-z]{{4}})|\bat ({_NAME})\b"
    rf"|\b(?:[Hh]os|[Bb]ei|[Cc]hez|[Bb]ij|[Rr]ejoignez|[Rr]ejoindre|[Jj]oin|[Jj]oining) ({_NAME})"
)
# The place of the name is found first, because each word may be one for work.
_AT = re.compile(rf" at ({_NAME})")
_WORK_BEFORE = re.compile(rf"\b(?:{_WORK}),?$", re.IGNORECASE)
_LONGEST_WORK = 40  # characters
_ABOUT = re.compile(
    r"(?:About|ABOUT|Why(?: join| work (?:at|for|with))?|Join|Life at|Working at|Om|Über|Over"
    r"|Sobre(?: [ao]| la| el)?|Acerca de(?: la| el)?|Conheça [ao]|Quem é [ao]|Qui est|Chi è"
    rf"|Présentation de(?: la)?|[AÀ] propos de(?: la)?) ({_NAME})\W*$"
)
# An article that belongs to a name keeps its capital inside sentences: “rejoindre La Ruche”.
_WITH_ARTICLE = r"(?:de|à|chez|par|pour|avec|et|en|con|di|rejoindre|au sein de) (L(?:[ae]s? |['’])"
_MAIL_HOST = re.compile(r"@(?:[\w-]{1,40}\.){0,2}(?P<host>[a-z0-9][a-z0-9-]{3,24})\.[a-z]{2,10}\b")
# Pages of a recruiting system, which name the client, and an employer's own pages.
_CAREERS_PAGE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:greenhouse\.io|lever\.co|ashbyhq\.com|smartrecruiters\.com"
    r"|apply\.workable\.com|ats\.rippling\.com|hire\.withgoogle\.com/public/jobs"
    r"|jobs\.jobvite\.com|(?:angel\.co|wellfound\.com)/company|join\.com/companies"
    r"|welcometothejungle\.com/(?:\w\w/)?companies)/([\w-]+)"
    r"|https?://([\w-]+)\.(?:recruitee\.com|workable\.com|bamboohr\.com|teamtailor\.com|breezy\.hr"
    r"|applytojob\.com|pinpointhq\.com|homerun\.co|gupy\.io|freshteam\.com|taleo\.net|jobs\.personio\.(?:de|com))\b"
    r"|https?://(?:careers?|jobs?|karriere)\.(?!lever\.|ashbyhq\."
    r"|smartrecruiters\.)([\w-]+)\.[a-z]+",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\. ")
# After the host of an address that is not written as one: “jobs at acme dot org”.
_SPELT_OUT = r"[\W_]{1,3}(?:dot|punkt|punt|point|punto|ponto|prik|prick)\b"
# What clients add to their names in a recruiting system: “acme-jobs”, “acmecom”.
_HOST_TAIL = re.compile(r"[_-]?(?:com|inc|ltd|gmbh|jobs|careers|hq)$")
_ACADEMIC = re.compile(
    r"(?:@|//)(?:[\w-]{1,40}\.){0,3}([a-z]{2,24})\.(?:edu(?:\.[a-z]{2})?|ac\.[a-z]{2})\b"
)
_SHORTEST_HOST, _SHORTEST_NAME, _LONG_HOST = 2, 5, 9  # letters
_PUBLIC_HOST = re.compile(r"\.(?:edu|ac|gov|gob|gouv|gc|mil)\b|@(?:[\w-]+\.)*(?:uni|hs|fh|tu)-")
_MAIL_SERVICES = frozenset(
    ["gmail", "googlemail", "hotmail", "outlook", "yahoo", "icloud", "live", "proton", "protonmail",
     "email", "mail", "posteo", "orange", "free", "wanadoo", "uol"]
)  # fmt: skip
_NO_COMPANY = re.compile(
    r"^(?:The|This|We|You|Our|It|They|There|These|He|She|If|Who|What|Why|As|In|A|An|Your|That|Here|"
    r"Job|Role|Remote|Experience|Applicants?|Candidates?|Please|Salary|Team|Position|Must|All"
    r"|Zur|Zum|Im|Beim|Am|Vom|Ab|Nach|Mit|Ohne|Durch|Unter|Zwischen|Während|Innerhalb"
    r"|Das|Der|Die|Eine?|Diese[rs]?|Une?|Una|Uma?|Du|Sie|Wir|Es|Le|La|Les|Nous"
    r"|(?:Ihr|Dein|Unser|Eu(?:e?)r|Kein|Welch|Solch)(?:e[mnrs]?)?|Jouw|Uw|Hun|Jullie|Din|Ditt|Dina"
    r"|Dit|Dine|Jeres|Ert|Era|Vårt|Våra|Våre|Deres"
    r"|Vous|Tu|Notre|Votre|Ce|Cette|Il|Elle"
    r"|On|El|Los|Nosotros|Tu|O|Os|As|Ele|Ela|Eles|Elas|Ella|Ellos|Lui|Lei|Loro|Isso|Isto|Esto"
    r"|Você|Nós|Esta?|Het|De|Een|Je|Jij|Wij|Vi|Det|Den|Dette"
    r"|Nu|Nå|Här|Her|Detta|Denna|Som|Är|Er|Har|Hvis|Om|För|Till|Vår|Vores|Deze|Dit|Hier|Bij|Als"
    r"|Met|Voor|Ons|Onze|Este|Nuestr[ao]|Su|Como|Nossa|Nosso|Essa|Esse|Hoje|Para|Dans|Pour|Depuis"
    r"|Vem|Vad|Hvem|Hvad|Hva|Vil|Vill|Brinner|Gillar|Wat|Wie|Wer|Was|Qui|Quién|Quem|Ben|Bist|Heb"
    r"|Jetzt|Bei|Für|Seit|Tjänsten|Rollen|Arbetet|Jobbet|Bolaget|Företaget|Stillingen|Arbejdet"
    r"|Arbeidet|Virksomheden|Bedriften|Selskapet|Skolan|Functie|Organisatie|Empresa|Vaga|Puesto"
    r"|Samtidigt?|Misschien|Wellicht|Kanske|Kanskje|Måske|Vielleicht|Natürlich|Dessutom|Därför"
    r"|Idag|Varje|Ingen|Alla|Alle|Allt|Både|Intervjuer|Urval|Ansökan"
    r"|Desuden|Derfor|Daarom|Daarnaast|Vandaag|Iedere|Zusätzlich|Daher|Außerdem|Heute|Jede[rs]?"
    r"|Sinds|Sedan|Siden|Dal|Aussi|Chaque|Además|Cada|Hoy|Também|Todos|Todas"
    r"|Voraussetzung(?:en)?|Ziel|Aufgabe|Arbeitsbeginn|Beginn|Kontakt|Ansprechpartner(?:in)?"
    r"|Menschen|Interesse|Rückfragen|Fragen|[A-ZÄÖÜ][a-zäöü]+en Sie"
    r"|Poste|Stelle|Unternehmen|Rekryteringsprocessen|Verksamheten|Avdelingen|Afdelingen"
    r"|Important|Note|Notre|Responsible|Responsibilities|Requirements|Join|Standort|Engineering"
    r"|L['’][a-zà-ÿ]\w+|Il|Gli|Lo|Si|Se|Siamo|Noi|Stiamo|Cerchiamo|Chi|Cosa|Per|Con|Nel|Nella|Da"
    r"|Quest[oa]|Sei|Ti"
    r"|En|Estamos|Somos|Buscamos|Por|Desde|Actualmente|Actuellement|Persona|Vos|Ton|Sous|Au|Avec"
    r"|Son|Ses"
    r"|Leur"
    r"|Cet|Ces|Si|Els|Es|Som|Busquem|Amb|Aquesta?|Candidat[oaie]?|Entreprise|Société|Association"
    r"|Azienda|Cliente?|Notre|Nossos|Equipe|Équipe|Equipo|Projet|Proyecto|Projeto|Progetto"
    r"|I|To|Come|No|Not|My|Us|With|For|From|Every|Each|Some|Any|Most|Many|Benefits?|Salaries"
    r"|Bachelor|Master|Doctor|Driver|Degree|World|Women|Men|Children|People|Least|Levels?|Looking"
    r"|Finally|Additionally|However|Moreover|Therefore|Currently|Today|Then|Also|Now"
    r"|(?:Dienst|Arbeits|Einsatz)ort|Standplaats|Werklocatie|Location|Lieu|Lokasi)\b"
    r"|^(?:React|Elixir|Python|Django|Java|JavaScript|TypeScript|ClojureScript|Kubernetes|Docker"
    r"|Postgres(?:QL)?|AWS|Azure|GCP|Linux|Ruby|Rails|Rust|Kotlin|Swift|Scala|Android|Excel|AI|ML"
    r"|Frontend|Backend|Marketing|Sales|Finance|Product|HR|IT|[A-Z]{2,}s)$"
    r"|^(?:Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b|^\d+\W*$"
)
_BEFORE = re.compile(
    r"^(?:Join|Come|While|About|Why|At|With|Here at|Learn|When|Because|As|Within|Inside"
    r"|(?:Since|Seit|Depuis|Desde|Sinds|Sedan|Siden)(?: \d{4})?"
    r"|Today|Now|Heute|Aujourd['’]hui|Hoy|Hoje|Vandaag|Idag|Oggi)"
    r"\s+(?=[A-Z])"
)
# A kind in small letters describes a name, one with a capital is part of it, unless all are so.
_DESCRIBES = (
    r"Unternehmen|Firma|Gesellschaft|Verein|Anbieter|Hersteller|Entreprise|Société|Empresa|Azienda"
    r"|Società|Bedrijf|Företaget|Virksomheden|Bedriften"
)
_KIND_BEFORE = re.compile(
    rf"^(?:L['’ ]|L[aeo] |Il |El )?(?:{_FOREIGN_BODIES}|{_DESCRIBES}) [«“\"]?(?=[A-ZÀ-Þ])"
)
# Articles before a name that ends with a legal form: “Die Acme GmbH”.
_FIRM_ARTICLE = re.compile(rf"^(?:Die|Der|Das|The|La|Le|Het|De|L['’]|Wir,? die) ?(?=.* {FORM}$)")
# Kinds of firms that no job is named by, where their names have words of jobs: “Centro Médico Sur”.
_FIRM_KIND = re.compile(r"(?:Centro|Clínica|Clinique|Consultorio|Consultório|Praxis|Zentrum) \w")
# Inside a university: “The Ice Group at Harrow University”.
_INSIDE = re.compile(
    r"^(?:Department|Faculty|Division|Lab|Laboratory|Chair|Lehrstuhl|Institut für)\b"
    r"|\b(?:Group|Lab|Laboratory|Team|Department|Division|Unit|Arbeitsgruppe)$"
)
# Names that are written small: “We at tinwhistle are …”.
_WE_AT = re.compile(
    r"\b(?:We|Wir|Nous|Vi|Wij) (?:at|bei|von|chez|hos|bij|van) ([\w&.-]{3,40}?) "
    r"(?:are|have|believe|build|love|make|suchen|sind|recherchons|sommes|söker|søger|zoeken|zijn)\b"
)
_NOT_AT = frozenset({"the", "our", "this", "home", "work", "least", "unserem", "der", "dem", "het"})
_SMALL_ARTICLE = re.compile(r"^(?:der|die|das|den|dem|the|la|le|les|de|het|el) (?=[A-ZÀ-Þ])")
# A preposition before a name, where a sentence begins with it.
_IN_BEFORE = re.compile(
    rf"^(?:(?:Im|Beim|In der|Bei der|Am|Vom) (?={_KIND_FIRST}\b|.* {FORM}$)|(?:Hos|Chez|Bei"
    rf"|Bij|Presso)"
    rf" (?=[A-ZÀ-Þ]))"
)
_AFTER = re.compile(r"['’]s?$|(?<=\w{3})\.$")
_ACCENTED = "åäàâáãæöøòôóõüùûúéèêëíìîïñçÅÄÀÂÁÃÆÖØÒÔÓÕÜÙÛÚÉÈÊËÍÌÎÏÑÇ"
_LETTERS = "aaaaaaaoooooouuuueeeeiiiincAAAAAAAOOOOOOUUUUEEEEIIIINC"
_PLAIN = str.maketrans(_ACCENTED, _LETTERS)
_SAYS_MUCH, _SAYS_LITTLE, _SAYS_LEAST = 3.0, 1.0, 0.5
_MENTION, _MOST_MENTIONS = 0.3, 6  # what a further mention adds, and how many count


def company_by_mail(texts: Iterable[str]) -> str | None:
    """Return the name in a text that is also the host of its mail address: jobs@quillworks.example
    beside “Quill Works”.
    """
    text = "\n".join(texts)
    for mail in _MAIL_HOST.finditer(text) if "@" in text else ():
        host = mail["host"]
        if host not in _MAIL_SERVICES and (name := _written(host, text)):
            return _whole_name(name, text)
    return None


def university_by_host(addresses: Iterable[str], texts: Iterable[str]) -> str | None:
    """Return the university in a text whose name an academic address begins or abbreviates:
    “University of Harrow” for jobs@harr.ac.example, “Alder State University” for asu.edu.
    """
    hosts = list(dict.fromkeys(chain.from_iterable(map(_ACADEMIC.findall, addresses))))
    for body in public_bodies(texts) if hosts else ():
        words = [word.casefold() for word in body.split() if word[0].isupper()]
        letters = "".join(word[0] for word in words)
        begun = (word[: len(host)] == host for word in words for host in hosts if len(host) > 2)
        if letters in hosts or any(begun):
            return body
    return None


def company_by_careers_page(urls: Iterable[str], texts: Iterable[str]) -> str | None:
    """Return the name in a text that is also in the address of a page of careers:
    careers.quillworks.example, or quillworks as the client of a recruiting system.
    """
    text = "\n".join(texts)
    for page in filter(None, map(_CAREERS_PAGE.match, urls)):
        host = next(filter(None, page.groups())).casefold()
        for one in (host, _HOST_TAIL.sub("", host)):
            if len(one) > _SHORTEST_HOST and (name := _written(one, text, is_whole=True)):
                return name
    return None


def company_by_host(mail: str, url: str) -> str | None:
    """Return the host of a mail address, or the client of a recruiting system, as a name: Quill
    Works for jobs@quill-works.example. Hosts of universities and authorities are no names.
    """
    found = _MAIL_HOST.search(mail)
    page = _CAREERS_PAGE.match(url)
    host = found["host"] if found else next(filter(None, page.groups()), "") if page else ""
    is_name = len(host) >= _SHORTEST_NAME and host.replace("-", "").isalpha()
    if not is_name or host in _MAIL_SERVICES or _PUBLIC_HOST.search(mail):
        return None
    return host.replace("-", " ").title()


_LONGEST_NAME, _MOST_LINES = 60, 40  # characters; mentions, above which it is well known
_NAME_LINE = re.compile(rf"(?:{_PART} ){{1,5}}{_PART}")
_NAME_HEAD = re.compile(rf"\b{_KIND_FIRST} (?:{_SMALL_WORD} )?(?:[A-ZÀ-Þ][\w’'-]+ )?$")
_NAME_TAIL = re.compile(
    rf"s? {SMALL_KIND}\b|(?!\w)(?:(?: [A-ZÀ-Þ][\w’'-]+){{0,3}} (?:{_BODIES}\b|{FORM}(?!\w)))?"
)
_KIND_LINE = re.compile(
    rf"{_KIND_FIRST} (?:{_SMALL_WORD} )?{_CAPITALS}(?: (?:{_SMALL_WORD} )?{_CAPITALS}){{0,3}}"
)
_NO_NAMES = (names_occupation, _NO_COMPANY.match, _BEFORE.match, _ABOUT.search)


def _whole_name(name: str, text: str) -> str:
    """Return a name in an address as the text goes on: “Harvard Medical School” for “Harvard”,
    “Praxis Lindgarten” if a line has these words alone, “Gemeinde Aldorf”, “Aldorf Cranes GmbH”.
    """
    for line in text.split("\n") if text.count(name) < _MOST_LINES else ():
        is_longer = name in line and name != line and len(line) < _LONGEST_NAME
        if is_longer and _NAME_LINE.fullmatch(line) and not any(no(line) for no in _NO_NAMES):
            return line
    start = text.find(name)
    while start >= 0:
        rest = _NAME_TAIL.match(text, start + len(name))
        if rest and not text[start - 1 : start].isalnum():
            kind = _NAME_HEAD.search(text[max(0, start - _LONGEST_WORK) : start])
            whole = (kind[0] if kind else "") + name + rest[0]
            return whole if whole != name else _longer(name, text)
        start = text.find(name, start + 1)
    return name


def _longer(name: str, text: str) -> str:
    """Return a name as a text writes it elsewhere: “Queen's College Aldorf”, “Acme Development
    Center”.
    """
    is_owner = f"{name}'s " in text or f"{name}’s " in text
    college = rf"['’]s (?:{_CAPITALS} )?{_COLLEGES}|" if is_owner else ""
    longer = rf"\b{re.escape(name)}(?:{college}(?: {_CAPITALS})? {_HOUSES}\b)"
    found = re.search(longer, text) if text.count(name) < _MOST_LINES else None
    return found[0] if found else name


def _written(host: str, text: str, *, is_whole: bool = False) -> str | None:
    """Return how a text writes the name in an address, if it writes it as a name; `is_whole` asks
    that the name doesn't go on.
    """
    begins = r"(?:\w{3,})?" if len(host) >= _LONG_HOST else ""  # acme-foerder: “Acme Förderbänder”
    rest = r"(?!\w|[ -](?-i:[A-Z]))" if is_whole else begins
    letters = [f"{letter}[ .&-]*" for letter in host.replace("-", "")]
    for number, (before, letter) in enumerate(pairwise(letters), start=1):
        if before[0] in "aou" and letter[0] == "e":  # ä is written ae
            letters[number] = f"(?:{letter})?"
    pattern = "".join(letters).removesuffix("[ .&-]*")
    for name in re.finditer(rf"(?<![\w@./-]){pattern}{rest}", _plain(text), re.IGNORECASE):
        written = text[slice(*name.span())]
        if written[0].isupper() or written[0].isdigit():
            return written
    return None


def _plain(text: str) -> str:
    """Return a text with as many letters, but without their accents, as addresses have none."""
    return text if text.isascii() else text.translate(_PLAIN)


def company_in_prose(
    headings: Iterable[str], texts: Iterable[str], *, portraits: Iterable[str] = ()
) -> str | None:
    """Return the company by “About X”, else the name that sentences speak of most like an
    employer. `portraits` are the first lines of what is about the company.
    """
    texts = list(texts)
    text = "\n".join(texts)
    for about in filter(None, map(_ABOUT.match, headings)):
        name = _BEFORE.sub("", about[1].rstrip(".,:"))
        is_own = re.match(r"(?i)(us|the|our|you|your|this|role|team|it|me)\b", name)
        is_topic = about[0].startswith("Why") and name not in text  # “Why Telecommuting?”
        if not (is_own or is_topic or _is_ordinary(name, text)):
            return name
    scores: defaultdict[str, float] = defaultdict(float)
    for matches, weight in (
        (_matches(_STRONG, texts), _SAYS_MUCH),
        (_matches(_STRONG_ABROAD, texts), _SAYS_MUCH),
        (_places_of_work(texts), _SAYS_MUCH),
        (_matches(_WEAK, texts), _SAYS_LITTLE),
        (_matches(_FIRM_NAME, texts), _SAYS_LITTLE),
    ):
        for name in _names(matches):
            scores[name] += weight
    for small in _matches(_WE_AT, texts):
        if small[1].islower() and small[1] not in _NOT_AT:
            return small[1]
    portraits = list(portraits)
    for name in _names(_matches(_SUBJECT, portraits)):
        scores[name] += _SAYS_MUCH * _may_be_subject(name, text)
    for name in _names(_matches(_PUBLIC_BODY, portraits)):
        scores[name] += _SAYS_LITTLE
    for name in _names(_matches(_PUBLIC_BODY, filter(_BODY_WORDS.are_in, texts))):
        if text.count(name) > 1:  # another one may be where candidates studied
            scores[name] += _SAYS_LEAST
    likely = {name: score + _mentions(name, text) for name, score in scores.items() if score}
    for name in sorted(likely, key=likely.__getitem__, reverse=True):
        may_be_town = likely[name] < _SAYS_MUCH and not name.isupper()
        is_place = is_country(name) or (may_be_town and is_clear_town(name))
        if not is_place and not _is_ordinary(name, text):
            if _INSIDE.search(name) and (bodies := public_bodies(texts)):
                return bodies[0]
            return _with_article(_whole_name(name, text), text)
    return None


def company_on_line(texts: Iterable[str]) -> str | None:
    """Return the first line that is a name by its first word, as in an address: “Stiftung
    Lindenhof”.
    """
    lines = (text for text in texts if len(text) < _LONGEST_NAME and _KIND_LINE.fullmatch(text))
    return next((line for line in lines if not any(no(line) for no in _NO_NAMES)), None)


def public_bodies(texts: Iterable[str]) -> list[str]:
    """Return the universities, hospitals and authorities that texts name, each once."""
    found = _names(_matches(_PUBLIC_BODY, filter(_BODY_WORDS.are_in, texts)))
    whole = (
        _PART_OF_BODY.sub("", name) if name.startswith("Universit") else name
        for name in (_UNIT.sub("", one) for one in found)
    )
    return list(dict.fromkeys(filter(_EMPLOYING_BODY.search, whole)))


def _with_article(name: str, text: str) -> str:
    """Return a name with its article, if sentences write that with a capital too."""
    found = re.search(rf"\b{_WITH_ARTICLE}{re.escape(name)})(?!\w)", text)
    return found[1] if found else name


def _matches(
    pattern: re.Pattern[str] | WordedPattern, texts: Iterable[str]
) -> Iterator[re.Match[str]]:
    return chain.from_iterable(map(pattern.finditer, texts))


def _places_of_work(texts: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield matches of a name after “at”, where people work, have a role or are hired at it."""
    for match in _matches(_AT, texts):
        if _WORK_BEFORE.search(match.string[max(0, match.start() - _LONGEST_WORK) : match.start()]):
            yield match


def _names(matches: Iterable[re.Match[str]]) -> Iterator[str]:
    for match in matches:
        said = _SENTENCE_END.split(next(filter(None, match.groups())), maxsplit=1)[0]
        name = _SMALL_ARTICLE.sub("", said.strip(" ,"))
        name = _FIRM_ARTICLE.sub("", name)
        name = _BEFORE.sub("", _AFTER.sub("", _IN_BEFORE.sub("", name)))
        name = _KIND_BEFORE.sub("", name)
        before, _, town = name.rpartition(" i ")
        name = before if before and is_clear_town(town) else name
        is_none = name.casefold() in _OPENERS or _NO_COMPANY.match(name)
        if name and not is_none and (_FIRM_KIND.match(name) or not names_occupation(name)):
            yield name


def _may_be_subject(name: str, text: str) -> bool:
    """Return whether the subject of a sentence is a name: several words, or one that is named
    again and never with an article, as other words of German are.
    """
    article = rf"\b(?:[Dd](?:ie|as|e[rnms])|[Ee]ine?[rnms]?|[Tt]he|[Aa]n?) {re.escape(name)}\b"
    is_named = not re.search(r"\d", name) and (" " in name or text.count(name) > 1)
    return is_named and not (" " not in name and re.search(article, text))


def _mentions(name: str, text: str) -> float:
    return _MENTION * min(_MOST_MENTIONS, text.count(name))


def _is_ordinary(name: str, text: str) -> bool:
    """Return whether a name is a word of the language, which the text also writes small."""
    small = re.escape(name.casefold())
    return " " not in name and bool(
        re.search(rf"(?<![\w@./-]){small}(?![\w@./-]\w)(?!{_SPELT_OUT})", text)
    )
