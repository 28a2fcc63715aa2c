"""The email address to apply at, where the advert has no link for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from adverts.content.apply_words import SAYS_APPLY
from adverts.content.sections import split_sections
from adverts.text.line import Line
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.pattern_words import WordedPattern

_I = re.IGNORECASE
MAIL = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}")
_SENDS = WordedPattern(
    r"\b(?:cv|c\.v\.|résumés?|resumes?|curriculum|applications?|cover(?:ing)? letters?"
    r"|bewerbung\w*|unterlagen|lebenslauf|candidatures?|dossier|candidaturas?|curr[íi]cul\w+"
    r"|solicitud"
    r"|écri(?:vez|s)(?:-nous)?|escr[íi]b(?:enos|e|ir)|escriu(?:-nos|re)?|scriv(?:i|ici|eteci|ere)"
    r"|escrev(?:e|a|er)"
    r"|surat|biodata|interested.{0,60}\bcontact|send (?:us |me )?an e-?mail|e-?mail us"
    r"|drop us a line"
    r"|skriv(?:e|a)? til{1,2}|(?<!-)maila?(?= (?:till?|an|naar|uns|oss)\b)|schreib\w*|schick\w*"
    r"|melde?n? (?:dich|sie sich)|stuur|sänd\w*|skicka\w*"
    r"|send\w* (?:en |din |den )?(?:mail|e-post|mejl)"
    r"|hør\w* (?:fra|från)|höra? av (?:dig|er))\b|简历|簡歷|履歴書",
    _I,
)
_ALONE = re.compile(rf"(?:[\w.:–-]{{1,20}} ){{0,4}}(?P<mail>{MAIL.pattern})\W?")
_SENT_TO = re.compile(r"[:：]$|\b(?:an|to|à|a|aan|til|till|para)(?: ?[:：]|$)")
_FEW_LINES, _LONGEST_REQUEST = 6, 300  # lines of an address, and characters
# Names of addresses that are for applications, unless their line is about something else.
_OF_JOBS = re.compile(
    r"(?:[\w-]{1,30}[._-])?(?:careers?|jobs?|recruit\w*|hiring|vacanc(?:y|ies)|talents?|apply|applications?|kerjaya"
    r"|karriere|bewerbung\w*|vagas?|empleos?|emplois?|recrut\w*|candidatures?|lavoro|feina|rrhh)"
    r"[\w.+-]*@",
    _I,
)
# Sentences about something else, although they have such words, too.
_ELSEWHERE = WordedPattern(
    r"question|(?<!applications or )(?<!applications and )[ei]nquir(?!\w+ ?(?:/|and|or) ?appli)"
    r"|informal|accommodat|adjustment|disabilit|assist|\bhelp\b|support"
    r"|privacy|data protection|datenschutz|personal data|unsolicited|agenc(?:y|ies)\b|headhunter"
    r"|fraud|scam|phishing|suspicious|never ask|technical|status of|further information"
    r"|more information|rückfragen|\bfragen\b|auskunft|pertanyaan|maklumat lanjut|renseignement"
    r"|press office|spørsmål|spørgsmål|\bfrågor|\bvragen\b|nærmere oplysninger|nærmere opplysninger"
    r"|\bquestions?\b|preguntas|consultas|más información",
    _I,
)
# What may send applications or questions, so that its line decides.
_WRITES = re.compile(
    r"\b(?:write|drop (?:us )?a line|get in touch|say hello) (?:to|at|with)\b"
    r"|\bschreib(?:en sie)?\b"
    r"|\bmelde dich\b|\bécri(?:s|vez)|\bescr[íi]be|\bescreva|\bmail (?:naar|an|til)\b",
    _I,
)
# Addresses that hide from machines: “nina [at] alder [dot] example”, “nina at alder.edu”.
_AT_SIGN = re.compile(r"(?<=\w) ?[\[({<\"“] ?(?:at|@|AT|ät) ?[\])}>\"”] ?(?=\w)")
_DOT_SIGN = re.compile(r"(?<=\w) ?[\[({<\"“] ?(?:dot|DOT|punkt|\.) ?[\])}>\"”] ?(?=\w)")
# A word for the sign, in brackets or for hosts of universities: “at acme.com” is a place.
_AT_WORD = re.compile(
    r"(?<=\w) (?:at|AT) (?=(?:[\w-]{1,63}\.){1,4}(?:edu\b|ac\.[a-z]{2}\b|[a-z]{2,6}[)>\]]))"
)
_SENTENCE_END = re.compile(
    r"(?<!\d\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)"
    r"(?<=[.!?。！？])[\"”’)]?\s+(?=[A-ZÀ-Þ¿¡“\"(]|[^\x00-ɏ])|;\s+"
    r"|(?:(?<=\d[ -]\d\d\.)|(?<=\d\d\d\.))\s+(?=[A-ZÀ-Þ])"  # after a phone number
)


def apply_mail(lines: Sequence[Line]) -> tuple[str, str] | None:
    """Return an address that a sentence sends applications to, and the sentence; None if none does.

    In a section on applying, the only address counts as well.
    """
    lines = [_with_signs(line) for line in lines]
    written = [line for line in lines if "@" in line.text]
    if asked_for := _below_request(lines):
        return asked_for
    every = ((line, sentence) for line in written for sentence in _sentences(line.text))
    for line, sentence in every:
        address = MAIL.findall(sentence)[0]
        is_meant = SAYS_APPLY.search(sentence) or _SENDS.search(sentence)
        is_named = (_OF_JOBS.match(address) or _WRITES.search(sentence)) and not _ELSEWHERE.search(
            line.text
        )
        asked = line.text.partition(sentence)[0].rstrip()
        is_answer = asked.endswith("?") and _ELSEWHERE.search(asked)  # “Questions? Write to …”
        if (is_meant or is_named) and not (is_answer or _ELSEWHERE.search(sentence)):
            return address, sentence
    return _only_one(lines) if written else None


def _below_request(lines: Sequence[Line]) -> tuple[str, str] | None:
    """Return an address that stands alone, a few lines below “Send your application to:”, and both
    texts.
    """
    for index, line in enumerate(lines):
        alone = _ALONE.fullmatch(line.text) if "@" in line.text else None
        for before in lines[max(0, index - _FEW_LINES) : index] if alone else ():
            if alone and _requests(before.text):
                return alone["mail"], f"{before.text} {line.text}"
    return None


def _requests(text: str) -> bool:
    """Return whether a text asks for applications, and what follows says where to."""
    if len(text) > _LONGEST_REQUEST or not _SENT_TO.search(text) or _ELSEWHERE.search(text):
        return False
    return bool(SAYS_APPLY.search(text) or _SENDS.search(text))


def _with_signs(line: Line) -> Line:
    """Return a line with the signs of an address that were written as words: “x [at] y”."""
    text = line.text
    if _AT_SIGN.search(text):
        text = _DOT_SIGN.sub(".", _AT_SIGN.sub("@", text))
    elif " at " in text or " AT " in text:
        text = _AT_WORD.sub("@", text)
    return line if text is line.text else replace(line, text=text)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences with an address."""
    return (part for part in _SENTENCE_END.split(text) if MAIL.search(part))


def _only_one(lines: Sequence[Line]) -> tuple[str, str] | None:
    sections = (one for one in split_sections(lines) if one.topic is Topic.APPLY)
    found = {
        address: sentence
        for section in sections
        for line in section.lines
        for sentence in _sentences(line.text)
        if not _ELSEWHERE.search(sentence)
        for address in MAIL.findall(sentence)
    }
    return next(iter(found.items())) if len(found) == 1 else None
