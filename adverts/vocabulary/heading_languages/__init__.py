"""Words of headings in the languages that English patterns do not cover, one file a language.

Texts are normalised, so “ß” is “ss”. The first match of a language's patterns decides; they are
tried before those of `heading_patterns`, so they hold only words that English lacks.
"""

from __future__ import annotations

from adverts.vocabulary.heading_languages import (
    catalan,
    chinese,
    dutch,
    french,
    german,
    indonesian,
    italian,
    portuguese,
    scandinavian,
    spanish,
)
from adverts.vocabulary.topics import Topic

type Patterns = tuple[tuple[Topic, str], ...]
ROMANCE: tuple[Patterns, ...] = (
    french.PATTERNS, portuguese.PATTERNS, spanish.PATTERNS, catalan.PATTERNS, italian.PATTERNS,
)  # fmt: skip
LANGUAGES: tuple[Patterns, ...] = (
    german.PATTERNS, french.PATTERNS, portuguese.PATTERNS, spanish.PATTERNS, catalan.PATTERNS,
    dutch.PATTERNS, scandinavian.PATTERNS, italian.PATTERNS, indonesian.PATTERNS, chinese.PATTERNS,
)  # fmt: skip
