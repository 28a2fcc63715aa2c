"""Words of headings in Dutch that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (Topic.BENEFIT, r"^daarom (wil|werk|kies) (je|jij)\b"),
    (Topic.REQUIREMENT, r"\bneem (je|jij) mee\b"),
    (Topic.NICE, r"\bzien (wij|we) (ook )?graag|\b(wij|we) zien (ook )?graag"),
    (
        Topic.RESPONSIBILITY,
        r"\been (werk)?dag als\b|werkweek|^wat (ga|doe) (je|jij|u)\b|^wat (je|jij"
        r"|u) (\w+ ){0,4}(gaat|doet)\b",
    ),
    (Topic.LOGISTICS, r"^(praktische informatie|dienstverband|aantal uren|overige informatie)$"),
    (Topic.BEHAVIOUR, r"persoonlijke (eigenschap|kwaliteit|competent|vaardigh)"),
    (Topic.PROCESS, r"sollicitatieproce"),
    (
        Topic.APPLY,
        r"sollicite|sollicitatie|^interesse$|geïnteresseerd|^enthousiast|meer weten|reageer"
        r"|vragen over de|iets voor jou",
    ),
    (
        Topic.BENEFIT,
        r"\b(wij?|we)\b.{0,20}\bbieden\b|bieden (wij?|we)|(dit|wat) krijg|krijg jij|jij krijgt"
        r"|arbeidsvoorwaarden|ons aanbod|^aanbod|voordelen|waarom (werken|jij|je|wil|bij)"
        r"|wat .{0,12}(staat|levert) .*tegenover|wat kun je verwachten|wat mag je (van ons )?verw"
        r"|wat leer (je|jij)|leer (je|jij) bij ons|te bieden\b",
    ),
    (
        Topic.NICE,
        r"pluspunt|onderscheid(t|en)? (je|jij|jou)|(je|jij|jou) onderscheid|een pr[eé]\b"
        r"|wenselijk|mooi meegenomen"
        r"|is een plus|bij voorkeur"
        r"|(bonus|extra ?)punt|niet (verplicht|noodzakelijk|vereist|nodig)"
        r"|geen (must|vereiste|harde eis)|^((heb|ben) (je|jij)|(je|jij) (hebt|bent)) ook\b"
        r"|(mooi|leuk|handig|fijn|nog beter)( is het)? als\b",
    ),
    (
        Topic.RESPONSIBILITY,
        r"ga (je|jij) doen|gaat doen|wat (je|jij) doet|werkzaamheden|(jouw|je|jou) (rol|taken"
        r"|impact"
        r"|werkdag|uitdaging|dag)\b|^(de )?taken\b|takenpakket|verantwoordelijk|hierbij denken"
        r"|functie.?inhoud|houdt .*\bin$|de uitdaging",
    ),
    (
        Topic.REQUIREMENT,
        r"functie.?eisen|\beisen\b"
        r"|(vragen|verwachten|zoeken) (wij?|we)|(wij?|we) (vragen|zoeken"
        r"|verwachten)|wie (ben|zoek|we zoek)|breng (je|jij)|meebrengt|(jouw|je) profiel|profiel$"
        r"|vereisten|(dit|ben) (ben )?jij|kwalificaties|over jou|vaardigheden|competenties"
        r"|(je|jij) (hebt|bent|beschikt)|herken (je|jij)|wat (heb|neem) (je|jij)",
    ),
    (
        Topic.OVERVIEW,
        r"over ons|wie (zijn|wij|we) (wij|we|zijn)|het bedrijf|onze organisatie|over de organisatie"
        r"|waar (ga|kom) (je|jij)|jouw (team|werkplek|nieuwe)|de organisatie",
    ),
    (Topic.LOGISTICS, r"^locatie|standplaats|werktijden|aantal uren"),
    (Topic.ROLE, r"functieomschrijving|over de (functie|vacature|baan)|de functie|vacature"),
)
