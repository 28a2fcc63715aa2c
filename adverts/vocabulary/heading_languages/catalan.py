"""Words of headings in Catalan that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (
        Topic.BENEFIT,
        r"\boferim\b|\bs'ofereix|t'oferim|et podem oferir|què hi (trobar|guany)|avantatges"
        r"|per què (treballar|unir)",
    ),
    (
        Topic.NICE,
        r"\b(es )?valor(ar[àa]n?|arem|em)\b|\bes valora|a valorar|desitjable|mèrits|ens agradaria"
        r"|es tindrà en compte|no (és )?imprescindible",
    ),
    (
        Topic.RESPONSIBILITY,
        r"\bfuncions\b|\btasques\b|responsabilitats|què far(às|ies)|consisteix (la feina|el lloc)"
        r"|[st]'encarregarà",
    ),
    (
        Topic.REQUIREMENT,
        r"requisits|requeriments|\b(què|qui) (busquem|demanem|necessit|cal\b|esperem|requereix)"
        r"|\bes (requereix|demana)|coneixements|^cal \w+$|\bqui ets\b|perfil (buscat|requerit"
        r"|professional)",
    ),
    (
        Topic.APPLY,
        r"candidatur(a|es)\b|com (aplicar|participar|presentar|inscriure)|envia'ns|t'interessa"
        r"|inscripció|persones interessades",
    ),
    (
        Topic.OVERVIEW,
        r"\bqui som\b|sobre (nosaltres|la cooperativa)|\bl'(empresa|entitat|associació|equip)\b"
        r"|el nostre equip|^la cooperativa$",
    ),
    (Topic.LOGISTICS, r"\bcondicions\b"),
)
