"""Words for occupations in the languages that `titles` knows less well.

Germanic languages write compounds, so there the end of a word counts (“Redovisningschef”). Both
genders count in their usual spellings (“Infirmier·ère”, “Pfleger:in”). Left out are words that
mean something else in another of the readers' languages, or beside jobs: “Arts”, “Kraft”, “elev”.
"""

from __future__ import annotations

from adverts.vocabulary.alternatives import grouped

_TRADES = (  # more English trades; left out are words that mean more: “host”, “model”
    r"(?:porter|baker|butcher|painter|decorator|farmer|shepherd|florist|tailor|solicitor"
    r"|barrister|notary|conveyancer|valuer|botanist|presenter|optician|podiatrist|osteopath"
    r"|veterinary surgeon|zoo-?keeper|concierge|steward|courier|postman|deckhand|stevedore"
    r"|detective|bailiff|childminder|playworker|case-?worker|evaluator|scheduler|youth worker"
    r"|brewer|groundskeeper|grounds(?:man|person)|tiler|potter)s?"
)
_MALAY = (
    r"tukang|jurujual|juruwang|pengawal keselamatan|akauntan|peguam|arkitek|juruukur|penyelaras"
    r"|eksekutif|penghantar"
)
_GERMAN = (
    r"angestellte|beauftragte|mitarbeiter|sachbearbeiter|betreuer|begleiter|schulbegleitung"
    r"|erzieher|verkäufer|lehrer|fahrer|monteur|elektroniker|elektriker|schlosser|schreiner"
    r"|tischler|maler|bäcker|köch|kellner|buchhalter|prüfer|planer|helfer|therapeut|pädagog"
    r"|jurist|anwält|anwalt|forscher|wissenschaftler|informatiker|chemiker|biologe|physiker"
    r"|mediziner|hebamme|schwester|lehrkraft|pflegekraft|betreuungskraft|hilfskraft|servicekraft"
    r"|(?:fach|hilfs|lehr|pflege|service|betreuungs)kräfte"
    r"|reinigungskraft|bürokraft|führungskraft|auszubildende|volontär|hausmeister|gärtner"
    r"|spezialist|gestalter|disponent|geschäftsführer|geschäftsführung|sekretär|dozent|professur"
    r"|doktorand|werkstudent|aushilfe|fachfrau|fachmann|handwerker|installateur|dachdecker|maurer"
    r"|friseur|metzger|fleischer|konditor|zimmerer|zimmermann|klempner|spengler|lagerist|schweißer"
    r"|arzt|ärzt|makler|kassierer|mechatroniker|(?:küchen|haushalts|spül|putz|schul|ernte)hilfe"
    r"|hauswirtschafter|(?:küchen|spül|theken|hauswirtschafts|aushilfs)kraft"
    r"|geselle|azubi|lehrling|auszubildender|logopäde|(?:platten|fliesen|boden|estrich)leger"
    r"|stylist|fotograf|florist|optiker|akustiker|kosmetiker|übersetzer|dolmetscher|rezeptionist"
    r"|pförtner|(?:lok|kran|bagger|triebfahrzeug)führer|wirt|stuckateur|glaser|steinmetz|schneider"
    r"|(?:trocken|gerüst|straßen|metall|anlagen|messe|boots|kanal|rohrleitungs)bauer|lackierer"
    r"|raumausstatter|polsterer|zerspaner|zeichner|vermesser|gutachter|sachverständige|kantor"
    r"|hiwi|minijobber|(?:bachelor|master|abschluss|diplom)arbeit"
    r"|(?:promotions|praktikums|ausbildungs|volontariats|assistenz)stelle"
    r"|sanitäter|laborant|biometriker|fliesenleger|notar|architekt|polier|dreher|fräser|bibliothekar|archivar"
)
_DUTCH = (
    r"medewerker|medewerkster|adviseur|verpleegkundige|verzorgende|begeleider|begeleidster"
    r"|leraar|lerares"
    r"|leerkracht|docent|chauffeur|verkoper|verkoopster|ontwikkelaar|ontwerper|beheerder|bestuurder"
    r"|directeur|redacteur|verslaggever|schrijver|vormgever|onderzoeker|secretaresse|bediende"
    r"|deskundige|boekhouder|huisarts|tandarts|basisarts|kapper|schilder|timmerman|loodgieter"
    r"|lasser|magazijnier|inkoper|coördinator|teamleider|leidinggevende|schoonmaker|bezorger"
    r"|functionaris|marketeer|werkvoorbereider|calculator|tekenaar|consulent"
    r"|machinist|grondwerker|kelner|bakker|slager|elektricien|stratenmaker|rioolwerker|uitvoerder"
    r"|metselaar|conciërge|receptioniste?|telefoniste?|notaris|makelaar|caissière|kassière|afwasser"
    r"|hovenier|postbode|instructeur|secretaris|penningmeester|voorzitter|bestuurslid|vrijwilliger"
    r"|stagiaire?|dakdekker|stukadoor|tegelzetter|glaszetter|glazenwasser|koerier|vakkenvuller"
    r"|orderpicker|logopedist|diëtist|psycholoog|pedagoog|leidster|gastvrouw|gastheer|verpleger"
    r"|verpleegster|(?:thuis|poets|keuken|schoonmaak|huis)hulp|huishoudelijke hulp|advocaat|matroos"
    r"|schipper|stuurman|zorgkundige|opvoeder|vakman|klusjesman|promovendus|hoogleraar"
    r"|landmeter|dierenarts|bibliothecaris|vertaler|fietsenmaker"
)
_SCANDINAVIAN = (
    r"chef|sjef|leder|ledare|utvecklare|udvikler|utvikler|lärare|lærer|sköterska|skötare"
    r"|sygeplejerske|sykepleier|pleier|läkare|læge|fastlege|overlege|tannlege|tekniker|ingenjör"
    r"|ingeniør|konsulent|konsult|rådgivare|rådgiver|medarbetare|medarbejder|medarbeider"
    r"|handläggare|saksbehandler|sagsbehandler|säljare|sælger|selger|montör|montør|mekaniker"
    r"|chaufför|chauffør|sjåfør|kock|kokk|servitör|städare|renholder|assistent|hjälpare|hjelper"
    r"|hjælper|sekreterare|sekretær|ekonom|økonom|redovisare|bogholder|regnskapsfører|forskare"
    r"|forsker|stipendiat|lektor|bibliotekarie|bibliotekar|socionom|psykolog|barnmorska|jordmor"
    r"|farmaceut|apotekare|farmasøyt|arkitekt|samordnare|specialist|spesialist|operatör|operatør"
    r"|snickare|snekker|tømrer|målare|rörmokare|rørlegger|svetsare|sveiser|arbetare|arbeider"
    r"|arbejder|praktikant|lärling|lærling|vikarie|vaktmästare|vaktmester|frisör|frisør"
    r"|lokalvårdare|biträde|rektor|direktør|direktör|handledare|instruktör|instruktør|producent"
    r"|produsent|redaktör|redaktør|kommunikatör|strateg|analytiker|dealer|tandhygienist"
    r"|undersköterska|bagare|diskare|mästare|kassör|kassörska|kurator|förare|plåtslagare|läggare"
    r"|murare|servitris|servitør|bartender|kallskänka|pedagog|pædagog|stödjare|terapeut|logoped"
    r"|dietist|veterinär|veterinær|advokat|notarie|utredare|inspektör|inspektør|administratör"
    r"|administrator|inköpare|konstruktör|testare|doktorand|adjunkt|tränare|trener|træner"
    r"|ordförande|maskinist|tjener|bager|blikkenslager|smed|pedel|opvasker|gartner|håndværker"
    r"|murer|struktør|lagermand|ekspedient|jordemoder|dyrlæge|tandplejer|tannpleier|revisor|vikar"
    r"|afløser|resepsjonist|taktekker|(?:maskin|kran|lok)fører|postdoktor|styremedlem"
    r"|(?:kloak|bygge|værk|murer|tømrer)mester"
    r"|radiograf|slaktare|trädgårdsmästare|översättare|slagter|svejser|oversætter|slakter|oversetter"
)
_FRENCH = (
    r"infirmi\w+|aide-soignant\w*|soignant\w*|vendeu\w+|caissi\w+|cuisini\w+|serveu\w+|chauffeu\w+"
    r"|conducteu\w+|conductrice|animateu\w+|animatrice|éducateu\w+|éducatrice|enseignant\w*"
    r"|professeure?|formateu\w+|formatrice|secrétaire|gestionnaire|juriste|avocate?"
    r"|coordinateu\w+|coordinatrice|coordonnateu\w+|électricien\w*|mécanicien\w*|plombi\w+"
    r"|menuisi\w+|ouvri(?:er|ère)\w*|opérateu\w+|opératrice|préparateu\w+|chercheu\w+|doctorant\w*"
    r"|géomaticien\w*|statisticien\w*|administrateu\w+|administratrice|concepteu\w+|conceptrice"
    r"|graphiste|apprentie?|consultante?|architecte|analyste|déléguée?|attachée?|psychologue"
    r"|kinésithérapeute|orthophoniste|sage-femme|coiffeu\w+|boulang(?:er|ère)|pâtissi\w+"
    r"|barman|barmaid|commis|plongeu\w+|réceptionniste|paysagiste|maçonn?e?|couvreu\w+|carreleu\w+"
    r"|soudeu\w+|monteu\w+|grutier|dessinateu\w+|dessinatrice|urbaniste|ergothérapeute"
    r"|bibliothécaire|archiviste|documentaliste|traducteu\w+|traductrice|journaliste|régisseu\w+"
    r"|médiateu\w+|médiatrice|intégrateu\w+|intégratrice|référente?|employée?|équipi(?:er|ère)\w*"
    r"|livreu\w+|moniteu\w+|monitrice|agente?|auxiliaire|puéricultrice|veilleu\w+"
    r"|boucher|bouchère|peintre|jardini\w+|cariste|notaire|géomètre|vétérinaire|libraire"
    r"|photographe|agriculteu\w+|agricultrice|viticulteu\w+|viticultrice"
    r"|magasini\w+|technico-commercial\w*|chef(?:fe)?(?=[.·]|\W{1,3}fe\b)"
)
_SPANISH_AND_PORTUGUESE = (
    r"programador\w*|administrativ[oa]|administrador\w*|auxiliar|asistente|assistente|encargad[oa]"
    r"|encarregad[oa]|vendedor\w*|dependiente|camarer[oa]|cociner[oa]|cozinheir[oa]|conductor\w*"
    r"|motorista|operari[oa]|operador\w*|profesor\w*|professor\w*|maestr[oa]|docente|director\w*"
    r"|diretor\w*|jef[ea] d|cajer[oa]|recepcionista|abogad[oa]|advogad[oa]|contador\w*"
    r"|electricista|eletricista|mecánic[oa]|mecânic[oa]|soldador\w*|albañil|carpinter[oa]"
    r"|limpiador\w*|consultor\w*|investigador\w*|pesquisador\w*|científic[oa] de|cientista"
    r"|arquitect[oa]|arquitet[oa]|diseñador\w*|psicólog[oa]|fisioterapeuta|nutricionista"
    r"|educador\w*|trabajador\w*|responsável|gestora?s?|gestores|promotor\w*|estagiári[oa]"
    r"|engenheir[oa]"
    r"|enfermeir[oa]|coordenador\w*|supervisor\w*|practicante|especialista|secret[aá]ri[oa]"
    r"|estoquista|repositor\w*|pedreir[oa]|jardiner[oa]|jardineir[oa]|oficial|ajudante|atendente"
    r"|panader[oa]|carnicer[oa]|peluquer[oa]|fontaner[oa]|pintora?|repartidor\w*|moz[oa] de"
    r"|veterin[aá]ri[oa]|bibliotec[aá]ri[oa]|librer[oa]|tradu[ct]tor\w*|tradutor\w*|contable"
    r"|garçom|garçonete|padeir[oa]|açougueir[oa]|cabeleireir[oa]|marceneir[oa]|encanador\w*"
    r"|entregador\w*|faxineir[oa]|operador\w* de caixa"
    r"|balconista|porteir[oa]|servente|montador\w*|peón|oficial"
)
_ITALIAN = (
    r"sviluppator[ei]|sviluppatrice|programmator[ei]|programmatrice|addett[oaie]|impiegat[oaie]"
    r"|operai[oae]?|infermier[aei]|insegnanti?|educator[ei]|educatrice|cuoc[oa]|camerier[aei]"
    r"|commess[oaie]|contabile|segretari[oa]|autist[aei]|magazzinier[ei]|meccanic[oi]"
    r"|elettricist[ai]"
    r"|saldator[ei]|ingegner[ei]|architett[oai]|consulent[ei]|ricercator[ei]|ricercatrice"
    r"|tirocinante"
    r"|stagist[aei]|apprendist[aei]|sistemist[aei]|progettist[aei]|psicolog[oa]|fisioterapist[aei]"
    r"|farmacist[aei]|avvocat[oa]|direttor[ei]|direttrice|coordinator[ei]|coordinatrice"
    r"|collaborator[ei]|collaboratrice|redattor[ei]|redattrice|venditor[ei]|venditrice|barist[aei]"
    r"|giardinier[ei]|muratore|falegname|idraulico|parrucchier[aei]|estetista|ragionier[aei]"
    r"|tecnic[oai]|responsabile|borsist[aei]|assegnista|posator[ei]|montator[ei]|geometra"
)
_CATALAN = (
    r"desenvolupador\w*|tècnic[oa]?|tècniques?|enginyer[a]?|infermer[a]?|mestre[sa]?|dissenyador\w*"
    r"|administratiu|administrativa|comptable|becari|becària|metge|metgessa|cuiner[a]?|cambrer[a]?"
    r"|treballador\w*|dinamitzador\w*|integrador\w*|gestor[a]?|coordinador[a]?|redactor[a]?"
    r"|conserge|vetllador\w*"
)
_HEALTH = (  # in all of these languages
    r"health visitor|ward sister|matrona?|locum|clinical coder|perfusionist|qualified person"
    r"|manipulat(?:eur|rice)|cadre de santé|visiteu(?:r|se) médicale?|ambulanci(?:er|ère)"
    r"|diététicien\w*|orthoptiste?|brancardi(?:er|ère)|biostatisticien\w*|celador\w*"
    r"|odont[óo]log[oa]|logopeda|pod[óo]log[oa]|optometrista|farmacêutic[oa]|dentista"
    r"|fonoaudi[óo]log[oa]|cuidador\w*|parteir[oa]|guía (?:turístic|de (?:montañ|turism|rut"
    r"|muse))\w+"
    r"|verloskundige|receptarie|skribent|farmakonom|jurupulih|juru x-ray|bidan"
)
_TO_LEARN = (  # places to learn or to volunteer, in all of these languages
    r"traineeship|apprenticeship|graduate (?:scheme|program(?:me)?)|volunteer(?:ing)? year"
    r"|(?:praktikums|ausbildungs)pl[aä]tz\w{0,2}|lehrstelle|duales studium"
    r"|bundesfreiwilligendienst|freiwilliges (?:soziales|ökologisches|kulturelles) jahr|föj"
    r"|stage(?:plaats|plek|opdracht)|afstudeer(?:opdracht|stage)|promotie(?:plek|plaats)"
    r"|(?:offre|proposition|sujet|allocation|contrat) (?:de thèse|doctorale?)"
    r"|contrat d['’]apprentissage|service civique|volontariat"
    r"|tirocinio|dottorato di ricerca|assegno di ricerca"
    r"|bolsa de (?:inicia[cç]ão|investigação|pesquisa|doutora\w+|pós|mestrado|estudo)"
    r"|beca (?:de|para) (?:investigación|doctorado|prácticas|formación)|contrato predoctoral"
    r"|prácticas (?:profesionales|remuneradas|en empresas?)"
    r"|(?:doktorand|trainee)tjänst|praktikpla(?:ts|ds)|praksispla(?:ss|ds)|examensarbete"
    r"|(?:lärlings|lærling|lære)pla(?:ts|ss|ds)|(?:ph\.?d\.?|doktorgrads)-?stipendi(?:um|at)"
)
# Words whose ends mean something else: “college”, “October”.
_WHOLE = r"koch|jungkoch|beikoch|kok|lege|turnuslege|baker|sosu|fsj|bfd"
# English occupations that `titles` has no word for, and the plurals of some that it has.
_ENGLISH = (
    r"(?:librarian|archivist|gardener|plumber|welder|bartender|housekeeper|janitor|nanny"
    r"|caretaker|stylist|hairdresser|operative|labou?rer|handyman|picker|packer|dispatcher"
    r"|estimator|surveyor|inspector|photographer|videographer|journalist|reporter|curator"
    r"|conservator|pastor|chaplain|vicar|organi[sz]er|campaigner|fundraiser|bookkeeper|treasurer"
    r"|evangelist|dishwasher|aide|phlebotomist|hygienist|veterinarian|sonographer|physicist"
    r"|mathematician|economist|tester|sysadmin|webmaster|maintainer|moderator|educator"
    r"|facilitator|machinist|fitter|joiner|foreman|installer|roofer|firefighter|investigator"
    r"|assessor|underwriter|actuary|merchandiser|negotiator|interpreter|proofreader"
    r"|illustrator|animator|musician|choreographer|practitioner|storekeeper|warden|organist"
    r"|ranger|locksmith|upholsterer|glazier|scaffolder|bricklayer|plasterer|lifeguard|usher"
    r"|stenographer|typist|headteacher|sommelier|dancer|caterer|doula|obstetrician"
    r"|gyna?ecologist|pa?ediatrician|clinician|embryologist|geneticist"
    r"|bioinformatician|toxicologist|craftsman|carpenter|adjuster|groomer|proctor|invigilator"
    r"|nurse|assistant|care(?:r|giver)|clerk|accountant|driver|chef|waiter|cashier|electrician"
    r"|receptionist|tutor|instructor|cleaner|worker|paramedic|internship|apprentice|trainee"
    r"|assistantship|coach|constable|hacker)(?:e?s)?|c[tfio]o|nannies|actuaries|crew members?"
    r"|(?:care|support|nursing|bar|kitchen"
    r"|waiting|floor|hotel|teaching|ward) staff|sre|devops"
)
_ENDS = grouped("|".join((_GERMAN, _DUTCH, _SCANDINAVIAN)))
_WORDS = grouped(
    "|".join(
        (
            _ENGLISH,
            _TRADES,
            _MALAY,
            _FRENCH,
            _SPANISH_AND_PORTUGUESE,
            _ITALIAN,
            _CATALAN,
            _HEALTH,
            _TO_LEARN,
            _WHOLE,
        )
    )
)
PATTERN = (  # inside the edges of words
    rf"\w*(?:{_ENDS})(?:e|es|en|er|ar|n|s|ska|innen|in|inn?e|enstellen?|(?:[*:_/·]-?"
    rf"|/-)in(?:nen)?)?|(?:{_WORDS})s?"
)
