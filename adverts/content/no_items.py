"""Lists and lines that are no items: names of jobs, papers, questions, links, closing words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.facts.titles import names_occupation
from adverts.text.line import Line
from adverts.vocabulary.pattern_words import WordedPattern

_SHORT_WORD = 3  # letters; such words are small in the name of a job too
_JOBS, _LONGEST_JOB = 3, 9  # a list of jobs has so many at least; words of the name of one
_LONGEST_LABEL = 4  # words
_MIN = 2  # papers that make such a list
_LONGEST = 150  # characters of an item that is read
# What nobody asks for but to judge an application.
_SURE = WordedPattern(
    r"\bcvs?\b|\br[ée]sum[ée]s?\b|curriculum|\bletters?\b|referees|transcripts?|\bstatements?\b"
    r"|writing samples?|\bsurat\b|kad pengenalan"
)
_PAPER = re.compile(
    r"\W*(?:(?:please|optional(?:ly)?|send|submit|attach|upload|include|provide|e-?mail|us|an?"
    r"|your|the|any|one|two|three|\d+|(?:one|two|\d)-page|short|brief|up[- ]to[- ]date|updated"
    r"|current|recent|full|complete[d]?|detailed|scanned|cop(?:y|ies)|of|links?|to|names?|and|or"
    r"|contacts?|details|information|for|relevant|academic|professional|(?:un)?official|university"
    r"|signed|lists?|most|latest|if|available|salinan|sijil|gambar)\W+)*"
    r"(?:cvs?|r[ée]sum[ée]s?|curriculum|(?:cover(?:ing)?|motivation(?:al)?|reference"
    r"|recommendation) letters?|letters?|transcripts?|references?|referees?|portfolios?"
    r"|(?:writing|code|work|teaching) samples?|samples? of|application form"
    r"|(?:(?:research|teaching|personal|diversity|cover|purpose) )?statements?|github|linkedin"
    r"|publications?|(?:degree |diploma )?certificates?|diplomas?|photo\w*|passport|surat"
    r"|kad pengenalan|akademik)\b"
)


_CLOSING = re.compile(
    r"\W*(?:(?:(?:are you |so |still |does (?:this|that|it) |ist |haben wir |ce poste "
    r"|cette offre |l['’]offre |(?:vous |t['’])êtes |es-tu |te |le |ti |sei |ficou |ben je "
    r"|heb je |är du |er du "
    r"|we have your )?(?:(?:vous |t['’])?intéress\w*|interested|intrigued|keen|curious|convinced"
    r"|excited|questions|any questions|sounds? (?:good|great|interesting|like)|klingt|interessiert"
    r"|(?:dein|ihr) interesse|interesse|neugierig|überzeugt|fragen|interesa|interesad[oa]"
    r"|interessad[oa]|interessat?o?|geïnteresseerd|intresserad|interesseret|interessert|låter det"
    r"|lyder det|høres det|berminat)\b[^.?!]{0,60}\?)"
    r"|(?:please )?contact us\b|(?:please )?get in touch\b|ta kontakt\b|kontakta oss|kontakt oss"
    r"|kontaktieren sie (?:uns|mich)|contactez[- ]nous|neem (?:gerust )?contact"
    r"|contáct(?:anos|enos)|entre em contato"
    r"|(?:then )?we look forward to (?:your|hear|receiv|meet)|wir freuen uns auf (?:deine|ihre"
    r"|dich|sie)\b)",
    re.IGNORECASE,
)


# A question that wants an answer in words, as “Do you know the tides?” does not.
_ASKED = re.compile(
    r"(?:[^:?]{1,30}: *)?(?:(?:and|in|at|for|of|to|und|et|y|e|en|og|och)\W+)?"
    r"(?:who|what|which|why|how|when|where|describe|wer|was|welche[rsn]?|warum|weshalb|wieso|wie"
    r"|wann|wo|woran|qui|que|quel(?:le)?s?|pourquoi|comment|quand|quién|qué|cuál(?:es)?|por qué"
    r"|cómo|quem|qual|quais|por que|como|wat|welke?|waarom|hoe|wanneer|hvem|hva|hvad|hvilke[nt]?"
    r"|hvorfor|hvordan|hvornår|vem|vad|vilke[nt]|varför|hur|när|chi|che cosa|cosa|quale|perché)\b",
    re.IGNORECASE,
)


# A book, a paper or a page that a text refers to.
_REFERENCE = WordedPattern(
    r"\bdoi\b|\barxiv\b|\bisbn\b|\bpp\. ?\d|\bvol\. ?\d|\bproceedings of\b|\bin: [a-z]"
    r"|\burl: ?https?:|\bet al\b|\bed\. by\b|\bpress, (?:19|20)\d\d\b"
)


def are_no_items(texts: Sequence[str]) -> bool:
    """Return whether a list names jobs on offer, papers to send, questions to answer or what a
    text refers to.
    """
    return _are_jobs(texts) or _are_papers(texts) or _are_questions(texts) or _are_references(texts)


def _are_references(texts: Sequence[str]) -> bool:
    """Return whether a list names books and papers, as posts at universities do at their end."""
    if not _REFERENCE.search("\n".join(texts).casefold()):
        return False
    count = sum(bool(_REFERENCE.search(text.casefold())) for text in texts)
    return count >= _MIN and count * 2 >= len(texts)


def _are_questions(texts: Sequence[str]) -> bool:
    """Return whether a list asks what to write in an application: “Motivation: why us?”."""
    if len(texts) < _MIN or not all(text.endswith("?") for text in texts):
        return False
    return sum(bool(_ASKED.match(text)) for text in texts) * 2 > len(texts)


def _are_papers(texts: Sequence[str]) -> bool:
    """Return whether a list names the papers of an application: at least half of its items do."""
    low = [text[:_LONGEST].casefold() for text in texts]
    whole = "\n".join(low)
    if not _SURE.search(whole):
        return False
    count = sum(bool(_PAPER.match(text)) for text in low)
    return count >= _MIN and count * 2 >= len(low)


def is_closing(line: Line) -> bool:
    """Return whether a paragraph ends an advert: “Interested? Drop us a line.”, or a lone link."""
    return bool(_CLOSING.match(line.text)) or _is_link(line)


def are_links(lines: Sequence[Line]) -> bool:
    """Return whether a list only leads to other pages: most of its lines are nothing but links."""
    return sum(map(_is_link, lines)) * 2 > len(lines)


def _is_link(line: Line) -> bool:
    return len(line.links) == 1 and line.links[0].text == line.text


def _are_jobs(texts: Sequence[str]) -> bool:
    """Return whether a list names the jobs on offer: “Tide Tables – Senior Editor”, also with
    what it says of each: “Nurses: see our page”.
    """
    if len(texts) < _JOBS:
        return False
    return _are_mostly_jobs(texts) or all(map(_labels_job, texts))


def _are_mostly_jobs(texts: Sequence[str]) -> bool:
    """Return whether four in five name a job; one may say more: “Nurses with two years”. It stops
    at the first that is one too many, as most lists name none.
    """
    others = len(texts) // 5
    for text in texts:
        others -= not _is_job(text)
        if others < 0:
            return False
    return True


def _labels_job(text: str) -> bool:
    """Return whether the label of an item names jobs: “Research assistants: write to us.”"""
    label, colon, rest = text.partition(":")
    few = len(label.split()) <= _LONGEST_LABEL
    return bool(colon and rest) and few and names_occupation(label)


def _is_job(text: str) -> bool:
    words = text.split()
    if len(words) > _LONGEST_JOB or not names_occupation(text):
        return False
    return not text.endswith(".") and all(
        not word.islower() for word in words if len(word) > _SHORT_WORD
    )
