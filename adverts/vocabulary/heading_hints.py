"""What the words of an unknown heading hint at: who gives, who asks, whose day it is.

Employers invent headings (“What we'd love to hand you back”), but few words say most of what they
mean: “in return”, “zurück”, “ervoor terug”. A hint is no more than one vote beside those of the
list below the heading; two that contradict each other are none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from adverts.vocabulary.topics import Topic

# English, German, French, Spanish and Portuguese, Dutch, the Scandinavian languages, Malay.
_GIVES = re.compile(
    r"\btackar vi\b|\btakker vi\b|\bcontigo\b"
    r"|\bin (?:return|exchange)\b|out of it$|^the deal$|punkten wir|\bdamos em troca"
    r"|\bwe want you to get|petits plus|les plus d[eu]|bersama kami|kelebihan (?:bekerja"
    r"|bersama|kami|syarikat|menyertai)|gives you\b|promise you\b|(?:det her|här"
    r"|dette) (?:bjuder|gir"
    r"|giver|ger) vi|bjuder (?:vi )?på|wij zorgen voor|we zorgen voor|wir geben\b|\bqué damos\b"
    r"|\ba recevoir\b|\bobendrauf\b|och så får|og så får|(?:det|dette) får du$|\bwe(?:'ll|'d| will"
    r"| can)? (?:\w+ ){0,3}(?:give|offer|provide|hand you)\b"
    r"|\b(?:expect|like|love) to give\b|\bfor you$|\bin it for\b|\brewards?\b|\btreats\b"
    r"|\byou(?:'ll|'d| will| can| could| would)? (?:get(?! to)|receive|gain|take home)\b"
    r"|\bon offer\b"
    r"|^money\b|\byou (?:can|may|could) (?:ask|demand|expect|claim)\b|\bour side\b|\bnosotros$"
    r"|\b(?:nuestra|nossa) parte\b|\bnotre côté|unsererseits|\bonze kant|\bvår sida|\b(?:vår"
    r"|vores) side"
    r"|\byours to keep\b|\bwir (?:dich|sie|euch) (?:\w+ )?(?:überzeug|begeister|verwöhn|gewinn)"
    r"|(?:kannst|darfst|können|dürfen) (?:du|sie) (?:\w+ )?(?:verlangen|fordern)"
    r"|(?:du|sie) (?:\w+ )?(?:verlangen|fordern) (?:kannst|darfst|können|dürfen)"
    r"|\b(?:podes|pode|puedes|puede) (?:pedir|exigir)|\bagradecemos|\bremerci|\bbedanken"
    r"|\blook(?:ing)? after you|\bthank(?:s| you)\b"
    r"|\bzurück|im gegenzug|raus(?:springt|holen)|\bvon uns\b|\bwir (?:dir|ihnen|euch)\b"
    r"|\bfür (?:dich|sie) (?:drin|dabei)|dafür (?:bekommst|kriegst|gibt|erhältst)|dankeschön"
    r"|\béchange\b|en retour|contrepartie|\bt'offre|\b(?:vous|t') ?(?:offrons|proposons"
    r"|apportons)"
    r"|\bgagne[rz]\b|vous (?:aurez|recevrez)|tu (?:auras|recevras)"
    r"|\ba cambio\b|\bte (?:llevas|damos|regalamos|toca)|\bganas\b|recib(?:es|irás)"
    r"|em troca\b|a gente (?:oferece|dá)|você (?:ganha|recebe|leva)|\brecebe(?:r|rá)\b"
    r"|\bterug\b|krijg (?:je|jij)|\b(?:je|jij) krijgt|van ons\b|\bervoor\b"
    r"|\bav oss\b|\baf os\b|\bvi (?:ger|gir|giver|tilbyr|tilbyder|erbjuder)\b"
    r"|\bdu får\b(?! (?:\w+ )?(?:ansv|jobb|lov|chans|mulig|möjl))"
    r"|\bfår du\b(?! (?:gj|göra|lave|arb))|gengæld|gengäld|\bgjengjeld|\btillbaka\b|\btilbage\b"
    r"|\btilbake\b"
    r"|tawarkan|anda (?:akan )?(?:dapat|terima|nikmati)|ganjaran|manfaat"
)
_ASKS = re.compile(
    r"\bnot negotiable|nicht verhandelbar|non négociable|(?:no|in)[ -]?negoci[aá]|niet onderhandel"
    r"|\byours to bring\b|(?:sie|du) uns (?:\w+ )?(?:zeig|beweis|nachweis)"
    r"|\bneeds? from you\b|kan zich melden|\bdu behöver\b|punktest du|vous possédez|\bbehöver du"
    r"|draufhaben|solltest du|du passt|jij past|past bij ons als|trenger du"
    r"|behöver du|skal du kunne|boîte à outils|could this be you|är det du"
    r"|\byou(?:'ll| will|'ve|'d)? (?:have|bring|need|know|offer|already|arrive|come)\b"
    r"|what it takes"
    r"|\bwe(?:'re|'d)? (?:need|ask|look|expect|seek|require|want|hope|listen)|toolkit"
    r"|\bbackpack\b"
    r"|\byour (?:background|experience|skills|strengths)|would suit|right person|\bthe person$"
    r"|\b(?:is|sound) (?:this|that|it) you|sounds? like you|\bideal\b"
    r"|\bdu (?:\w+ ){0,2}(?:hast|bringst|kannst|brauchst|mitbringst|bist)\b"
    r"|von (?:dir|ihnen|euch) (?:erwarten|erhoffen|brauchen|wünschen)|\berhoffen wir"
    r"|verlangt (?:die|der)|\bhandwerkszeug|rucksack|gepäck"
    r"|mitbring|(?:dich|sie) aus(?:macht|zeichnet)"
    r"|\btu as\b|vous (?:avez|êtes|apportez|possédez)|attendons|\battendu|cherch(?:ons|e)"
    r"|bagages?\b"
    r"|\bdemande(?:ons)?\b|il (?:te|vous) faut"
    r"|\btienes\b|\bnecesitas\b|\baportas\b|buscamos|pedimos|mochila|\bencajas\b"
    r"|você (?:\w+ )?(?:tem|traz|precisa)|bagagem|precisa ter|esperamos|procuramos"
    r"|\b(?:jij|je) (?:hebt|bent|brengt|neemt)\b|\bheb (?:je|jij)|\bben (?:je|jij)|herken"
    r"|(?:we|wij) (?:vragen|zoeken|verwachten)|van (?:je|jou) (?:vragen|verwachten)|bagage\b"
    r"|\bdu (?:har|er|är|kan)\b|\b(?:har|er|är) du\b|\bvi (?:söker|søger|søker|forventer"
    r"|förväntar|ønsker|önskar)"
    r"|\bvi ser (?:gärna|etter|fram)|\bbakgr[uo]|\bbaggrund|ryggsäck"
    r"|kami cari|anda (?:perlu|mesti|mempunyai)|\bsyarat"
)
_TASKS = re.compile(
    r"\byours to do\b|\bcount on you (?:for|to)\b|^the (?:work|job)$|\b(?:dina dagar|dine dage"
    r"|dagene dine|o (?:teu|seu) dia)\b"
    r"|^(?:an?|on an?|your) (?:typical|normal|usual|average) \w+$"
    r"|\bgaan we doen|\bspend your time|mag je doen|bestaat het werk|mãos à obra|wobei du"
    r"|from .{2,20} in the morning|\bins spiel|\bdeine arbeit|\btu trabajo|\bton travail"
    r"|en dag (?:hos|med"
    r"|på)|dag hos oss|lov til at|in (?:this|the) (?:job|role) you|from the role$|achter ons"
    r"|\bwerk bestaat|bestaat je werk|waaruit bestaat|à faire$|\byour (?:typical "
    r"|usual )?(?:days?|weeks?|nights?|shifts?|mornings?|rounds)\b|nitty"
    r"|day[- ]to[- ]day"
    r"|\byou(?:'ll| will)? (?:do|be (?:doing|working)|work on|make|own|tackle|spend)\b"
    r"|in practice"
    r"|(?:make|making) (?:a|the|your) (?:difference|mark)|\binvolved?\b|\byou get to\b"
    r"|\balltag|\bdein(?:e)? (?:tag|woche)\b|\b(?:machst|tust|bewegst|bewirkst|anpackst) du|"
    r"\bdu (?:\w+ ){0,2}(?:machst|tust|bewegst|bewirkst|anpackst|gestaltest)|beschäftigt"
    r"|darfst du$"
    r"|\b(?:vos|tes|ta|votre) (?:journées?|quotidien|semaine)|consiste|feras\b|ferez\b|vas faire"
    r"|allez faire|au programme|\bdía a día|\bharás\b|vas a hacer|\bhacer$|dia a dia|vai fazer"
    r"|rotina"
    r"|\b(?:je|jouw) (?:dag|week)|doe (?:je|jij)|ga (?:je|jij)\b(?! krijgen)|werkzaamheden"
    r"|aan de slag"
    r"|\bvardag|\bhverdag|arbetsdag|arbeidsdag|arbejdsdag|ska(?:l)? (?:du )?(?:göra|gjøre|lave)"
    r"|du ska(?:l)? (?:göra|gjøre|lave)|chansen att|ingår\b|inngår|anda akan (?:buat|lakukan)"
    r"|tugasan"
)
_BEHAVIOUR = re.compile(
    r"\bas an? (?:colleague|team-?mate|person)\b"
    r"|dich aus(?:zeichnet|macht)|deine persönlichkeit|som människa|som person$|como persona\b"
    r"|comportament|\byou(?:'re| are) (?:good|great|brilliant) at|\bdu bist gut|\bgut darin"
    r"|goed in\b"
    r"|\bbra på\b"
    r"|\bgod til\b|\bflink til\b|\bbuen[oa] en|\bbo[ma] em|\bdoué"
)
_EXTRAS = re.compile(
    r"\bbut (?:lovely|nice|handy|welcome|useful|great|helpful)$|^negotiable"
    r"|\b(?:hyggelig|fint|kjekt|trevligt|kul|bra|rart|godt|greit) (?:å|att|at) (?:ha|have)$"
    r"|\bingen (?:nackdel|ulempe)|kein nachteil|geen nadeel|no disadvantage"
    r"|\bin your favou?r|a (?:tu |seu )?favor\b|zu deinen gunsten|in je voordeel|encore mieux"
    r"|intet krav|inget krav|ikke (?:et )?krav|\b(?:extra|bonus|brownie) points|\bnice extras?"
    r"|(?:trekker|drar|trækker) (?:ikke|inte) ned|schadet (?:auch )?nicht|ne gâte rien|geen kwaad"
    r"|\b(?:skadar inte|skader ikke)\b|\bestá de más|não faz mal|\bhelps?$|\bhelpful\b"
    r"|great addition"
    r"|\bpluspunkt|\b(?:bonus|pluss?poeng|pluspoint)|\bsi en plus\b|\bsi además\b|\bse além disso"
    r"|punten voor|\bextra (?:fint|kul|bra|godt)|starkt? meriterande|lebih baik jika"
)
_TOOLS = re.compile(
    r"\b(?:systems?|software|tools|programs?|equipment|machines) in use\b|\bprogramm?(?:er|en"
    r"|e)? (?:som )?(?:vi|we|wij)\b"
    r"|\b(?:programas|sistemas|aplicações|aplicaciones) (?:que|con l[ao]s|com [ao]s)"
    r"|\b(?:logiciels|systèmes) (?:que"
    r"|utilisés)"
    r"|(?:programme|systeme),? (?:die|mit) |\bsystem(?:er|en)? (?:som |waar(?:mee)? "
    r"|die )?(?:vi|we|wij)\b"
    r"|\bsoftware we\b|\bferramentas que|verktøy\w*|verktyg\w*|^(?:the|our) (?:kit|gear|machines)$"
    r"|moyens d'essais|apparatuur|gereedschap waar|teknologier|\btools of\b|werkzeuge?,? mit"
    r"|herramientas que|outils (?:que|utilisés)|verktyg|værktøj|\btechnolog(?:y|ies)\b(?! you)"
    r"|\btechnologi(?:en|es)?\b|\btecnologías?\b|\btecnologias?\b"
    r"|\bteknik\b"
    r"|\bteknologi|(?<!full[ -])\bstack\b|\bequipos con\b"
    r"|\b(?:tools|machines|equipment) (?:we|you'll)\b"
    r"|arbeiten wir mit|mit denen (?:wir|du)|\bque (?:usamos|utilizamos)|nous utilisons"
    r"|on utilise"
    r"|\bvi (?:använder|bruger|bruker|jobbar med|jobber med|arbejder med)|\b(?:we"
    r"|wij) (?:gebruiken|werken met)"
)
_PROCESS = re.compile(
    r"\b(?:slik|sådan) foregår|så går (?:det|ansök|anst|rekryt)|\bkomt de procedure|\b(?:with"
    r"|beside|besides)"
    r" your (?:cv|résumé|resume|application)\b"
    r"|\b(?:rekryter|rekrutter)ing"
    r"|\bde procedure$|^procedure$|veien videre|vägen framåt|vejen videre|wie es weitergeht"
    r"|la suite$|(?:next"
    r"|what happens) next|\bnext steps|próximos pasos|próximos passos"
    r"|proceso de selecci|ablauf|how we hire"
    r"|déroulement|\bétapes\b|verloopt|\bso geht|\bprosessen$|(?:hiring|interview|selection"
    r"|application) process|documentos para|unterlagen"
    r"|\bdocuments à|vilka steg"
)
_OURS = re.compile(
    r"(?:our|unsere?|notre|nos|nuestr[oa]s?|noss[oa]s?|ons|onze|vårt?|våra|våre|vores|vore) "
    r"(?!requ|expect|offer|benef|perks|promis|need|wish|ideal|angeb|leist|erwart|anford|gegen"
    r"|wünsch"
    r"|offre|avantag|attent|exig|ofer|benef|requis|bied|aanbod|eis|verwacht|erbjud|tilbud|krav"
    r"|forvent|förvänt|kandidat|candidat)\w+"
)
_DENIES = re.compile(
    r"\b(?:you|we)(?: will|'ll)? (?:won't|not|don't|do not) (?:be |have to )?"
    r"(?:do|doing|need|work|find)\b(?!.* alone)"
    r"|\b(?:is|are|be|might|may)(?: not|n't) (?:be )?(?:(?:the )?right )?for (?:you|everyone)"
    r"|\b(?:unlikely to|(?:will|may|might) not|won't) (?:\w+ )?"
    r"(?:thrive|like it|enjoy|be happy|fit)\b"
    r"|(?:\bnot|n't) (?:really )?(?:be )?(?:an? |the )?(?:very )?(?:good|great|right|best|ideal"
    r"|perfect) (?:fit|match)\b|\bnone of (?:the following|these) (?:is|are)"
    r" (?:required|needed)\b|\bnot to apply|n't apply\b|nicht (?:das|der|die) richtige"
    r"|passt nicht zu (?:dir|ihnen)|past niet bij (?:jou|je)\b"
    r"|\bwon't be for you|\bnicht (?:für (?:dich|sie)\b|(?:machst|tust|brauchst|mitbringen musst))"
    r"|(?:machst|tust|brauchst) du nicht"
    r"|\bn'est pas (?:fait )?pour (?:toi|vous)"
    r"|\b(?:ne|n') ?(?:feras|ferez|fera) pas|\bno (?:es para ti|harás|vas a hacer)\b"
    r"|\bnão (?:é para você|vai fazer|fará)\b|\bniet (?:voor jou|gaat doen|hoeft)"
    r"|\b(?:doe|ga) je niet"
    r"|\bint?e (?:för dig|göra)\b|\bikke (?:for d[ei]g|gjøre|lave)\b"
    r"|\bnon (?:fa per te|farai)\b"
)
# Headings of an exercise for candidates, if they come after what is asked of them.
_EXERCISE = re.compile(
    r"(?:\d\W+)?(?:(?:the|our|your|a|o|la|el|le|die|de|das) )?"
    r"(?:(?:coding|code|programming|technical|take[- ]home|practical|development|front-?end"
    r"|back-?end|full-?stack|developer|tech|hiring) )*"
    r"(?:challenge|test|exercise)(?: (?:instructions?|description|details))?"
    r"|(?:instruções|instrucciones|instructions) (?:\w+ ){1,2}(?:teste|desafio|prueba|test)"
    r"|(?:(?:o|el|la) )?(?:teste|prueba"
    r"|(?:teste|desaf[ií]o|prueba|reto) (?:técnic|prátic|práctic)[oa])"
    r"|(?:le )?(?:test|exercice) technique|test-?aufgabe|probeaufgabe|programmieraufgabe"
    r"|(?:de )?(?:testopdracht|technische test)|arbetsprov|testuppgift|test-?oppgave|testopgave"
)
_CERTAIN = (
    (Topic.PROCESS, _PROCESS),
    (Topic.STACK, _TOOLS),
    (Topic.NICE, _EXTRAS),
    (Topic.BEHAVIOUR, _BEHAVIOUR),
)
_ADDRESSES = re.compile(
    r"\b(?:you|your|du|dein\w{0,2}|dich|dir|tu|ta|tes|ton|te|toi|vous|votre|vos|você|tú|tus|usted"
    r"|je|jij|jouw|jou|din|ditt|dit|dina|dine|dig|deg|anda)\b"
)
_HINTS = ((Topic.BENEFIT, _GIVES), (Topic.REQUIREMENT, _ASKS), (Topic.RESPONSIBILITY, _TASKS))


@lru_cache(maxsize=1024)
def hint_of(heading: str) -> Topic | None:
    """Return what kind of list a normalised heading hints at; None if it hints at none or several.

    Only tools, extras and what somebody is good at are hints that no list can tell by itself.
    """
    for topic, pattern in _CERTAIN:
        if pattern.search(heading):
            return topic
    found = [topic for topic, pattern in _HINTS if pattern.search(heading)]
    return found[0] if len(found) == 1 else None


def addresses(heading: str) -> bool:
    """Return whether a normalised heading speaks to the reader, as no portrait does."""
    return _ADDRESSES.search(heading) is not None


def denies(heading: str) -> bool:
    """Return whether a normalised heading is about what the job is not: “What you won't do”."""
    return _DENIES.search(heading) is not None


def is_exercise(heading: str) -> bool:
    """Return whether a normalised heading may be that of an exercise: “Coding challenge”."""
    return _EXERCISE.fullmatch(heading) is not None


def is_ours(heading: str) -> bool:
    """Return whether a normalised heading is about what the employer has: “Our kitchen”."""
    return _OURS.fullmatch(heading) is not None
