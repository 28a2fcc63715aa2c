"""Lists of a record whose names say what they are, though nobody else uses such names."""

from __future__ import annotations

import re

from adverts.structured.nested_texts import is_list
from adverts.vocabulary.headings import ITEM_TOPICS, topic_of

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[_-]+")  # between the words of “softSkills”
_LIST = re.compile(r"\n|<li\b", re.IGNORECASE)
_LONGEST_NAME = 60  # characters
_MIN_ITEMS = 2


def words_of(name: str) -> str:
    """Return the words of a name as a heading: “Soft skills”."""
    return " ".join(_HUMP.sub(" ", name).split()).capitalize()


def is_list_of_items(value: object) -> bool:
    """Return whether a value is several texts, or one of several lines."""
    if isinstance(value, str):
        return bool(_LIST.search(value.strip()))
    if not isinstance(value, list) or len(value) < _MIN_ITEMS:
        return False
    return all(isinstance(one, str) for one in value)


def is_tags(value: object) -> bool:
    """Return whether a value is a list of short texts, as sites sort their adverts by."""
    return isinstance(value, list) and not is_list(value)


def names_items(name: str, value: object) -> bool:
    """Return whether the words of a name say what kind of items its list has."""
    is_short = len(name) <= _LONGEST_NAME
    return is_short and is_list_of_items(value) and topic_of(words_of(name)) in ITEM_TOPICS
