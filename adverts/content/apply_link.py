"""The link to apply at, found by its own words, by the sentence around it, or by its section.

Applications by e-mail have no link: the sentence with the address stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from adverts.content.sections import split_sections
from adverts.text.line import Line, Link
from adverts.text.lines import web_url
from adverts.vocabulary.headings import Topic

_I = re.IGNORECASE
# “You apply our method” describes a responsibility.
_SAYS_APPLY = re.compile(
    r"(?<!\bwe )(?<!\byou )(?<!\bwill )\bapply\b"
    r"(?! (?:our|your|their|its|the|an?|this|these|it|all|what)\b)"
    r"|iklan penuh|\bmohon|permohonan|bewerben|postuler|candidat|aplicar|postular|投递|申请|應徵",
    _I,
)
_ELSEWHERE = re.compile(
    r"privacy|data protection|confidentialit|\bpolic(?:y|ies)\b|\bterms\b|cookie|datenschutz"
    r"|impressum|privasi|\bdasar\b|confidentialité|vie privée|données|privacidad|política",
    _I,
)
_NOW = (
    r"(?: (?:now|today|online|directly|here|only|exclusively|please|by \d{1,2} \w+(?: \d{4})?"
    r"|(?:for|to) (?:this|the|our) [\w-]+(?: [\w-]+){0,2}))*"
)
_JETZT = r"(?: (?:jetzt|noch heute|direkt|online|bitte|gerne|ausschließlich|einfach))*"
_APPLICATION = r"(?:application|cv|résumé|resume|covering letter|cover letter)s?"
_BEWERBUNG = r"(?:bewerbung(?:en|sunterlagen)?|unterlagen|lebenslauf)"
_CANDIDATURE = r"(?:candidatures?|cv|dossiers?(?: de candidature)?)"
_CANDIDATURA = r"(?:candidaturas?|solicitud(?:es)?|cv|curr[ií]culum)"
# Words before a link to apply at; up to five more may follow: “Apply online at | our”.
_LEADS = (
    # English
    rf"(?:^|\b(?:please|to|can|may|must|should|and|or|then),? |[,:(–—-] ?)apply{_NOW}"
    r" (?:at|via|through|on|using|over|with)",
    rf"\b(?:to apply|applying|how to apply){_NOW}[,:]?(?: please)?"
    r" (?:visit|go to|use|see|follow|click(?: on)?|open|complete|fill (?:in|out)|submit|head to)",
    rf"\b(?:send|submit|upload|e-?mail)(?: us)?(?: your| an?)? {_APPLICATION}\b[^.:;,]{{0,60}}"
    r" (?:at|via|through|on|using|to|with)",
    r"\bapplications? (?:(?:is|are|can|may|must|should|will|to|be|only|online|made|sent|accepted"
    r"|submitted|received|welcome) ){0,5}(?:at|via|through|on|using)",
    # German
    rf"\bbew[ei]rb(?:en sie sich|t euch| dich|ungen|ung){_JETZT}"
    r" (?:über|unter|auf|bei|via|per|mit|an|hier)",
    r"\b(?:um sich zu bewerben|zur bewerbung)[,:]?"
    r" (?:besuchen|nutzen|verwenden|klicken|öffnen|füllen|gehen)(?: sie)?(?: bitte)?(?: auf)?",
    rf"\b{_BEWERBUNG}(?: [\wäöüß]+){{0,4}} (?:über|unter|via|auf|mit|an|bei)",
    # Malay
    r"\b(?:sila )?(?:mohon|memohon)(?: (?:sekarang|terus|segera|online|secara dalam talian))*"
    r" (?:di|melalui|pada|menerusi)",
    r"\buntuk memohon,?(?: sila)? (?:layari|lawati|klik(?: pada)?|isi|gunakan|buka)",
    r"\bpermohonan(?: \w+){0,4} (?:di|melalui|pada|menerusi|secara dalam talian di)",
    # French
    r"\b(?:postulez|candidatez)(?: (?:en ligne|directement|dès maintenant|maintenant))*"
    r" (?:sur|via|à|par|avec|depuis)",
    r"\bpour (?:postuler|candidater),?(?: merci de| veuillez)? (?:rendez-vous sur|visitez|visiter"
    r"|cliquez(?: sur)?|consultez|consulter|remplissez|remplir|allez sur|utilisez)",
    rf"\b{_CANDIDATURE}(?: [\wéèàâêîôûç]+){{0,3}} (?:sur|via|à|par|avec)",
    # Spanish
    r"\b(?:post[uú]late|postule|aplica|aplique|inscríbete|inscríbase)(?: (?:ahora|ya|aquí|online"
    r"|en línea))* (?:en|a través de|por|vía|desde|mediante)",
    r"\bpara (?:postular(?:te|se)?|aplicar|inscribir(?:te|se)|solicitar),? (?:visit[ae]|entr[ae] en"
    r"|ingres[ae] (?:a|en)|v[ae]ya? a|rellen[ae]|complet[ae]|haz clic(?: en)?|utiliz[ae])",
    rf"\b{_CANDIDATURA}(?: [\wáéíóúñ]+){{0,3}} (?:en|a través de|por|vía|desde|mediante)",
)
# The words that name the page, as in “our careers portal”; a new clause does not.
_REST = r"(?: (?!(?:and|or|but|und|oder|dan|atau|et|ou|y|o|e-?mail|mail|post)\b)[\w’'-]+){0,5}"
_LEADS_TO_APPLY = re.compile(rf"(?:{'|'.join(_LEADS)}){_REST}\s*[:：(]?\s*$", _I)
_MAX_DISTANCE = 300  # characters; earlier words say nothing about the link
_SENTENCE_END = re.compile(r"[.!?。！？][\"”’)]?\s+|;\s+")
_ADDRESS = re.compile(r"https?://[^\s<>\"'）)\]]+[^\s<>\"'）)\].,;:!?]")
_JOB_PATH = re.compile(
    r"/[^/?#]*(?:career|job|position|vacanc|apply|opening|stelle|karriere|emploi|empleo|kerjaya)",
    _I,
)


class _LinkContext(NamedTuple):
    """A link, its own words (none if it shows an address), and the words before it in the
    sentence.
    """

    link: Link
    words: str
    before: str


def apply_link(lines: Sequence[Line]) -> Link | None:
    """Return the link to apply at; None if there is none.

    In order of preference: the last button; the last link whose words say “apply”; the first link
    that a sentence sends people to; an address next to such words; a link in a section on applying;
    a link to a page about jobs. The `text` of the link is the words that it was found by.
    """
    contexts = [one for line in lines for one in _links_with_context(line)]
    if buttons := [one.link for one in contexts if one.link.is_button]:
        return buttons[-1]
    contexts = [one for one in contexts if not _ELSEWHERE.search(one.words or one.before)]
    if worded := [one.link for one in contexts if _SAYS_APPLY.search(one.words)]:
        return worded[-1]
    if led_to := next((one for one in contexts if _LEADS_TO_APPLY.search(one.before)), None):
        return _with_lead(led_to)
    beside = [one.link for one in contexts if not one.words and _SAYS_APPLY.search(one.before)]
    likely = beside or (contexts and _in_apply_sections(lines)) or _to_job_pages(lines)
    return likely[-1] if likely else None


def _links_with_context(line: Line) -> Iterator[_LinkContext]:
    """Yield the links of a line, then its addresses in plain text."""
    at = 0
    for link in line.links:
        is_address = link.text.endswith(link.url)  # in plain text, the words before it as well
        words = "" if is_address else link.text
        at = max(line.text.find(words or link.url, at), at)
        yield _LinkContext(link, words, _sentence_before(line.text, at))
        at += len(words or link.url)
    linked = " ".join(link.text for link in line.links)
    for match in _ADDRESS.finditer(line.text) if "://" in line.text else ():
        if match[0] not in linked and (url := web_url(match[0])):
            yield _LinkContext(Link(url, url), "", _sentence_before(line.text, match.start()))


def _sentence_before(text: str, end: int) -> str:
    return _SENTENCE_END.split(text[max(0, end - _MAX_DISTANCE) : end])[-1].lstrip()


def _with_lead(context: _LinkContext) -> Link:
    words = context.words or context.link.url
    return replace(context.link, text=f"{context.before}{words}")


def _in_apply_sections(lines: Sequence[Line]) -> list[Link]:
    """Return the links in sections on how to apply."""
    sections = (section for section in split_sections(lines) if section.topic is Topic.APPLY)
    links = (link for section in sections for line in section.lines for link in line.links)
    return [link for link in links if not _ELSEWHERE.search(link.text)]


def _to_job_pages(lines: Sequence[Line]) -> list[Link]:
    """Return links that are alone on their line and lead to a page about jobs."""
    return [
        line.links[0]
        for line in lines
        if len(line.links) == 1
        and line.text.startswith("http")
        and " " not in line.text
        and _JOB_PATH.search(line.links[0].url)
    ]
