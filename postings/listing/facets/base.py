"""What a facet has to say of itself. A class that leaves something out can't be used.

Facets know nothing of a single search: they are asked with its values and its query.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import django_filters as filters
from django.forms import CheckboxSelectMultiple
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_filters.constants import EMPTY_VALUES
from pyroaring import BitMap

from postings.listing.values import SearchValues
from postings.search.query import Count, Query
from postings.search.terms import add_term

type Text = str | Promise
type Choices = Iterable[tuple[str, Text]]

BAR, PANEL, IN_ANOTHER = "bar", "panel", "in another"  # where a facet is shown


@dataclass(slots=True)  # frozen, a hundred of them would take three times as long to make
class Option:
    """One choice of a facet, and how many postings it leads to."""

    value: str
    label: str
    count: Count
    is_chosen: bool


class Facet(ABC):
    """One thing that candidates can search by. `name` is its parameter, public and stable."""

    name: ClassVar[str]
    help_text: ClassVar[Text] = ""
    detail_of: ClassVar[str] = ""  # the facet without which this one means nothing
    is_multiple: ClassVar[bool] = False
    shown_in: ClassVar[str] = PANEL
    template: ClassVar[str]  # wants `facet`, and what the part of the layout gives it
    term: ClassVar[str] = ""  # of the index; empty for the name of the facet
    term_sql: ClassVar[str] = ""  # text over the columns of a posting; empty if search has the term

    registered: ClassVar[dict[str, type[Facet]]] = {}

    def __init_subclass__(cls) -> None:
        """Register what has a name; the others are kinds of facets."""
        if "name" not in cls.__dict__:
            return
        if cls.name in Facet.registered:
            raise TypeError(f"Two facets are called {cls.name}.")
        Facet.registered[cls.name] = cls
        cls.term = cls.term or cls.name
        if cls.term_sql:
            add_term(cls.term, cls.term_sql)

    @property
    @abstractmethod
    def label(self) -> Text:
        """What it is called on the page."""

    @abstractmethod
    def form_filter(self) -> filters.Filter:
        """Return the django-filter filter that validates and cleans its values."""

    @abstractmethod
    def narrow(self, query: Query, value: Any, search: SearchValues) -> None:
        """Keep the postings that fit a cleaned value."""

    @abstractmethod
    def chip_text(self, value: Any, search: SearchValues) -> str:
        """Say a cleaned value in words; of a multiple facet, each value as the address has it.

        Empty where the chip of another facet says it.
        """

    @abstractmethod
    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return its choices with counts."""

    @property
    def condition(self) -> str:
        """The name under which it narrows a query."""
        return self.name

    def is_asked(self, value: Any) -> bool:
        """Whether a cleaned value says anything."""
        return bool(value) if self.is_multiple else value not in EMPTY_VALUES


class Uncounted(Facet):
    """A facet whose values are not counted one by one."""

    @property
    @abstractmethod
    def uncounted_because(self) -> str:
        """Why not; for who reads the code."""

    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return none."""
        return []


class Counted(Facet):
    """A facet whose choices say how many postings they lead to.

    Its own choice is left out of its counts, so that they say what another choice would give.
    """

    @abstractmethod
    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings of one choice, whatever else is asked for; not to be changed."""

    @abstractmethod
    def shown_choices(self, query: Query, search: SearchValues) -> Sequence[tuple[str, str]]:
        """Return the (value, label) pairs that the page offers."""

    def chosen(self, search: SearchValues) -> set[str]:
        """Return the values that are chosen, as an address has them."""
        value = search.get(self.name)
        if self.is_asked(value):
            return set(value) if self.is_multiple else {str(value)}
        return set()

    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return each choice with its count among what all other facets leave."""
        among, chosen = query.found(without=self.condition), self.chosen(search)
        return [
            Option(value, label, query.count(among, self.postings(query, value, search)),
                   value in chosen)
            for value, label in self.shown_choices(query, search)
        ]  # fmt: skip

    def narrow(self, query: Query, value: Any, search: SearchValues) -> None:
        """Keep the postings of the choice, of several choices those of any."""
        values = value if self.is_multiple else [value]
        found = [self.postings(query, one, search) for one in values]
        query.narrow(self.condition, BitMap.union(*found))


class FixedChoices(Facet):
    """A facet whose choices are the same for every search."""

    @abstractmethod
    def all_choices(self) -> Choices:
        """Return (value, label) pairs in the language that is spoken now."""

    def choices(self) -> list[tuple[str, str]]:
        """Return all choices; they are put into words once in each language."""
        return _in_language(self, get_language())

    def shown_choices(self, query: Query, search: SearchValues) -> Sequence[tuple[str, str]]:
        """Return all choices."""
        return self.choices()

    def label_of(self, value: str) -> str:
        """Return the label of a choice."""
        return dict(self.choices())[value]

    def chip_text(self, value: Any, search: SearchValues) -> str:
        """Say the label of the choice."""
        return self.label_of(value)


@cache
def _in_language(facet: FixedChoices, language: str) -> list[tuple[str, str]]:
    return [(str(value), str(label)) for value, label in facet.all_choices()]


class OneOf(FixedChoices, Counted):
    """A facet with one choice out of some."""

    template = "postings/filters/select.html"
    empty_label: ClassVar[Text] = _("any")

    def form_filter(self) -> filters.Filter:
        """Return a filter that knows the choices."""
        return filters.ChoiceFilter(
            label=self.label, choices=lambda: self.choices(), empty_label=None
        )


class AnyOf(FixedChoices, Counted):
    """A facet with any number of choices, each a value of a term of the index."""

    is_multiple = True
    template = "postings/filters/checkboxes.html"

    def form_filter(self) -> filters.Filter:
        """Return a filter that knows the choices."""
        return filters.MultipleChoiceFilter(
            label=self.label, choices=lambda: self.choices(), widget=CheckboxSelectMultiple
        )

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings with this value of the term."""
        return query.index.having(self.term, value)


class Typed(Uncounted):
    """A facet with a field to type into."""

    template = "postings/filters/typed.html"
    max_length: ClassVar[int]

    def form_filter(self) -> filters.Filter:
        """Return a filter that takes any text that is short enough."""
        return filters.CharFilter(
            label=self.label, help_text=self.help_text, max_length=self.max_length
        )


class Hidden(Uncounted):
    """A facet of links alone: the form keeps its value and shows nothing."""

    template = "postings/filters/hidden.html"

    @property
    def uncounted_because(self) -> str:
        """Nobody sees its choices."""
        return "The form does not show it."
