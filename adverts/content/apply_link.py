"""The link to apply at, found by its own words, by the sentence around it, or by its section.

Applications by email have no link: see apply_mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from adverts.content import apply_targets
from adverts.content.apply_mail import apply_mail
from adverts.content.apply_words import SAYS_APPLY
from adverts.content.sections import split_sections
from adverts.text.line import Line, Link
from adverts.text.web_urls import web_url
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.pattern_words import WordedPattern, worded

_I = re.IGNORECASE
# The words of links that lead elsewhere: to notices, accounts, other people, lists of mail.
_ELSEWHERE = worded(
    r"privacy|data protection|confidentialit|\bpolic(?:y|ies)\b|\bterms\b|cookie|datenschutz"
    r"|impressum|privasi|\bdasar\b|confidentialité|vie privée|données|privacidad|política"
    r"|\blog ?-?in\b|\bsign ?-?(?:in|up)\b|\bregister\b|anmelden\b|einloggen|connexion|log masuk"
    r"|\bshare\b|teilen|partager|kongsi|compartir|tweet|unsubscribe|abmelden|désabonner|newsletter"
    r"|job ?-?alerts?|subscribe|accessibility statement|modern slavery|\bfaqs?\b|refer a friend"
    r"|\bdemos?\b|free trial|\bget started\b|\bview all\b"
    r"|save (?:this )?job|print (?:this )?(?:job|page)|report (?:this )?job|back to"
    r"|\bförmåner\b|\b(?:our|the|all) benefits\b|\bavantages sociaux\b|\bfrynsegoder\b"
    r"|equal opportunit|legal notice|mentions légales|aviso legal|\bagb\b|syarat dan terma",
    _I,
)
_NOW = (
    r"(?: (?:now|today|immediately|online|directly|here|only|exclusively|please"
    r"|by \d{1,2} \w+(?: \d{4})?"
    r"|(?:for|to) (?:this|the|our) [\w-]+(?: [\w-]+){0,2}))*"
)
_JETZT = (
    r"(?: (?:bis (?:zum )?[\d.]+(?: [a-zä]+)?(?: \d{4})?|jetzt|noch heute|direkt|online|bitte"
    r"|gerne|ausschließlich|einfach))*"
)
_APPLICATION = r"(?:application|cv|résumé|resume|covering letter|cover letter)s?"
_BEWERBUNG = r"(?:bewerbung(?:en|sunterlagen)?|unterlagen|lebenslauf)"
# The words of a link to send an application with: “Send us your CV”.
_SENDS = worded(
    rf"\b(?:send|submit|upload|e-?mail)\b[\w’' ]{{0,20}}\b{_APPLICATION}\b"
    rf"|\bapplication form\b|\b(?:zur|online-?) ?bewerbung\b|bewerbungsformular"
    r"|\b(?:direct|online) application\b|\bapplication (?:link|page|portal|site|system|website)\b"
    r"|\blinks? (?:to|for) (?:the |your )?(?:direct |online )?application\b"
    r"|\bbewerbungs(?:link|portal|seite)\b|\bformulaire de candidature\b"
    r"|\bdépose[rz] (?:une|sa|ma|votre) candidature\b|\bsollicitatie(?:formulier|link)\b"
    r"|\bformulario de (?:inscripción|postulación|solicitud|candidatura)\b"
    r"|\bformulário de (?:inscrição|candidatura)\b|\blink (?:da|para a?) ?(?:vaga|candidatura)\b"
    r"|\bmodulo di candidatura\b|\bcandidati (?:ora|subito|qui|online)\b"
    r"|\binvia (?:la tua )?candidatura\b|\bansökningsformulär\b|\bsøknadsskjema\b"
    rf"|\b(?:schick|send)\w*\b.{{0,25}}\b{_BEWERBUNG}"
    r"|\benv(?:oi|oy|i)\w*\b.{0,25}\b(?:cv|dossier|curr[íi]cul\w*)"
    r"|\b(?:stuur|skicka|send|hantar)\w*\b.{0,25}\b(?:cv|resume|brief)\b",
    _I,
)
# The words of a link to the whole advert, where one applies: “Official job posting”.
_OF_ADVERT = re.compile(
    r"\W*(?:(?:see|view|read|check out|find|visit|zur|zum|voir|bekijk|se|ver)\s)?(?:(?:the|our"
    r"|full|official|original"
    r"|complete|detailed|vollständigen?|ausführlichen?|originalen?|lien vers|l['’]|volledige"
    r"|fullständiga|fulde|hele)\s?){0,3}"
    r"(?:(?:job|position|vacancy) (?:ad(?:vert(?:isement)?)?|post(?:ing)?|listing|opening"
    r"|announcement|offer"
    r"|description)|vacancy|advert(?:isement)?|(?:job )?announcement"
    r"|stellen(?:ausschreibung|anzeige|angebot)|ausschreibung|annonce|offre(?: d['’]emploi)?"
    r"|vacature(?:tekst)?"
    r"|anúncio|oferta|vaga|annons(?:en)?|stillingsopslag(?:et)?|stillingsannonse(?:n)?)"
    r"(?: (?:here|hier|ici|online|on (?:our|the) (?:web)?site|in full|link))*\W*",
    _I,
)
_CANDIDATURE = r"(?:candidatures?|cv|dossiers?(?: de candidature)?)"
_CANDIDATURA = r"(?:candidaturas?|solicitud(?:es)?|cv|curr[ií]culum)"
# Words before a link to apply at; up to five more may follow: “Apply online at | our”.
_LEADS = (
    # English
    rf"(?:^|\b(?:please|to|can|may|must|should|and|or|then),? |[,:(–—-] ?)apply{_NOW}"
    r" (?:at|via|through|on|using|over|with)",
    rf"\b(?:(?:to|or|and) apply|applying|how to apply){_NOW}[,:]?(?: please)?"
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
    # Portuguese, Dutch, Swedish, Danish and Norwegian
    r"\b(?:candidate-se|inscreva-se|inscrições)(?: \w+){0,3} (?:em|por|pelo|pela"
    r"|através d[eo]|no|na|via)",
    r"\bsolliciteer(?: \w+){0,3} (?:via|op|door|bij)",
    r"\b(?:ansök|ansökan|ansøg|ansøgning(?:en)?|søknad(?:en)?|søk|søg|sök)(?: \w+){0,5}"
    r" (?:via|på|genom|gennem|gjennom|här|her)",
)
# The words that name the page, as in “our careers portal”; a new clause does not.
_REST = r"(?: (?!(?:and|or|but|und|oder|dan|atau|et|ou|y|o|e-?mail|mail|post)\b)[\w’'-]+){0,5}"
_LEADS_TO_APPLY = WordedPattern(rf"(?:{'|'.join(_LEADS)}){_REST}\s*[:：(]?\s*$", _I)
# “Apply here: our careers site”, “Apply: the portal”; a link may also be one of the words itself.
_ENDS_IN_APPLY = re.compile(
    r"(?:^|[^\w ] ?|\b(?:please|to|can|now|and|or|then),? |[,:(–—-] ?)"
    rf"(?:apply{_NOW}|bewerb(?:en sie sich|t euch|en){_JETZT}"
    r"|bewirb dich|bewerbung|(?:sila )?mohon(?: sekarang)?|permohonan|postulez|candidatez|postuler"
    r"|candidature|postúlate|inscríbete|solicitud|applications?|candidate-se|inscreva-se"
    r"|solliciteer(?: nu| direct)?|ansök(?: nu)?|ansøg(?: nu)?|søk(?: nå| på stillingen)?"
    r"|sök(?: nu| tjänsten)?|bewerbungslink|(?:per )?candidarsi)(?: (?:here|via|at|online|hier|ici"
    r"|aquí|di sini|link|form|aqui|här|her))?",
    _I,
)
_HERE = re.compile(
    r"(?:click |klick |cliquez |haz clic |klik |klicka |clique |clicando )?"
    r"(?:here|online|hier|ici|aquí|aqui|här|her|di sini|(?:this )?link"
    r"|the link|our (?:site|website|portal|form|page|careers? (?:site|page|portal))|form"
    r"|application form|website|portal|careers? (?:site|page|portal))\W*",
    _I,
)
_VIA = re.compile(r"(?:via|through|using|at|on) (?=\S)", _I)  # the first word of a link
_MAX_DISTANCE = 300  # characters; earlier words say nothing about the link
_SENTENCE_END = re.compile(r"[.!?。！？][\"”’)]?\s+|;\s+")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'）)\]]+[^\s<>\"'）)\].,;:!?]", _I)
# An address without either begins with a host and has a path; it counts only where one applies.
_BARE_ADDRESS = re.compile(
    r"(?<![\w@/.:-])(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,24}/[^\s<>\"'）)\]]*[^\s<>\"'）)\].,;:!?]", _I
)
_OF_LAW = re.compile(r"equal opportunit|discriminat", _I)
_HOST_END = re.compile(r"\.[A-Za-z]{2,24}/")  # quick, because most lines have no address


class _LinkContext(NamedTuple):
    """A link, its own words (none if it shows an address), and the words before it in the
    sentence.
    """

    link: Link
    words: str
    before: str


def apply_link(lines: Sequence[Line]) -> Link | None:
    """Return the link to apply at; None if there is none.

    In order of preference: the last button; the last link whose words say “apply”, or else “send
    your CV”; the first link that a sentence sends people to; a form; an address next to such words;
    a link in a section on applying; a link to a page about jobs. The `text` of the link is the
    words that it was found by.
    """
    every = (one for line in lines for one in _links_with_context(line))
    contexts = [one for one in every if not _leads_elsewhere(one)]
    if buttons := [one.link for one in contexts if one.link.is_button]:
        return buttons[-1]
    if worded := [one.link for one in contexts if SAYS_APPLY.search(one.words)]:
        return worded[-1]
    contexts = [one for one in contexts if not apply_targets.BACKGROUND.search(one.link.url)]
    if sent := [one.link for one in contexts if _SENDS.search(one.words)]:
        return sent[-1]
    if led_to := next((one for one in contexts if _LEADS_TO_APPLY.search(one.before)), None):
        return _with_lead(led_to)
    if pointed_at := next((one for one in contexts if _is_pointed_at(one)), None):
        return _with_lead(pointed_at)
    if form := next((one for one in contexts if apply_targets.FORM.search(one.link.url)), None):
        return _with_lead(form)
    likely = _beside_words(lines) or _in_apply_sections(lines) or _to_job_pages(lines)
    return likely[-1] if likely else _to_advert(contexts, lines)


def _beside_words(lines: Sequence[Line]) -> list[Link]:
    """Return addresses behind a word for applying, unless one applies for a benefit there."""
    of_benefits = {
        line.text
        for section in split_sections(lines)
        for line in section.lines
        if section.topic is Topic.BENEFIT
    }
    return [
        one.link
        for line in lines
        if line.text not in of_benefits
        for one in _links_with_context(line)
        if not one.words and not _is_for_reading(one) and SAYS_APPLY.search(one.before)
    ]


def labelled_link(line: Line) -> Link | None:
    """Return the link of a line that begins with a label: “Apply: our careers site”."""
    own = [one.link for one in _links_with_context(line) if not _leads_elsewhere(one)]
    return apply_link([line]) or (own[-1] if own else None)


def _links_with_context(line: Line) -> Iterator[_LinkContext]:
    """Yield the links of a line, then its addresses in plain text."""
    at = 0
    for link in line.links:
        is_address = link.url in (link.text, f"https://{link.text}")
        words = "" if is_address else link.text
        at = max(line.text.find(link.text, at), at)
        lead = _VIA.match(words)
        before = _sentence_before(line.text, at + (lead.end() if lead else 0))
        yield _LinkContext(link, words[lead.end() :] if lead else words, before)
        at += len(link.text)
    linked = " ".join(link.text for link in line.links)
    for match in _addresses(line.text):
        address = match[0] if "://" in match[0] else f"https://{match[0]}"
        if match[0] not in linked and (url := web_url(address)):
            yield _LinkContext(Link(match[0], url), "", _sentence_before(line.text, match.start()))


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield the addresses in a plain text; without http or www only behind a word for applying."""
    if "://" in text or "www." in text.casefold():
        yield from _ADDRESS.finditer(text)
    elif "/" in text and _HOST_END.search(text) and SAYS_APPLY.search(text):
        yield from _BARE_ADDRESS.finditer(text)


