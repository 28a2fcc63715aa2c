"""Words of headings in Spanish that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (Topic.BEHAVIOUR, r"(habilidades|competencias) (blandas|personales|interpersonales)"),
    (Topic.REQUIREMENT, r"^qui[ée]n eres$|^sobre (ti|vos)$"),
    (Topic.BENEFIT, r"^qu[ée] ganas\b|lo que obtienes"),
    (Topic.APPLY, r"^solicitud(es)?$"),
    (Topic.ROLE, r"por qu[eé] (lo |la |te )?(necesit|busc)"),
    (
        Topic.BENEFIT,
        r"ofrec(emos|e|er)\b|por qué (trabajar|unir)|lo que (te )?(damos|ganas)"
        r"|vas a (encontrar|aprender)|qu[ée] (encontrarás|aprenderás)",
    ),
    (
        Topic.NICE,
        r"(te|se) destaca|marca(r|rá|n)? la diferencia|nos (gustaría|encantaría)(?! que fueras)"
        r"|deseables?|valora(ble|r[áa]|n|mos)"
        r"|(ser|estar)[íi]a (genial|bueno|ideal|perfecto|un plus)|puntos (extra|adicional)"
        r"|valoraremos"
        r"|no (es |son )?(imprescindible|obligatori|excluyente|necesari)|opcional"
        r"|idealmente|(suma|ganas) puntos|mejor si",
    ),
    (
        Topic.RESPONSIBILITY,
        r"lo que har[áa]s|tu misi[óo]n|principales (tareas|funciones)|cu[áa]les ser[áa]n|tus (retos"
        r"|funciones|responsabilidades)|qu[ée] har(ás|ías)|actividades|tareas"
        r"|[st]e encargará"
        r"|tu d[íi]a a d[íi]a",
    ),
    (
        Topic.REQUIREMENT,
        r"\bcandidat\S+ (deber|debe\b|ha de)|\bse requieren?$"
        r"|(qu[ée]|lo que|quien) (te )?(buscamos|pedimos|necesit|esperamos|queremos|requerimos)"
        r"|habilidades(?! (blandas|personales))|competencias|imprescindibles?|conocimientos"
        r"|eres t[úu]|qu[ée] (tienes|debes|hay|necesitas)\b|perfil (buscado|requerido|ideal)",
    ),
    (
        Topic.OVERVIEW,
        r"acerca de(?!l (rol|puesto|cargo|trabajo))|nuestra (empresa|historia|misión|cultura)"
        r"|^qué es (?!lo\b|el |la )\w",
    ),
    (
        Topic.APPLY,
        r"c[óo]mo participar|interesados|inscr[íi]b|enviar (tu )?(cv|curr)"
        r"|c[óo]mo (aplicar|postular|inscri)",
    ),
    (Topic.PROCESS, r"proceso de (selecci|contrat)"),
)
