"""Headings that name tasks and needs at once: “Responsibilities and Requirements”.

Each language has its words for tasks, for needs, and for “and”. Such a heading leaves it to the
list below which of its items are what.
"""

from __future__ import annotations

from collections.abc import Iterator

_ADDRESS = (
    r"(?:the|your|key|main|minimum|required|job|deine?|ihre?|les?|vos|votre|los|el|os?|de|je|jouw)"
)
_AND = rf" ?(?:[&/+,]|\b{{}}\b) ?(?:{_ADDRESS} )?"
_WORDS = (
    (
        r"(?:(?:job|role|work) )?(?:responsibilit(?:y|ies)|dut(?:y|ies)|tasks?|scopes?"
        r"|descriptions?)",
        "and",
        r"(?:(?:job|role) )?(?:requirements?|qualifications?|skills?|criteria|competenc(?:y|ies))",
    ),
    (r"(?:skop kerja|tugas(?:an)?|tanggungjawab)", "dan", r"(?:kelayakan|syarat|keperluan)"),
    (
        r"(?:aufgaben|tätigkeiten)",
        "und",
        r"(?:anforderungen|(?:anforderungs)?profil|qualifikation(?:en)?|voraussetzungen)",
    ),
    (r"(?:missions?|tâches)", "et", r"(?:profil|compétences|exigences|qualifications)"),
    (r"(?:responsabilidades|funciones|tareas)", "y", r"(?:requisitos|perfil)"),
    (r"(?:responsabilidades|atividades|funções)", "e", r"(?:requisitos|perfil|qualificações)"),
    (r"(?:taken|werkzaamheden)", "en", r"(?:eisen|(?:functie)?profiel|functie-eisen)"),
    (r"(?:arbetsuppgifter|arb[ej]+jdsoppgaver|opgaver|oppgaver)", "o(?:ch|g)",
     r"(?:kvalifikatione[rn]|kvalifikasjoner|krav|profil)"),
)  # fmt: skip


def _patterns() -> Iterator[str]:
    for tasks, link, needs in _WORDS:
        both = _AND.format(link)
        yield f"{tasks}{both}{needs}|{needs}{both}{tasks}"


_END = r"(?: (?:(?:are )?as follows|(?:du|of|for) .{1,30}))?"
PATTERN = rf"^(?:{_ADDRESS} )?(?:{'|'.join(_patterns())}){_END}$"
