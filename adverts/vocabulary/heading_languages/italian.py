"""Words of headings in Italian that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (Topic.BENEFIT, r"offriamo|cosa (ti )?offr|perché (lavorare|unirti)|vantaggi"),
    (
        Topic.NICE,
        r"sarebbe (bello|ottimo|utile|perfetto|un plus)|preferenziali?|costituisce un plus"
        r"|gradit[aeoi]|idealmente"
        r"|non (è |sono )?(obbligatori|indispensabil|necessari)|punti (extra|bonus)",
    ),
    (
        Topic.RESPONSIBILITY,
        r"responsabilità|mansioni|cosa farai|attività principali|principali (attività|compiti)"
        r"|(si|ti) occuper(à|ai)",
    ),
    (
        Topic.REQUIREMENT,
        r"requisiti|candidat[oa] (ideale )?(possiede|ha\b|dovrà|deve)|cosa cerchiamo"
        r"|chi cerchiamo|competenze|il profilo|esperienza",
    ),
    (Topic.OVERVIEW, r"chi siamo|su di noi|l'azienda|^chi è (?!il candidato)\w"),
    (Topic.BENEFIT, r"^perché (scegliere|entrare)"),
)