def _leads_elsewhere(context: _LinkContext) -> bool:
    """Return whether a link leads to a notice, an account or another page, but not to applying."""
    if apply_targets.ELSEWHERE.search(context.link.url):
        return True
    return bool(_ELSEWHERE.search(context.words or context.before))


def _is_for_reading(context: _LinkContext) -> bool:
    """Return whether a link leads elsewhere, or to what an advert shows for reading."""
    url = context.link.url
    is_shown = apply_targets.BACKGROUND.search(url) or apply_targets.FILE.search(url)
    is_site = apply_targets.FRONT_PAGE.fullmatch(url) and not apply_targets.JOB_PATH.search(url)
    return bool(is_shown or is_site) or _leads_elsewhere(context)


def _is_pointed_at(context: _LinkContext) -> bool:
    """Return whether “Apply here:” is right before a link, or the link is the word “here”."""
    before = context.before.rstrip()
    found = _ENDS_IN_APPLY.search(before)
    while found and found.end() < len(before.rstrip(" :：(–—-")):
        found = _ENDS_IN_APPLY.search(before, found.end())
    if not found:
        return False
    return before.endswith((":", "：")) or bool(_HERE.fullmatch(context.words))


def _sentence_before(text: str, end: int) -> str:
    return _SENTENCE_END.split(text[max(0, end - _MAX_DISTANCE) : end])[-1].lstrip()


