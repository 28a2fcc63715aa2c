"""The words that forms use for what is essential and what is desirable, in ten languages."""

from __future__ import annotations

NOUNS = (
    r"criteri(?:a|on|um|en|os?)|crit[eè]res?|requirements?|requisitos?|skills?|attributes?"
    r"|qualifications?|experience|knowledge|qualit(?:y|ies|és)|characteristics?|elements?"
    r"|competenc(?:y|ies|es)|compétences?|abilities|factors?|conditions?|kriterien"
    r"|anforderung(?:en)?"
    r"|voraussetzung(?:en)?|kenntnisse|profil|kriteria|syarat|keperluan|kelayakan|kriterier"
    r"|eisen?|krav"
)
MUST = (
    r"essentials?|must(?:[ -]haves?)?|required|mandatory|minimum|necessary|needed"
    r"|muss(?:[ -]?(?:kriteri(?:en|um)|anforderung(?:en)?))?|erforderlich(?:e|es)?|zwingend(?:e)?"
    r"(?: erforderlich)?|notwendig(?:e)?|wajib|diperlukan|perlu|mesti|utama|indispensables?"
    r"|essentiel(?:le)?s?|obligatoires?|exigée?s?|requise?s?|impératif|imprescindibles?"
    r"|obligatori[oa]s?|esencial(?:es)?|requerid[oa]s?|obrigatóri[oa]s?|essencia(?:l|is)|vereist"
    r"|noodzakelijk|nödvändig(?:t|a)?|krav|nødvendig(?:e)?"
)
NICE = (
    r"desirables?|desired|preferred|preferable|nice[ -]to[ -]haves?|optional|advantageous|bonus"
    r"|beneficial|advantage|kann(?:[ -]?(?:kriteri(?:en|um)|anforderung(?:en)?))?"
    r"|wünschenswert(?:e)?|erwünscht|gewünscht|von vorteil|vorteilhaft|optional(?:e)?"
    r"|soll(?:[ -]?kriterien)?"
    r"|diutamakan|kelebihan|digalakkan|tambahan|keutamaan|souhaitables?|souhaitée?s?|appréciée?s?"
    r"|un atout|atouts?|un plus|facultatif|deseables?|valorables?|opcional(?:es)?"
    r"|desej[aá]ve(?:l|is)|gewenst|wenselijk|pr[eé]|önskvärt|meriterande|ønskelig(?:t|e)?|ønsket"
)
_LETTER = r"(?: ?[(\[]?[a-z][)\]]?)?"


def named(words: str) -> str:
    """Return a pattern for headings that name one of these words, and nothing but criteria.

    Nouns may stand on either side. An explanation may follow in brackets, or after a dash or colon.
    """
    return (
        rf"^(?:the )?(?:(?:{NOUNS})(?:\s*[-–—:(]\s*| ))?(?:{words})"
        rf"(?:(?: (?:and|&|or|und|et|dan))? (?:{NOUNS})){{0,3}}{_LETTER}"
        r"(?:\s*[(:–—].*|\s-\s.*)?$"
    )
