"""Headings of items that are common in the languages beside English and Malay.

A line of its own is enough to be such a heading, and a list below it is what it says. The pattern
is for whole headings as `headings.normalise` returns them.
"""

from __future__ import annotations

from adverts.vocabulary.alternatives import grouped

_GERMAN = (
    r"(?:(?:deine|ihre|die|unsere|zu deinen|zu ihren) )?(?:haupt)?(?:aufgaben|tätigkeiten"
    r"|verantwortlichkeiten)(?:gebiete?|bereiche?|schwerpunkte)?(?: im (?:überblick|einzelnen))?"
    r"|(?:(?:dein|ihr|das) )?(?:anforderungs)?profil|anforderungen(?: an (?:dich|sie))?"
    r"|(?:deine |ihre )?(?:qualifikation(?:en)?|voraussetzungen)|(?:das |was )?(?:wir bieten"
    r"|bieten wir)(?: dir| ihnen)?|unser angebot(?: an (?:dich|sie))?"
    r"|unsere (?:leistungen|benefits)"
    r"|(?:das|was) (?:bringst du|bringen sie) mit|(?:das|was) (?:du|sie) mitbring(?:st|en)"
)
_FRENCH = (
    r"(?:(?:vos |tes |les |ses )?(?:principales )?missions?(?: principales)?|missions (?:et|&)"
    r" activités|(?:le |votre |ton )?profil(?: recherché)?|avantages|nous (?:vous )?(?:offrons"
    r"|proposons)|ce que nous (?:vous )?(?:offrons|proposons)|vos (?:activités|responsabilités)"
    r"|activités principales|compétences (?:requises|attendues|recherchées))"
)
_SPANISH = (
    r"(?:tus |las |principales )?(?:funciones|responsabilidades|tareas)(?: principales)?"
    r"|requisitos(?: (?:mínimos|imprescindibles|deseables|del puesto))?|qu[ée] (?:te )?ofrecemos"
    r"|(?:se )?ofrece(?:mos)?|beneficios|valorable|se valorará|conocimientos(?: técnicos)?"
)
_PORTUGUESE = (
    r"(?:principais )?(?:atividades|atribuições|responsabilidades)(?: e atribuições)?"
    r"|requisitos(?: (?:obrigatórios|desejáveis|e qualificações))?|qualificações"
    r"|(?:o que )?(?:nós )?oferecemos|benefícios|diferencia(?:l|is)|desejável|habilidades"
    r"|conhecimentos(?: (?:técnicos|necessários|desejáveis))?|competências|soft ?skills"
    r"|hard ?skills"
)
_DUTCH = (
    r"wat ga (?:je|jij) doen|(?:jouw |je |de )?(?:taken|werkzaamheden)|functie.?eisen"
    r"|wat (?:vragen|verwachten|zoeken) (?:wij|we)|(?:jouw |je )?profiel"
    r"|wat (?:bieden wij|wij bieden|we bieden|bieden we)(?: jou| je)?|wij bieden(?: jou)?"
    r"|ons aanbod|arbeidsvoorwaarden"
    r"|wat breng (?:je|jij) mee|(?:dit|wat) (?:neem|breng) (?:je|jij) mee|wat leer (?:je|jij)"
    r"(?: bij ons)?"
)
_SCANDINAVIAN = (
    r"(?:dina |dine |dina främsta )?(?:huvudsakliga )?(?:arbetsuppgifter|ansvarsområden"
    r"|arbejdsopgaver|opgaver|arbeidsoppgaver|oppgaver|ansvarsområder)|kvalifika(?:tioner|sjoner)"
    r"|(?:din |vår |vores )?(?:kravprofil|profil)|(?:det |vad |hva |hvad )?(?:vi (?:erbjuder"
    r"|tilbyder|tilbyr|kan tilby)|erbjuder vi|tilbyder vi|tilbyr vi)(?: dig| deg)?|meriterande"
    r"|personli(?:ga|ge) egenskap(?:er)?|vi (?:søger|søker|söker) (?:dig|deg)(?: som| der)?"
    r"|ønskede kvalifikasjoner|utdanning|utbildning|anställningsform|omfattning|tillträde"
    r"|arbetstid|ans[æe]ttelsesform|tiltrædelse|oppstart|övrigt|övrig information"
)
PATTERN = grouped("|".join((_GERMAN, _FRENCH, _SPANISH, _PORTUGUESE, _DUTCH, _SCANDINAVIAN)))
