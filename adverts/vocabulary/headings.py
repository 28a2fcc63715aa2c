"""The topics of headings, in English, Malay, Chinese and twelve European languages.

The lists cannot be complete, because half of all headings occur only once. For an unknown heading,
callers use its position and the wording of its text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from adverts.vocabulary import (
    common_headings,
    mixed_headings,
    personal_headings,
    plain_headings,
    whole_headings,
)
from adverts.vocabulary.accents import without_accents
from adverts.vocabulary.english_headings import topic_of_whole
from adverts.vocabulary.heading_languages import LANGUAGES, ROMANCE
from adverts.vocabulary.heading_patterns import PATTERNS
from adverts.vocabulary.pattern_words import PatternIndex, WordedPattern
from adverts.vocabulary.phrases import topic_of_phrase
from adverts.vocabulary.topics import CLOSED_TOPICS, ITEM_TOPICS, Topic

__all__ = [
    "CLOSED_TOPICS", "ITEM_TOPICS", "Topic", "asks_why", "is_common_abroad", "is_mixed",
    "is_of_person", "is_plain_heading", "is_weak", "normalise", "topic_of",
]  # fmt: skip

_MIXED = (Topic.CONTAINER, mixed_headings.PATTERN)
_PATTERNS = (_MIXED, *personal_headings.PATTERNS, *chain(*LANGUAGES, PATTERNS))
_INDEX = PatternIndex(_PATTERNS)
_ASKED_FIRST = (
    whole_headings.TOPICS.get, topic_of_whole, personal_headings.topic_of, topic_of_phrase,
)  # fmt: skip
# Headings whose accents were left out, as in capitals: “COMPETENCES”, “Descripcion del puesto”.
_BARE_STEM = re.compile(
    r"compet[ei]nc|experienc|descripc|descric|formac|remunerac|informac|responsabil|funco|qualifica"
    r"|benefic|recherche|requis|localizac|proces|condic|criter|conoc|conhec|mision|missao|perfil"
    r"|puesto|poste\b|\bvaga|offr|ofrec|oferec|ofer|propos|exigenc|atribuic|obrigat|prerequis"
)
_BARE = PatternIndex(
    (topic, without_accents(pattern)) for topic, pattern in chain(*ROMANCE) if not pattern.isascii()
)
_BARE_WHOLE = {without_accents(text): topic for text, topic in whole_headings.TOPICS.items()}
_LONGEST = 200  # characters; the rest of a longer heading is ignored
_LONGEST_PLAIN = 60
_SYMBOLS = frozenset({"So", "Sk", "Cs", "Cf"})

_MIXED_HEADING = re.compile(mixed_headings.PATTERN)
_COMMON_ABROAD = re.compile(common_headings.PATTERN)
_PLAIN = WordedPattern(
    f"{plain_headings.PATTERN}|{common_headings.PATTERN}|{mixed_headings.PATTERN}"
)
_WHY = re.compile(r"why|warum|wieso|weshalb|pourquoi|waarom|varför|hvorfor|por ?qu[eéê]\b|perché")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")  # between the words of “#WieBenJij”
_GENDERS = re.compile(r"\((?:[mwfdxi]|gn)(?:\s?[/|,*]\s?(?:[mwfdxi]|gn)){1,3}(?:\)|$)")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]+)\)?$")
_WEIGHED = re.compile(  # “Skills (must haves)”, “Experience (not mandatory)”
    r"(?<=\w) \((?:all |not |não |nicht )?(?:must|nice|required|essential|mandatory|optional"
    r"|preferred|desir|minimum|é uma)[^()]{0,30}\)?$"
)
_WEAK = re.compile(
    r"^(experience|education|skills?|knowledge|technical|languages?|certifi|qualif|abilit"
    r"|expertise|formation|expérience|langue|compétence|connaissance|diplôme|ausbildung|studium"
    r"|kenntnisse|erfahrung|sprach|idioma|formaci[óo]|formação|experi[êe]nci|conhecimento"
    r"|conocimiento|opleiding|ervaring|talen|utbildning|uddannelse|utdanning|erfar|språk|sprog"
    r"|pendidikan|pengalaman|kemahiran|bahasa)"
)


def normalise(heading: str) -> str:
    """Return a heading in lower case, with straight apostrophes, without symbols at its ends."""
    text = heading.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
        text = "".join(" " if unicodedata.category(c) in _SYMBOLS else c for c in text)
    else:
        text = text.replace("^", " ").replace("`", " ")  # all that are of these categories
    return " ".join(text.split()).strip(' :;.,!?-–—*#_|>()[]…¿¡"“”')


@lru_cache(maxsize=4096)
def topic_of(heading: str) -> Topic | None:
    """Return the topic of a heading; None if its words are unknown."""
    heading = heading[:_LONGEST]
    text = normalise(_HUMP.sub(" ", heading) if heading.startswith("#") else heading)
    if _GENDERS.search(text):
        return None  # the title of a job, whatever words are around it
    bracket = _BRACKET.search(text)
    if bracket is None or not bracket.start():
        return _topic(text)
    # Brackets explain the words before them; only “nice to have” changes them.
    before, inside = _topic(text[: bracket.start()].strip()), _topic(bracket["inside"])
    return inside if before is None or inside is Topic.NICE else before


def _topic(text: str) -> Topic | None:
    for ask in _ASKED_FIRST:
        if topic := ask(text):
            return topic
    return _INDEX.first_in(text) or _topic_without_accents(text)


def _topic_without_accents(text: str) -> Topic | None:
    if not text.isascii() or not _BARE_STEM.search(text):
        return None
    if topic := _BARE_WHOLE.get(text):
        return topic
    return _BARE.first_in(text)


def is_weak(heading: str) -> bool:
    """Return whether a heading only names a subject (“Education”), so the heading above it
    decides.
    """
    return bool(_WEAK.search(normalise(heading)))


def is_plain_heading(line: str) -> bool:
    """Return whether the line is one of the most common headings."""
    if len(line) > _LONGEST_PLAIN:
        return False
    return bool(_PLAIN.fullmatch(_WEIGHED.sub("", normalise(line))))


def is_of_person(heading: str) -> bool:
    """Return whether a heading is made of words for what somebody is like, and of nothing else."""
    return personal_headings.topic_of(normalise(heading)) is Topic.BEHAVIOUR


def is_mixed(heading: str) -> bool:
    """Return whether a heading names tasks and needs at once."""
    return bool(_MIXED_HEADING.fullmatch(normalise(heading)))


def asks_why(heading: str) -> bool:
    """Return whether a heading asks why one should work there, so its text praises the company."""
    return bool(_WHY.match(normalise(heading)))


def is_common_abroad(text: str) -> bool:
    """Return whether a normalised heading is a common one of a language beside English and Malay,
    with one meaning only.
    """
    return bool(_COMMON_ABROAD.fullmatch(text))