def _with_lead(context: _LinkContext) -> Link:
    words = context.words or context.link.url
    return replace(context.link, text=f"{context.before}{words}")


def _in_apply_sections(lines: Sequence[Line]) -> list[Link]:
    """Return the links in sections on how to apply; where one applies by mail, only those to pages
    about jobs.
    """
    sections = [section for section in split_sections(lines) if section.topic is Topic.APPLY]
    every = [line for section in sections for line in section.lines]
    own = (line for line in every if not _OF_LAW.search(line.text))
    linked = (one for line in own for one in _links_with_context(line) if _is_link(one, line))
    found = [one.link for one in linked if not _is_for_reading(one)]
    if found and (apply_mail(every) or any("@" in section.heading for section in sections)):
        return [link for link in found if apply_targets.JOB_PATH.search(link.url)]
    written = (line.text.strip() for section in sections for line in section.lines)
    bare = [text for text in written if "/" in text and _BARE_ADDRESS.fullmatch(text)]
    return found or [Link(text, f"https://{text}") for text in bare]


def _is_link(context: _LinkContext, line: Line) -> bool:
    """Return whether a line has a link as such, or is nothing but its address."""
    return context.link in line.links or line.text == context.link.text


def _to_job_pages(lines: Sequence[Line]) -> list[Link]:
    """Return links that are alone on their line and lead to a page about jobs."""
    alone = (line.text for line in lines if line.text.startswith("http") and " " not in line.text)
    urls = (web_url(text) for text in alone if apply_targets.JOB_PATH.search(text))
    return [Link(url, url) for url in urls if url and not apply_targets.ELSEWHERE.search(url)]


def _to_advert(contexts: Sequence[_LinkContext], lines: Sequence[Line]) -> Link | None:
    """Return the link to the whole advert, if one does not apply by mail."""
    likely = (one for one in contexts if not _is_for_reading(one))
    found = next(filter(_is_of_advert, likely), None)
    return _with_lead(found) if found and not apply_mail(lines) else None


def _is_of_advert(context: _LinkContext) -> bool:
    before = context.before.rstrip()
    is_led_to = before.endswith((":", "：")) and _OF_ADVERT.fullmatch(before)
    return bool(is_led_to or (context.words and _OF_ADVERT.fullmatch(context.words)))
