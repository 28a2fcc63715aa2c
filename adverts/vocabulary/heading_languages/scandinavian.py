"""Words of headings in Swedish, Danish and Norwegian, which share most words."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (
        Topic.APPLY,
        r"om du vill (veta|ta reda på) mer|vil du vide mere|vil du vite mer"
        r"|(personen|den) vi (söker|søger|søker)\W.*(sök|søg|søk|ansök)"
        r"|^låter (det|detta) (som|intress)|^(lyder|høres) det (som|interess|spænd|spenn)",
    ),
    (Topic.OVERVIEW, r"\b(hvem|vem) .{0,40}\b(arbejde|jobbe|jobba|arbeta) (tæt )?(sammen )?med\b"),
    (
        Topic.BEHAVIOUR,
        r"personli(ga|ge) (egenskap|kompeten|kvalifika)|egenskap(er|er som)|som person",
    ),
    (
        Topic.LOGISTICS,
        r"^(anställningsform|omfattning|tillträde|arbetstid(er)?|placering|ans[æe]ttelsesform"
        r"|arbe[ij]dstid|tiltrædelse|oppstart|övrigt|övrig information|øvrige?t?)$",
    ),
    (Topic.LOGISTICS, r"(anställnings|ans[æe]ttelses|arbe[ij]ds)vil(lkor|kår)|^praktiska? info"),
    (Topic.RESPONSIBILITY, r"typisk (arbets|arbejds|arbeids)?dag|^dagligdagen$"),
    (Topic.BENEFIT, r"^(vores|vårt) tilbud$|\b(hva|hvad|vad) (tilbyr|tilbyder|erbjuder)\b"),
    (Topic.BENEFIT, r"^(derfor|derför|därför) (skal|ska|vil|bør|bör) du\b"),
    (
        Topic.REQUIREMENT,
        r"\bdu (skal|ska|må|måste) (kunne|kunna|ha|have|være|vara|vite|vide|veta)\b"
        r"|\b(skal|ska|må|måste) du (kunne|kunna|ha|have|være|vara)\b",
    ),
    (
        Topic.RESPONSIBILITY,
        r"^det (här|her) får du (arbeta|jobbe|arbejde)|^som .{3,40} (kommer|vil|skal|ska) du\b",
    ),
    (Topic.NICE, r"\bser (det )?(även |också |også )?(gärna|gerne|gjerne)"),
    (
        Topic.REQUIREMENT,
        r"(följande|følgende) (kompeten|kvalifika|krav|erfar)|\w+krav\b|\bkr(ävs|æves|eves)\b"
        r"|behörighet",
    ),
    (
        Topic.PROCESS,
        r"næste skridt|neste steg|nästa steg|rekryteringsprocess|rekrutteringsproces"
        r"|ansættelsesproces|søknadsprosess",
    ),
    (
        Topic.BENEFIT,
        r"\b(vi|det|jeg)\b.{0,20}\b(erbjuder|erbjuda|tilbyder|tilbyde|tilbyr|tilby)\b|erbjuder vi"
        r"|tilbyder vi|tilbyr vi|förmåner|erbjudande|fordele(r|ne)?$|goder|^(varför"
        r"|hvorfor) (oss?$|du\b|velge|vælge|välja|job|arb)|(hvad|hva|vad) (får du|du får$)"
        r"|får du (igjen"
        r"|ud af|tillbaka)"
        r"|fördelar",
    ),
    (
        Topic.NICE,
        r"(ser|ser även|ser også) (det )?(också )?(gärna|gerne|gjerne)"
        r"|\bdu (bör|bør) (ha|være|vara)\b|stick(er|a) ut|skiller (deg|dig|sig) ut"
        r"|(?<!och )meriterande|önskvärt|ønskelig"
        r"|(är|er) (ett|et) plus|en fordel|bonus (om|hvis)"
        r"|\b(plus|roligt|kul|sjovt|gøy|morsomt|fint|fedt) (om|hvis)\b"
        r"|\b(gode?|godt|rart|kjekt|greit) (at have|å ha)\b"
        r"|(inget|inte ett?|ikke et|ikke noe|intet) kra[vw]|(bonus|extra|ekstra) ?po(ä|i)ng"
        r"|idealt sett|ideellt|endnu bedre|ännu bättre",
    ),
    (
        Topic.RESPONSIBILITY,
        r"arbetsuppgift|huvuduppgift|(dina|dine|din|ditt|dit) (uppgift|opgave|oppgave|ansvar|roll"
        r"|arbet)|ansvarsområde|arbejdsopgave|arbeidsoppgave|^opgave(r|rne)\b|^oppgave(r|ne)\b|hovedop"
        r"|(du kommer|kommer du) (att|til)|pyssla"
        r"|vad (du|innebär|ska)|hvad (skal|kommer) du|hva (du|skal|vil)|du skal"
        r"|(det|dette|här|her) (kommer|skal|ska|vil) du|vil du jobbe|hverdag|vardag|uppdraget"
        r"|i rollen",
    ),
    (
        Topic.REQUIREMENT,
        r"kvalifika(tion|sjon)|(?<!utan )(?<!uten )(?<!uden )\bkrav\b"
        r"|(vi|som) (söker|søger|søker|forventer|förväntar|letar|leder)"
        r"|ser etter|vem är du|hvem er du|om dig|om deg|(din|dine|dina) (profil|bakgrund|baggrund"
        r"|bakgrunn|kompetence|kompetens)|kompetens|kompetanse|kompetence|erfarenhet|erfaring"
        r"|du har\b|utbildning|uddannelse|utdanning|forudsætning|är du den|er du den|faglige"
        r"|hvad kan du|vad kan du|hva kan du|vil trives|trivs du|här behöver du|behöver du",
    ),
    (
        Topic.OVERVIEW,
        r"^om (oss|os|företaget|bolaget|virksomheden|selskapet|bedriften)|vilka (är vi|vi är)"
        r"|hvem (er vi|vi er)|^om (?!dig|deg|job|rol|still|tjän)\w+$|vi (är|er)$",
    ),
    (Topic.APPLY, r"ansök|ansøg|søknad|(så|sådan|slik|hur) (ansöker|søger|søker)|^kontakt"),
    (Topic.ROLE, r"^om (rollen|tjänsten|jobbet|jobben|stillingen)|stillingsbeskrivelse|^rollen"),
)
