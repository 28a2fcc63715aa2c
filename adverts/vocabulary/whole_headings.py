"""Headings of other languages that mean one thing if they are the whole heading.

“Sede” alone is where the work is, “Du får” what an employer gives; inside other words both may be
anything, so the patterns of `heading_languages` can't hold them. Headings are separated by strokes
and written as `headings.normalise` returns them. `~` stands for each word for “your”.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from adverts.vocabulary import romance_headings
from adverts.vocabulary.topics import Topic

_YOUR = romance_headings.YOUR | {
    "German": ("dein", "deine", "ihr", "ihre"),
    "Dutch": ("jouw", "je", "uw"),
    "Scandinavian": ("din", "ditt", "dit", "dina", "dine"),
}
_HEADINGS: dict[str, dict[Topic, str]] = {
    "German": {
        Topic.RESPONSIBILITY: "~ mission|wofür wir dich brauchen|wofür wir sie brauchen"
        "|das tust du bei uns|das machen sie bei uns|darum geht's|darum geht es"
        "|dafür suchen wir dich|dafür suchen wir sie|~ schwerpunkte|~ wirkungskreis"
        "|~ wirkungsfeld|dabei unterstützt du uns|so unterstützt du uns|wie du uns unterstützt"
        "|womit du uns unterstützt|~ einsatzgebiet|~ einsatzbereich|~ job|~ spielfeld"
        "|was zu tun ist|was sie tun|was sie bei uns tun|das tun sie bei uns|~ arbeitsbereich"
        "|so sieht ~ arbeitstag aus|hier packst du mit an|da packst du mit an|hier packst du an"
        "|du lernst bei uns|was du lernst|was du bei uns lernst|das lernst du bei uns"
        "|ausbildungsinhalte|inhalte der ausbildung|was sie bewegen|was du bewegst"
        "|~ aufgabenumfeld",
        Topic.REQUIREMENT: "~ rüstzeug|du bringst mit|sie bringen mit|wer sie sind"
        "|das brauchst du|das brauchen sie|das musst du können|das musst du mitbringen"
        "|womit du uns überzeugst|womit sie uns überzeugen|so überzeugst du uns"
        "|so überzeugen sie uns|unsere erwartungen|erwartungen an dich"
        "|erwartungen an sie|das passt zu dir|~ ausbildung|du überzeugst durch|du überzeugst mit"
        "|fachlich|wir freuen uns, wenn du|wir freuen uns, wenn sie|fachliche kompetenzen"
        "|fachlich haben sie|fachlich hast du|fachlich bringst du mit|fachlich bringen sie mit"
        "|~ können|~ werkzeugkasten|das solltest du können|das zeichnet dich aus"
        "|das zeichnet sie aus|was dich auszeichnet|was sie auszeichnet|das macht dich aus"
        "|das macht sie aus",
        Topic.NICE: "darüber freuen wir uns besonders|gerne auch|gern auch|erwünscht sind"
        "|erwünscht|vorteilhaft|vorteilhaft sind|vorteilhaft wäre|vorteilhaft wären"
        "|ausserdem wünschen wir uns|was wir uns ausserdem wünschen|das i-tüpfelchen"
        "|ausserdem wünschen wir uns, wenn möglich|zusätzlich wünschen wir uns"
        "|ausserdem wünschenswert|nicht zwingend, aber schön"
        "|was uns besonders freut|darüber freuen wir uns|das würde uns freuen|wenn du auch noch"
        "|schön, wenn du|schön wäre auch|sahnehäubchen|extrapunkte",
        Topic.BEHAVIOUR: "~ persönlichkeit|sozialkompetenz|persönlich|menschlich|charakterlich"
        "|überfachliche kompetenzen|ausserfachliche anforderungen|softskills|~ soft skills"
        "|fachübergreifende kompetenzen|persönliche kompetenzen"
        "|persönlich zeichnen sie sich aus durch|persönlich zeichnest du dich aus durch"
        "|persönlich überzeugst du durch|persönlich überzeugen sie durch"
        "|menschlich überzeugst du durch|menschlich überzeugen sie durch|so bist du|so tickst du"
        "|wie du tickst|charakter|~ charakter|~ mindset",
        Topic.BENEFIT: "darauf dürfen sie sich freuen|darauf kannst du zählen|das spricht für uns"
        "|was für uns spricht|was du von uns erwarten kannst|was sie von uns erwarten können"
        "|das kannst du von uns erwarten|das können sie von uns erwarten|wir geben|wir geben dir"
        "|was dir geboten wird|was ihnen geboten wird|das wird dir geboten|vorzüge"
        "|zusatzleistungen|goodies|mitarbeitervorteile|~ chance|~ chancen|~ perspektive"
        "|das bringen wir mit|darauf darfst du dich freuen|was wir mitbringen|das gibt's bei uns"
        "|das gibt es bei uns|~ plus bei uns|~ benefits|das wird geboten|geboten wird"
        "|geboten werden|wir bieten an|das gibt es von uns|das gibt's von uns"
        "|das finden sie bei uns|das findest du bei uns|unser versprechen"
        "|unser versprechen an dich|das springt für dich raus|das springt für dich heraus"
        "|das beste für dich|das ist für dich drin|das ist für sie drin|was für dich drin ist"
        "|gute gründe für uns|~ vorteile auf einen blick|warum du bei uns arbeiten solltest",
        Topic.PAY: "bezahlung|entgelt|verdienst|~ gehalt|~ verdienst",
        Topic.APPLY: "bewerbungsunterlagen|bewerbungshinweise|~ kontaktperson|kontaktperson"
        "|klingt gut|klingt interessant|klingt spannend|bewirb dich jetzt|bewirb dich"
        "|du fühlst dich angesprochen|hinweise zur bewerbung|das klingt gut",
        Topic.PROCESS: "häufige fragen|häufig gestellte fragen|wie geht es weiter"
        "|wie geht's weiter",
        Topic.OVERVIEW: "unser team|unsere mission|wir sind|unsere vision|unsere werte|~ team",
        Topic.LOGISTICS: "beginn|rahmen|rahmendaten|arbeitsmodell|befristung|umfang|stellenumfang"
        "|arbeitsbeginn|konditionen|auf einen blick|arbeitsort|eintrittsdatum"
        "|die stelle im überblick|beschäftigungsart|beschäftigungsumfang|vertragsdauer",
    },
    "Dutch": {
        Topic.RESPONSIBILITY: "wat doe je|wat doe jij|je gaat|jij gaat|wat ga ik doen|dit doe je"
        "|de volgende taken|kerntaken|~ bijdrage|resultaatgebieden|hier ga je mee aan de slag"
        "|waar ga je mee aan de slag|waar ga jij mee aan de slag|functieomschrijving taken"
        "|hier ga je aan werken|~ opdracht|dit ga je bij ons doen|~ takenpakket"
        "|taakomschrijving|de taken in het kort|~ dag|om welke werkzaamheden gaat het|~ uitdaging",
        Topic.REQUIREMENT: "kennis en ervaring|je herkent je in|jij herkent je in"
        "|dit heb je in huis|dit heb jij in huis|opleiding en ervaring|wat is vereist|~ ervaring"
        "|dit ben je|dit past bij jou|wat heb je nodig|dit heb je nodig|harde eisen|must haves"
        "|~ kennis"
        "|onze wensen|wat wij van je vragen|wat wij van jou vragen|gewenste ervaring"
        "|waar voldoe je aan|hier voldoe je aan|dit verwachten we van je"
        "|dit verwachten wij van je|dit verwachten wij van jou",
        Topic.NICE: "pre|pré's|pre's|wensen|het is een pre als|het is een pré als"
        "|daarnaast is het een pre als|daarnaast is het een pré als|prettige extra's"
        "|strekt tot aanbeveling|functiewensen|voorkeur|dit is een pre|dit is een pré"
        "|handig om te hebben|leuke extra's|het is mooi als",
        Topic.BEHAVIOUR: "~ karakter|eigenschappen|~ eigenschappen|gedragscompetenties|~ houding"
        "|karaktereigenschappen|persoonlijk profiel|karakter|houding|~ persoonlijkheid"
        "|persoonsgebonden competenties|gedragsgebonden competenties|attitude|attitudes"
        "|generieke competenties"
        "|persoonskenmerken|~ manier van werken|zo werk jij|wie je bent als persoon|als persoon",
        Topic.BENEFIT: "wat kun je van ons verwachten|wat kan je van ons verwachten|goed geregeld"
        "|dit mag je van ons verwachten|dit kun je van ons verwachten|dit kun je verwachten"
        "|hier kun je op rekenen|waarom kies je voor ons|wat levert het op|dit ontvang je"
        "|wat ontvang je|wat ontvang jij|goed om te weten|dit hebben we je te bieden"
        "|daarom werken bij ons|daarom werk je bij ons|onze belofte|onze belofte aan jou"
        "|hier mag je op rekenen|wij zorgen voor|salaris en voorwaarden"
        "|salaris en arbeidsvoorwaarden|wat staat er tegenover",
        Topic.PAY: "salaris|salarisindicatie|beloning|verdiensten|~ salaris|salaris en schaal",
        Topic.APPLY: "reageren|klinkt goed|meer informatie|klinkt dit goed|~ sollicitatie"
        "|direct solliciteren|klinkt dit als jou",
        Topic.PROCESS: "veelgestelde vragen|procedure|de procedure|hoe ziet het proces eruit"
        "|selectieprocedure",
        Topic.OVERVIEW: "even voorstellen|bedrijfsprofiel|~ werkomgeving|ons team|~ team"
        "|~ afdeling|~ collega's|onze missie|de afdeling",
        Topic.LOGISTICS: "uren|contract|duur|startdatum|contractduur|uren per week|dienstverband"
        "|ingangsdatum|looptijd|plaats",
    },
    "Scandinavian": {
        Topic.RESPONSIBILITY: "~ uppdrag|uppdrag|uppgifter|~ huvudsakliga uppgifter"
        "|rollen innebär|i arbetet ingår|i tjänsten ingår|i uppdraget ingår|tjänsten innebär"
        "|dine primære opgaver|~ kerneopgaver|~ nye opgaver|~ vigtigste opgaver|dine nye oppgaver"
        "|hvad går jobbet ud på|du får ansvar for|du får ansvar för|jobbets indhold"
        "|arbejdsområder|du vil|hva innebærer jobben|om oppgavene|om opgaverne"
        "|hva går jobben ut på|rollen innebærer|stillingen innebærer|ansvar og oppgaver"
        "|ansvar og opgaver|ansvar och uppgifter|i denne rollen vil du|typiske oppgaver"
        "|stillingens innhold|stillingens indhold|~ mission"
        "|vad gör du hos oss|vad får du göra|det här får du göra|det här får du jobba med"
        "|det här kommer du att jobba med|dette får du jobbe med|dette skal du jobbe med"
        "|dette blir dine oppgaver|det skal du arbejde med|det kommer du til at lave"
        "|hvad skal du arbejde med",
        Topic.REQUIREMENT: "du är|du er|vad söker vi|vem söker vi|för att lyckas i rollen"
        "|för att trivas i rollen|är det här du|är du den vi söker|vi tror att du"
        "|därför tror vi att du|du bör ha erfarenhet av|hvad skal du kunne|vi ønsker at du"
        "|vi ønsker, at du|forventninger|vores forventninger|vores forventninger til dig"
        "|hvad du kommer med|du kommer med|vi lægger vægt på|vi lägger vikt vid|vi legger vekt på"
        "|hvem ser vi etter|hva ser vi etter|hvem leter vi etter|vi ser for oss at du|språk|sprog"
        "|vi tror du|vi tror, at du|dette ser vi etter|for å lykkes i rollen"
        "|for at lykkes i rollen|du skal ha|~ erfaring|~ erfarenhet"
        "|förkunskaper|forkunnskaper|vi vill att du|vad du har med dig|det här har du med dig"
        "|vi forestiller os|vi forestiller os, at du|hvem leder vi efter|hvad du skal kunne"
        "|du skal kunne|du skal have|dette forventer vi av deg|vi forventer av deg"
        "|hva vi forventer|du må ha|du må kunne",
        Topic.NICE: "ett plus är|et plus er|bör-krav|börkrav|bør-krav|övriga meriter|meriter"
        "|önskemål|ønsker|fordel|det tæller positivt|det teller positivt|pluss|et pluss|et plus"
        "|ett plus|fint om du har|gjerne erfaring med|bra att ha|fint å ha|rart at have"
        "|pluss om du|pluss om du har|fint om du|det er fint om du|ekstra pluss|merit|en merit"
        "|ønskværdigt|gerne også|gerne|gjerne",
        Topic.BEHAVIOUR: "personliga förmågor|personlige egenskaber|~ personlige egenskaber"
        "|personprofil|personlige kvaliteter|personlig egnethet|personlig profil"
        "|personlige forudsætninger|~ personlighed|~ personlighet|personlig lämplighet"
        "|du kan som menneske byde ind med|som menneske|som människa|menneskeligt"
        "|~ styrker som person|dine personlige styrker|personlige forutsetninger"
        "|vem är du som person|hvem er du som person"
        "|för att trivas hos oss|vi värdesätter|vi verdsetter|som person"
        "|menneskelige kvalifikationer|~ menneskelige egenskaber|~ sätt att vara",
        Topic.BENEFIT: "hos oss får du|du får|dette får du|det får du|vi byr på|det här får du"
        "|vad får du av oss|hva får du av oss|hvad får du af os|hos os får du|förmåner hos oss"
        "|frynsegoder|medarbejdergoder"
        "|du erbjuds|bra villkor|därför ska du välja oss|därför trivs du hos oss"
        "|fordele ved jobbet|til gengæld får du|til gengæld tilbyder vi|derfor skal du vælge os"
        "|vi kan friste med|vi frister med|derfor bør du velge oss|dette kan vi tilby deg",
        Topic.PAY: "lön|løn|lønn|ersättning|lön och ersättning|lön och ersättningar|aflønning"
        "|løn og vilkår|løn og ansættelsesvilkår|løn- og ansættelsesvilkår|lønn og betingelser"
        "|lønn og vilkår|lön och villkor",
        Topic.APPLY: "sök jobbet|intresserad|interesseret|er du interesseret|är du intresserad"
        "|er du interessert|søg jobbet|interessert|søk på stillingen|søk stillingen"
        "|høres dette interessant ut|hvordan søke|kontaktpersoner|kontaktperson|send søknad"
        "|send ansøgning|ansökningsinformation",
        Topic.PROCESS: "vanliga frågor|ofte stillede spørgsmål|ofte stilte spørsmål|urvalsprocess"
        "|processen|prosessen|urval|rekrutteringsprosessen",
        Topic.OVERVIEW: "vår vision|virksomheden|litt om oss|lidt om os|lite om oss|vårt team"
        "|om arbeidsgiveren|om arbetsgivaren|om arbetsplatsen|vores team|vår mission",
        Topic.LOGISTICS: "placeringsort|plats|villkor|vilkår|varaktighet|arbetsort|start"
        "|startdatum|om anställningen|arbejdssted|arbeidssted|arbeidssted og tid|sted"
        "|praktiske oplysninger|ansættelsesforhold|ansettelsesforhold|øvrige oplysninger"
        "|tiltredelse|stillingsprosent|øvrig informasjon|sektor|omfang|arbetsplats|startdato"
        "|anställning|ansættelse|ansettelse|sysselsättningsgrad|arbejdstid|arbeidstid",
    },
}  # fmt: skip


def _spellings(heading: str, your: Iterable[str]) -> Iterator[str]:
    """Yield a heading with each word for “your” in the place of `~`."""
    return (heading.replace("~", word) for word in your) if "~" in heading else iter((heading,))


TOPICS = {
    spelling: topic
    for language, of_topics in (_HEADINGS | romance_headings.HEADINGS).items()
    for topic, headings in of_topics.items()
    for heading in headings.split("|")
    for spelling in _spellings(heading, _YOUR[language])
}
