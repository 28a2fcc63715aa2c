"""Words of headings in German that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (
        Topic.BENEFIT,
        r"worauf (du dich|sie sich) freuen|^darum (solltest du|wir)\b"
        r"|was (kannst|darfst|können|dürfen) (du|sie) (bei|von) uns erwarten"
        r"|was (du|sie) (bei|von) uns erwarten (kannst|darfst|können|dürfen)",
    ),
    (Topic.LOGISTICS, r"^(vertragsart|eintrittstermin|sonstiges)$"),
    (Topic.REQUIREMENT, r"^wer (bist du|sind sie)$|^über (dich|sie)$"),
    (Topic.BEHAVIOUR, r"nicht.?technische (fähigkeiten|kompetenzen|skills)"),
    (Topic.NICE, r"\b(hilfreich|nützlich)$|\boptional\b"),
    (Topic.BENEFIT, r"\b(bekommst|erhältst) du\b|was du bekommst|^(deine |ihre )?perspektiven$"),
    (Topic.RESPONSIBILITY, r"typische[rn]? (arbeits)?(all)?(tag|woche)"),
    (Topic.REQUIREMENT, r"^((dein|ihr) )?profil (&|und|\+) "),
    (Topic.ROLE, r"^wir suchen (dich|sie|verstärkung)$"),
    (Topic.PROCESS, r"bewerbungsprozess|so geht.?s weiter|nächste[nr]? schritte|ablauf der bewerb"),
    (
        Topic.APPLY,
        r"interesse geweckt|^interessiert|ansprechpartner|deine bewerbung|ihre bewerbung"
        r"|haben wir (dein|ihr) interesse|neugierig$|(offene |noch )fragen\b|fragen\?$",
    ),
    (
        Topic.BENEFIT,
        r"\b(wir|ich)\b.{0,20}\bbiete[nt]?\b|biete[nt]? wir|das bekommst du"
        r"|freu(en sie)? dich\b.*auf"
        r"|kannst du dich freuen|können sie sich freuen|gute gründe|warum (du |sie )?(bei|zu) uns"
        r"|das erwartet (dich|sie) bei|was (dich|sie) bei uns erwartet|erwartet (dich|sie) bei uns"
        r"|deine vorteile|ihre vorteile|unsere benefits|sozialleistungen|das lernst du"
        r"|was du bei uns lernst|zu bieten\b",
    ),
    (
        Topic.NICE,
        r"(hebst|heben) (du dich|sie sich) ab|\b(solltest|sollten) (du|sie) (idealerweise"
        r"|möglichst)"
        r"|(sehen|hätten) (wir|es) (sehr )?gern"
        r"|das wäre (toll|super|schön|klasse)|pluspunkt|von vorteil|wünschenswert"
        r"|idealerweise|gern gesehen|rundet .*profil|(bonus|extra)punkt|\bkein(e)? (muss|pflicht"
        r"|bedingung|voraussetzung)|nicht (zwingend|unbedingt|erforderlich|notwendig)"
        r"|zusätzlich (freu|punkt|begeister)|noch (besser|schöner)|(schön|toll|super|gut|perfekt)"
        r",? (wenn|wäre)",
    ),
    (
        Topic.RESPONSIBILITY,
        r"herausforderung|das wirst du|was du bei uns|dein (beitrag|alltag|tag|aufgaben|wirken)"
        r"|womit du|wobei du|aufgabengebiet|hauptaufgabe|das machst|was du bewegst",
    ),
    (
        Topic.REQUIREMENT,
        r"mitbring|bringst du|wünschen wir|wir uns wünschen|wen wir suchen"
        r"|damit (überzeugst|punktest|(überzeugen|punkten) sie)"
        r"|das solltest du|du passt|das (bist|hast|kannst) du|wir freuen uns auf|fähigkeiten"
        r"|dein (hintergrund|know.?how)|was wir (uns )?(erwarten|suchen|brauchen)"
        r"|das (erwarten|suchen|brauchen) wir|was (du|sie) (können|kannst|brauchst|haben)",
    ),
    (Topic.OVERVIEW, r"das sind wir|unser unternehmen|wir über uns|über das unternehmen"),
    (
        Topic.LOGISTICS,
        r"^(der |dein )?vertrag$|eckdaten|rahmenbedingungen|einsatzort|arbeitszeit(?!en\b.*flex)",
    ),
)
