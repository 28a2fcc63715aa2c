"""Words of list items in languages that the learned words of `item_model` do not know.

Three patterns for each group of languages, for casefolded text: how a task begins, what a need
names, and what an employer gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

from adverts.vocabulary.alternatives import alternatives_of, compiled
from adverts.vocabulary.pattern_words import worded
from adverts.vocabulary.topics import Topic

_TASKS = (
    # German: verbs with “du”, verbal nouns, verbs at the end
    r"(?:du|sie) (?!hast|haben|bist|sind|bring|verfüg|kannst|können|besitz|sprich|profitier|bekomm"
    r"|erh[aä]lt)\w+(?:st|t|en)\b|(?!selbst|dienst|gast|best|erst|fest)\w{3,}[^aeiou]st\b",
    r"(?:\w+ ){0,2}(?:(?:weiter)?entwicklung|planung|umsetzung|durchführung|betreuung|erstellung"
    r"|koordination|mitarbeit|unterstützung|analyse|pflege|bearbeitung|beratung|konzeption"
    r"|optimierung|überwachung|verantwortung|sicherstellung|implementierung|einführung|leitung"
    r"|steuerung|zusammenarbeit|übernahme|mitwirkung|abstimmung|vorbereitung|dokumentation|aufbau"
    r"|wartung|gestaltung|prüfung|montage|ansprechpartner\w*)\b",
    r"(?:[\w-]+ )?(?!\w*(?:erfahrung|(?<!mit)bildung|vergütung|arbeitung|begeisterung|zahlung"
    r"|anstellung"
    r"|atmosphäre|übung|förderung|haltung|begabung|einstellung|kleidung"
    r"|orientierung)\b)\w{3,}ung(?:en)? (?:von"
    r"|der|des|und|eine[sr]|unsere[sr]?|ihre[sr]?|neue[sr]?|bei|sämtlicher|aller)\b",
    r"(?:entwickle|gestalte|arbeite|plane|berate|betreue|erstelle|unterstütze|begleite|leite"
    r"|übernimm|\w{3,}iere) "
    r"|.*\b(?!hast|bist|bringst|kannst|verfügst|besitzt|sprichst|willst|möchtest|magst"
    r"|profitierst|bekommst|erhältst"
    r"|findest|suchst|lernst|startest)\w+st du\b",
    r".*\b(?:entwickeln|betreuen|erstellen|planen|umsetzen|unterstützen|gestalten|übernehmen"
    r"|durchführen|begleiten|sicherstellen|steuern|leiten|pflegen|beraten|\w+ieren|führen|prüfen"
    r"|schulen|verabreichen|vorbereiten|bearbeiten|versorgen|reinigen|bedienen|abrechnen|verwalten"
    r"|anleiten|zubereiten|verkaufen|verfassen|auswerten|herstellen|aufnehmen|abstimmen)\W*$",
    # French
    r"(?:participer|assurer|développer|concevoir|réaliser|mettre|gérer|contribuer|garantir|définir"
    r"|animer|accompagner|analyser|rédiger|piloter|suivre|coordonner|maintenir|collaborer|créer"
    r"|élaborer|identifier|intervenir|être (?:le|la|en charge|responsable|garant)|effectuer"
    r"|organiser|proposer|veiller|échanger|travailler|optimiser|encadrer|conseiller|tester|produire"
    r"|préparer|prendre|faire|apporter|superviser|administrer|intégrer|étudier|former|mener"
    r"|déployer|corriger|documenter|évaluer|recueillir|traiter|vendre|représenter)\b",
    r"(?!aimer|maîtriser|connaître|justifier|disposer|posséder|parler|apprécier"
    r"|intégrer une)\w{4,}(?:er|ir|dre|ire)"
    r" (?:(?:et|ou) \w+(?:er|ir|re) )?(?:la|les?|l'|des?|d'|du|et|à|aux?|avec|sur|dans|pour|une?"
    r"|nos|votre|leurs?|ses"
    r"|notre)",
    r"(?:vous|tu|t') ?(?!avez|êtes|maîtris|justifi|poss|dispos|connai|aim|bénéfici|souhait|parl)"
    r"\w+(?:ez|es|as)\b|(?:développement|conception|réalisation|mise en|participation|gestion|suivi"
    r"|rédaction|élaboration|maintenance|accompagnement|animation|création|définition|pilotage"
    r"|veille|étude|préparation)\b",
    # Spanish and Portuguese
    r"(?:desarroll|dise[ñn]|particip|colabor|gestion|realiz|implement|analiz|coordin|asegur"
    r"|garantiz|apoy|elabor|cre|lider|trabaj|supervis|document|optimiz|identific|investig|evalu"
    r"|gerenci|analis|coorden|apoi|cri|trabalh|atu|acompanh|auxili|execut|test|prest|codific|levant"
    r"|administr|prepar|program|model|revis|orient|control|particip)ar\b",
    r"(?:mant[eê]n?er|definir|proponer|propor|desenvolver|promover|garantir|contribuir|construir"
    r"|dar soporte|dar suporte|serás|te encargarás|ser[áa] respons|ir[áa] |ter[áa] |você (?:será"
    r"|irá"
    r"|vai)|projetar)",
    r"(?:desarrollo|dise[ñn]o|gestión|gestão|mantenimiento|manutenção|elabora\w+|participa[çc]\w+"
    r"|an[áa]lis[ei]s?|implementa[çc]\w+|seguimiento|desenvolvimento|atuação|criação|levantamento"
    r"|suporte|acompanhamento|execução) ",
    r"(?!saber|poder|hablar|conocer|disponer|poseer|dominar|estar|tener|possuir|conhecer|gostar"
    r"|falar)\w{3,}[aei]r"
    r" (?:e|y|o|os|el|l[ao]s?|as?|de|d[aoe]l?s?|con|com|en|em|n[ao]s?|para|por|una?|uma?|novos?"
    r"|novas?|nuev[ao]s?)\b"
    r"|(?!est)\w{4,}(?:ará|erá|irá)\b",
    # Italian
    r"(?!essere|avere|sapere|conoscere)\w{3,}(?:are|ere|ire) (?:il?|l[aoe']|gli|e|un[ao']?|con"
    r"|per|di|d[ea]l\w*|nuov[ie]"
    r"|nell?\w*)\b|(?:svilupp|progett|analizz|support|collabor|coordin|realizz|implement|partecip"
    r"|cur|monitor"
    r"|organizz|verific|ottimizz|effettu|assicur|prepar)are\b|(?:gest|defin|garant|segu)ire\b"
    r"|(?:mantenere|redigere|sviluppo|gestione|progettazione|realizzazione|manutenzione|creazione"
    r"|partecipazione|coordinamento|redazione|implementazione|monitoraggio|aggiornamento) ",
    # Dutch
    r"(?:je|jij|u) (?!hebt|bent (?!mede)|beschikt|spreekt|krijgt|ontvangt|beheerst|houdt|volgt"
    r"|woont|kunt"
    r"|kan|werkt graag)\w+t\b|(?:het )?(?:\w+ ){0,3}(?:ontwikkelen|ontwerpen|bouwen|meedenken"
    r"|beheren|onderhouden|opstellen|uitvoeren|begeleiden|adviseren|coördineren|zorgen|bewaken"
    r"|verzorgen|implementeren|testen|schrijven|maken|organiseren|analyseren)\b|je bent mede"
    r"|het (?:\w+ ){0,2}\w+en van\b"
    r"|.*\bverantwoordelijk voor|.*\bregelmatig contact",
    r".*\b(?:ontwikkel|organiseer|werk|zorg|maak|schrijf|begeleid|adviseer|bouw|denk|help"
    r"|ondersteun"
    r"|beheer|stel|voer|neem) (?:je|jij)\b",
    # Swedish, Danish and Norwegian
    r"(?:(?:att|at|å) )?(?:utveckl|design|bygg|arbet|led|driv|ansvar|planer|genomför|samarbet|skap"
    r"|hanter|stött|implementer|dokumenter|analyser|utför|följ|udvikl|arbejd|plan?læg|gennemfør"
    r"|samarbejd|håndter|understøtt|rådgiv|udfør|bidrag|sikr|sørg|utvikl|jobb|planlegg|gjennomfør"
    r"|samarbeid|bist|følg|drift|koordiner|säkerställ|bearbet|utform|upprätt|bevak|förbered"
    r"|rapporter|identifi[ec]*r|medverk|leverer|medvirk|udarbejd|utarbeid|forbered|vedligehold"
    r"|vedlikehold|varetag|ivareta)(?:ge|e|a|å"
    r"|r)?\b",
    r"(?:delta(?:ge)?|bidra|ansvar (?:för|for)|du (?:kommer att|skal|ska|vil|får ansvar)"
    r"|(?:utveckling|utvikling|udvikling|planering|planlegging|drift|oppfølging|opfølgning"
    r"|rådgivning|vedlikehold|projektering) (?:av|af|og|och))\b",
)
_NEEDS = (
    r"erfahrung|kenntniss|abgeschlossen|ausbildung|studium|fähigkeit|bereitschaft|verständnis"
    r"|\b(?:du|sie) (?:hast|haben|bist|sind|bring|verfüg|kannst|besitz|sprich)|idealerweise"
    r"|deutsch(?!land)"
    r"|englisch|teamplayer|teamgeist|selbstständig|eigenverantwort|arbeitsweise|leidenschaft"
    r"|führerschein|umgang mit|versiert|(?:spass|freude|interesse) an|hintergrund|affinität",
    r"expérience|maîtris|connaissance|diplôm|\bbac\b|formation (?:en|de|sup|ing|initiale)|capacité"
    r"|\b(?:vous|tu) (?:êtes|avez|es|as|maîtris|justifi|dispos|poss[ée]d|connais|parl|aim)|esprit"
    r"|autonom|rigueur|rigoureu|anglais|sens (?:du|de|des)|curieu|aptitude|aisance|titulaire"
    r"|compétence|permis|à l'aise|appétence|notions",
    r"experi[êe]?ncia|conocimiento|conhecimento|titulaci|grado en|capaci?dade?|ingl[êeé]s"
    r"|dom[íi]nio"
    r"|formaci?[óç]|licenciatura|ingenier[íi]a|graduação|superior|habilidad|manejo|vivência"
    r"|familiaridad|noç[õo]es|proa[ct]*iv|pasión|ganas|valorable|imprescindible|dese[áj]*[áv]*able"
    r"|desej[áa]vel|diferencial|facilidade|entendimento|disponibilidad|certifica[çc]|cursando"
    r"|\ba[ñn]os de\b|^ter |^saber ",
    r"esperienza|conoscenz|laurea|diploma|capacità|padronanza|familiarità|attitudin|inglese"
    r"|disponibilità|competenz|automunit|predisposizione|orientamento al",
    r"ervaring|\bkennis|\b(?:hbo|mbo|wo)\b|opleiding(?!s)|\b(?:je|jij|u) (?:hebt(?! regel)"
    r"|bent(?! mede)|beschikt"
    r"|spreekt|beheerst|houdt|volgt|woont|kunt|kan)\b|vaardig|beheersing|denkniveau|affiniteit"
    r"|zelfstandig|nederlands|engels|rijbewijs|communicatief|teamspeler|proactief|leergierig"
    r"|nauwkeurig",
    r"erfarenhet|erfaring|kunskap|kundskab|kjennskap|kendskab|kunnskap|utbildning|uddannelse"
    r"|utdanning|examen|eksamen|meriterande|flytande|flydende|flytende|svenska\b|dansk\b|norsk\b"
    r"|engelska?\b|\bdu (?:har|är|er|trivs|trives|kan|behersker|gillar|liker)\b|\bvan (?:att|vid)"
    r"|körkort|kørekort|førerkort|strukturer|selvst[æe]ndig|självständig|evne til|förmåga"
    r"|nysgerrig|nyfiken",
)  # fmt: skip
_GIFTS = (
    r"urlaub|home.?office|flexible|gehalt|vergütung|bezahl|weiterbildung|altersvorsorge|jobrad"
    r"|fahrrad|zuschuss|zuschüsse|unbefristet|firmenwagen|betrieblich|mitarbeiter(?:rabatt|event"
    r"|angebot|vorteil)|team.?event|getränke|\bobst|kaffee|kantine|parkpl|work.life|fitness"
    r"|gesundheits|bonus|prämie|jobticket|hierarchie|karriere|entwicklungsmöglich|arbeitsklima"
    r"|sonderzahlung|weihnachtsgeld|mobiles arbeiten|einarbeitung|bieten|atmosphäre|arbeitsplatz"
    r"|\btarif|benefits|profitier|deutschland.?ticket|vertrauensarbeit|arbeitsverhältnis"
    r"|arbeitsumfeld|on.the.job|festanstellung|freir[aä]um|\braum für|\beinblicke? |lernkurve"
    r"|augenhöhe|remote.(?:arbeit|möglich|first|option)"
    r"|möglichkeit(?:en)? zu[rm]?\b|abwechslungsreich|\bbüro|firmenevents?|zugang zu|laptop"
    r"|gestaltungsspielr"
    r"|feedbackkultur|wertschätz|duz-?kultur|vermögenswirksam|zuschläge|hybrides arbeiten",
    r"mutuelle|ti(?:ckets?|tres?).resto|télétravail|\brtt\b|congés?|\bprimes?\b|intéressement"
    r"|participation aux|épargne|salaire|rémunération|prise en charge|transport|prévoyance|\bcse?\b"
    r"|formations? (?:continue|interne|régul)|évolution|carrière|locaux|afterwork|ambiance|flexib"
    r"|\bcdi\b|avantage|actionnariat|convivial|bénéfici|offert|remboursement|vacances"
    r"|perspectives|opportunités? d|\bla (?:liberté|possibilité) de|équipe (?:jeune|dynamique"
    r"|soudée)"
    r"|cadre de (?:travail|vie)|environnement (?:de travail|stimulant|bienveillant)|bureaux"
    r"|tarifs? préf|chèques?\b|cadeaux"
    r"|13e mois|treizième|comité d'entreprise|œuvres sociales|team.?building|macbook"
    r"|salle de sport|(?:vous|tu) évoluer",
    r"vacaciones|seguro|teletrabajo|hor[áa]rio|salario|sueldo|retribución|contrato|beneficio"
    r"|comedor"
    r"|plan de carrera|clases de|jornada|días libres|ambiente|descuento|\bbono|oportunidad"
    r"|crecimiento|prestaciones|gimnasio|formación (?:continua|interna|a cargo)|trabajo remoto"
    r"|remuneraci[óo]n|flexib"
    r"|estabilidad|fruta|home.?office|trabalho remoto|estacionamento|assistência médica|\bvale\b"
    r"|vale.(?:re|al|tr)|plano de (?:sa[úu]de|carreira)"
    r"|odontol|refeição|alimentação|gympass|wellhub|totalpass|f[ée]rias|day.?off|\bplr\b"
    r"|participação nos|aux[íi]lio|bônus|sal[áa]rio|remuneração|previdência|desconto|licença"
    r"|aniversário|convênio|creche|benef[íi]cio|crescimento|\bclt\b|reembolso",
    r"\bcontratto|inserimento|retribuzion|\bccnl\b|buoni pasto|crescita|carriera|welfare|assunzion"
    r"|indetermin|\bimpiego|smart.?working",
    r"vakantiedagen|verlof|salaris|pensioen|reiskosten|thuiswerk|laptop|\blease|opleidingsmog"
    r"|doorgroei|ontwikkelmogelijk|vergoeding|13e maand|dertiende maand|borrel|flexibele"
    r"|arbeidsvoorwaarden|\b(?:je|jij) (?:krijgt|ontvangt)|werksfeer|korting|auto van de zaak"
    r"|winstdeling|werktijden|gezellig|flexib|ruimte voor|vrijheid|fruit|lunch|vast contract"
    r"|jaarcontract|team van|informele|\bcao\b|studiekosten|uitdagende functie",
    r"semester|\bferie|friskvård|pension|fors[iä]kring|försäkring|fleksib|\bl[öø]nn?\b|kollektivav"
    r"|konkurr[ae]n[sc]e|frokost|parkering|utvecklingsmöj|udviklingsmul|utviklingsmul|arbetsmiljö"
    r"|arbe[ij]d?s?miljø|hemarbete|hjemmearbe|hjemmekontor|karriär|fredagsbar|koll?eg(?:or|er)\b"
    r"|gode (?:betingelser|vilkår)|personalrabatt|förmån|so[sc]iale|gemenskap|feriedage|flexib"
    r"|frukt|lun[sc][jh]|bonus|kompetanseheving|kompetensutv|pensjon|hybrid"
    r"|konkurransedyktig|forsikring|personalforening",
)  # fmt: skip
# Words that may be anywhere in a task are quicker to search for than to match after any others.
_ANYWHERE = ".*"
_TASKS_BY_PLACE = {
    anywhere: "|".join(
        one.removeprefix(_ANYWHERE)
        for one in chain.from_iterable(map(alternatives_of, _TASKS))
        if one.startswith(_ANYWHERE) is anywhere
    )
    for anywhere in (False, True)
}
_BEGINNINGS, _INSIDE = compiled(_TASKS_BY_PLACE[False]), worded(_TASKS_BY_PLACE[True])


def _names_task(text: str) -> bool:
    return bool(_BEGINNINGS.match(text) or _INSIDE.search(text))


_COMPILED: tuple[tuple[Topic, Callable[[str], object]], ...] = (
    (Topic.RESPONSIBILITY, _names_task),
    (Topic.REQUIREMENT, worded("|".join(_NEEDS)).search),
    (Topic.BENEFIT, worded("|".join(_GIFTS)).search),
)
_ENGLISH_WORDS = "the and of to in with for you our your we is are or on a an as by"
_FOREIGN_WORDS = """
und der die das mit für von den eine einen einer einem zu auf im de la le les des du et pour dans
sur avec vous el los las con para que y del e do da dos em com um uma os ao nos het een van voor met
op di il della del gli nel che per o as je och att för med som av på till af og til er
"""
_ENGLISH, _FOREIGN = frozenset(_ENGLISH_WORDS.split()), frozenset(_FOREIGN_WORDS.split())
_WORD = re.compile(r"\w+")
_ACCENTED = re.compile("[ß-ÿœ]")  # after casefolding
# How items begin that have words of headings: “Strong communication skills”, “Knowledge of tides”
_ITEM_START = re.compile(
    r"(?:\w+[ -]){0,3}(?:experience|knowledge|understanding|familiarity|expertise|background"
    r"|proficiency|degree|certification|fluency|abilit(?:y|ies)|opportunit(?:y|ies)|passion) "
    r"(?:with|in|of|to|for|as|on|using|working)\b"
    r"|(?:\w+ ){0,2}(?:experi[êeè]nci(?:a|as)|con(?:h|o)ec?imi?entos?|dom[íi]nio|vivência"
    r"|noç(?:ão|ões)"
    r"|nociones|expérience|connaissances?|maîtrise|notions|esperienza|conoscenz[ae]|padronanza"
    r"|coneixements?)(?: \w+){0,2} (?:em|com|con|en|de|d['’]\w+|d[aeo]s?|n[ao]s?|dans|avec|sur|in"
    r"|nel\w*|di|del?l?\w?|amb)\b"
    r"|(?:strong|excellent|good|solid|proven|deep|fluent|proficient|familiar|able|willing|great"
    r"|competitive|generous|unlimited|paid|flexible|comprehensive|\d\S*) \w",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:]{3,40}: ?(?=\w+ \w+ \w+)")  # before what an item says


def is_foreign(text: str) -> bool | None:
    """Return whether a casefolded text has more small words of other languages, and words with
    letters that English lacks, than small English ones; None if it has none of either.
    """
    words = _WORD.findall(text)
    english = sum(map(_ENGLISH.__contains__, words))
    foreign = sum(map(_FOREIGN.__contains__, words))
    if not text.isascii():
        foreign += sum(_ACCENTED.search(word) is not None for word in words)
    return foreign > english if foreign or english else None


def topics_named(text: str) -> frozenset[Topic]:
    """Return the topics that a casefolded item has words of; several, or none."""
    said = _LABEL.sub("", text)
    return frozenset(topic for topic, finds in _COMPILED if finds(said))


def begins_as_item(text: str) -> bool:
    """Return whether a line with words of a heading begins as items do: “Experience with tides”."""
    return bool(_ITEM_START.match(text))
