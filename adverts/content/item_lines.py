"""Which lines of a section are items, and which are prose, titles, facts or closing words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from adverts.content.items import is_fact, is_term
from adverts.content.no_items import is_closing
from adverts.content.section import Section
from adverts.text.line import Line
from adverts.vocabulary.headings import (
    Topic,
    asks_why,
)
from adverts.vocabulary.item_words import topics_named
from adverts.vocabulary.sentences import (
    is_minor,
    names_gift,
    seeks_somebody,
    speaks_of_employer,
    topic_by_wording,
)

HASHTAG = re.compile(r"^#\w[\w-]*( #\w[\w-]*)*$")
_LONGEST_ITEM = 600  # characters; a longer paragraph is prose even under “Requirements”
_LONGEST_BENEFIT = (
    250  # characters; sections such as “Why join us” hold more prose, in shorter paragraphs
)
_MIN_FACTS = 3  # at the end of a list; fewer may be items
_MIN_BROKEN = 2  # lines after the only item of a list; one may be a remark
_NO_ITEM = re.compile(r"[.:!?]$|\S@\S|\d{4}")  # a sentence, an address, a number to call
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]{1,300}[\"“”«»]\W{0,2}(?:[–—-].{1,60})?$")
# A line of a contact: its label alone, or a number to call.
_CONTACT = re.compile(
    r"(?:(?:telef\w{1,4}|téléphone|telephone|mobil(?:e|nummer|telefon)?|handy|móvil|celular|fono|fon"
    r"|fax)|tel\.?|tlf\.?|phone|mobile|e-?(?:mail|post)"
    r"|correo(?: electrónico)?|courriel|adress\w{0,2}|address|org\.?[ -]?n(?:r|umme)\w*\.?|web"
    r"|website|homepage)[ :]*$|[+(]?\d[\d ()/.–-]{5,24}$",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\w@\w")  # a paragraph with an address says whom to write to
_BY_EMPLOYER = re.compile(r"(?:vi|vår|nous|notre|wij?|we|ons|wir|unser|não|nós|nossa?)\b")
# How a sentence among duties begins that tells what the employer is like, even to “you”.
_OURSELVES = re.compile(
    r"(?:we(?:['’]re| are)|we believe|wir (?:sind|glauben)|nous (?:sommes|croyons)"
    r"|somos|acreditamos|queremos (?:te|que você)|creemos|wij (?:zijn|geloven)|vi (?:är|er|tror)"
    r"|siamo|crediamo)\b",
    re.IGNORECASE,
)
_LONGEST_UNLISTED = 250  # characters of an item in an advert without lists
_MOST_LEADING = 2  # paragraphs that may only lead to the list of the next heading
_LONG = 150  # characters; a shorter paragraph may be an item of two sentences
_LONGEST_SENTENCE = 300  # characters of an item that is one sentence
_SENTENCE_END = re.compile(r"[.!?] +(?=[A-Z])")
_MIN_LISTED = 3  # paragraphs below a part of the duties that are its list
_MIN_TITLED, _TITLE_WORDS = 4, 5  # paragraphs of which each second is a title; its words


def introduces(section: Section, following: Section) -> bool:
    """Return whether the items of a section are in the next one, so its own text only leads to
    them.
    """
    has_items = following.has_items or following.introduces
    if following.topic is not section.topic or not has_items:
        return False
    is_part = following.inherited or following.rank > section.rank
    is_short = len(section.lines) <= _MOST_LEADING
    tell = [_is_prose(line.text) for line in section.lines]
    return (is_short and (is_part or any(tell))) or all(tell)


def _is_prose(text: str) -> bool:
    """Return whether a paragraph tells of several things, as no item does."""
    is_several = bool(_SENTENCE_END.search(text.rstrip(" .!")))
    return len(text) > (_LONG if is_several else _LONGEST_SENTENCE)


def is_item(line: Line, section: Section, *, has_items: bool, begun: bool) -> bool:
    """Return whether a line in a section of items is an item.

    List items are. A paragraph is one if the section has no list. Before a list it is one only if
    it states a requirement; after a list it never is.
    """
    if section.topic is not Topic.BENEFIT and is_term(line):
        return False
    if line.is_item:
        return True
    is_prose_likely = section.topic is Topic.BENEFIT and not line.markdown.startswith("**")
    longest = _LONGEST_BENEFIT if is_prose_likely else _LONGEST_ITEM
    if begun or line.is_lead or line.text.endswith((":", "：")) or len(line.text) > longest:
        return False
    if _MAIL.search(line.text) or _CONTACT.match(line.text) or _QUOTED.match(line.text):
        return False
    if is_minor(line.text) or is_fact(line) or HASHTAG.match(line.text):
        return False
    if line.text.endswith("?") and not _asks_all(section.lines):
        return False
    if section.topic is Topic.BENEFIT:
        if asks_why(section.heading) and not names_gift(line.text):
            return False
    elif speaks_of_employer(line.text):
        return False
    tells = seeks_somebody(line.text) or _OURSELVES.match(line.text)
    if tells and section.topic is Topic.RESPONSIBILITY:
        return False
    if section.inherited and section.topic is not Topic.REQUIREMENT:
        return section.topic is Topic.RESPONSIBILITY and _are_listed(section.lines)
    if section.topic is Topic.REQUIREMENT and _is_prose(line.text):
        return topic_by_wording(line.text) is Topic.REQUIREMENT or (
            not has_items and _is_only_need(line, section)
        )
    if has_items:
        is_need = section.topic in (Topic.REQUIREMENT, Topic.NICE)
        return is_need and topic_by_wording(line.text) is Topic.REQUIREMENT
    return True


def _are_listed(lines: Sequence[Line]) -> bool:
    """Return whether paragraphs are a list without bullets: none of them is prose, and hardly any
    ends as a sentence.
    """
    own = [line for line in lines if not line.is_lead]
    if len(own) < _MIN_LISTED or any(line.is_item or _is_prose(line.text) for line in own):
        return False
    return sum(line.text.endswith((".", "!", "?", ":")) for line in own) * 4 <= len(own)


def _is_only_need(line: Line, section: Section) -> bool:
    """Return whether a paragraph in another language is all that a section asks for."""
    own = [one for one in section.lines if not _MAIL.search(one.text)]
    said = line.text.casefold()
    return (
        len(own) == 1 and Topic.REQUIREMENT in topics_named(said) and not _BY_EMPLOYER.match(said)
    )


def runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lists among some lines, and the lines between them."""
    for _, run in groupby(lines, key=lambda line: line.is_item):
        yield list(run)


