"""What the sections of an advert are about."""

from __future__ import annotations

from enum import Enum


class Topic(Enum):
    """What a section is about."""

    __hash__ = object.__hash__  # in C; that of Enum is in Python, and sets of topics are many

    RESPONSIBILITY = "responsibility"
    REQUIREMENT = "requirement"
    NICE = "nice"
    BEHAVIOUR = "behaviour"
    BENEFIT = "benefit"
    OVERVIEW = "overview"
    ROLE = "role"
    CONTAINER = "container"
    APPLY = "apply"
    PROCESS = "process"
    LEGAL = "legal"
    PAY = "pay"
    LOGISTICS = "logistics"
    STACK = "stack"
    VACANCIES = "vacancies"
    OTHER = "other"


ITEM_TOPICS = frozenset(
    {Topic.RESPONSIBILITY, Topic.REQUIREMENT, Topic.NICE, Topic.BEHAVIOUR, Topic.BENEFIT}
)
# Lists under these are about the company, the law or applying, and never hold items.
CLOSED_TOPICS = frozenset(
    {Topic.OVERVIEW, Topic.LEGAL, Topic.PROCESS, Topic.APPLY, Topic.VACANCIES}
)