def _asks_all(lines: Sequence[Line]) -> bool:
    """Return whether a section names its needs in questions: “Do you know the tides?”."""
    return sum(line.text.endswith("?") for line in lines) * 2 > len(lines)


def breaks_off(lines: Sequence[Line]) -> bool:
    """Return whether a list has one item only, because its other lines lost their bullets."""
    rest = lines[1:]
    if len(rest) < _MIN_BROKEN or not lines[0].is_item or any(line.is_item for line in rest):
        return False
    return not any(_is_prose(line.text) or _NO_ITEM.search(line.text) for line in rest)


def titles_in(run: Sequence[Line]) -> list[Line]:
    """Return the paragraphs that are titles of those after them: “Time off” over a sentence."""
    if run[0].is_item or len(run) < _MIN_TITLED or len(run) % 2:
        return []
    short, long = run[::2], run[1::2]
    are_titles = all(
        len(line.text.split()) <= _TITLE_WORDS and not line.text.endswith(".") for line in short
    )
    return (
        list(short) if are_titles and all(line.text.endswith((".", "!")) for line in long) else []
    )


def facts_apart(run: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the items of a list, and facts of the job that follow without a heading of their
    own.
    """
    start = len(run)
    while start and run[start - 1].is_item and is_fact(run[start - 1]):
        start -= 1
    return (run, []) if len(run) - start < _MIN_FACTS else (run[:start], run[start:])


def closing_apart(run: list[Line], *, begun: bool) -> tuple[list[Line], list[Line]]:
    """Return the paragraphs before the words that end an advert, and these with what follows.

    They end nothing before a first item.
    """
    ends = (at for at, line in enumerate(run) if not line.is_item and is_closing(line))
    end = next((at for at in ends if at or begun), len(run))
    return run[:end], run[end:]


def is_worded_as_item(line: Line) -> bool:
    """Return whether a line of an advert without lists is worded as an item."""
    text = line.text
    if len(text) >= _LONGEST_UNLISTED or is_fact(line) or text.endswith(":"):
        return False
    if topic_by_wording(text) is not None:
        return True
    is_sentence = text.endswith(("?", "!")) or _is_prose(text) or is_minor(text)
    return not is_sentence and bool(topics_named(text.casefold()))
