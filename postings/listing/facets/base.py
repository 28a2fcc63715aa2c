"""The base classes of facets. A class that leaves out an abstract method can't be used.

Facets hold no state of a search: they get its values and its query.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
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
from postings.search.facts import add_fact
from postings.search.query import Query

type Text = str | Promise
type Choices = Iterable[tuple[str, Text]]

BAR, PANEL, IN_ANOTHER = "bar", "panel", "in another"  # where the page shows a facet


@dataclass(slots=True)  # frozen, a hundred of them would take three times as long to create
class Option:
    """One option of a facet, and how many postings it leads to."""

    value: str
    label: str
    count: int
    is_chosen: bool


class Facet(ABC):
    """Something that candidates can search by. `name` is its parameter, public and stable."""

    name: ClassVar[str]
    help_text: ClassVar[Text] = ""
    detail_of: ClassVar[str] = ""  # a facet that this one needs in order to mean anything
    is_multiple: ClassVar[bool] = False
    shown_in: ClassVar[str] = PANEL
    template: ClassVar[str]  # gets `facet`, and the values of its part of the layout
    term: ClassVar[str] = ""  # in the index; empty if it is the facet's name
    term_sql: ClassVar[str] = ""  # text over a posting's columns; empty if search provides the term

    registered: ClassVar[dict[str, type[Facet]]] = {}

    def __init_subclass__(cls) -> None:
        """Register a class that has a name; those without are kinds of facets."""
        if "name" not in cls.__dict__:
            return
        if cls.name in Facet.registered:
            raise TypeError(f"Two facets are called {cls.name}.")
        Facet.registered[cls.name] = cls
        cls.term = cls.term or cls.name
        if cls.term_sql:
            add_fact(cls.term, cls.term_sql)

    @property
    @abstractmethod
    def label(self) -> Text:
        """Return the facet's name on the page."""

    @abstractmethod
    def form_filter(self) -> filters.Filter:
        """Return the django-filter filter that validates and cleans its values."""

    @abstractmethod
    def narrow(self, query: Query, value: Any, search: SearchValues) -> None:
        """Keep the postings that match a cleaned value."""

    @abstractmethod
    def chip_text(self, value: Any, search: SearchValues) -> str:
        """Return a cleaned value in words; a multiple facet gets each value as in the URL.

        Returns "" if the chip of another facet says it.
        """

    @abstractmethod
    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return the options with their counts."""

    @property
    def condition(self) -> str:
        """Return the name of the query's condition for this facet."""
        return self.name

    def is_asked(self, value: Any) -> bool:
        """Return whether a cleaned value narrows anything."""
        return bool(value) if self.is_multiple else value not in EMPTY_VALUES


class Uncounted(Facet):
    """A facet whose values are not counted one by one."""

    @property
    @abstractmethod
    def uncounted_because(self) -> str:
        """Explain to readers of the code why there are no counts."""

    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return no options."""
        return []


class Counted(Facet):
    """A facet whose options show how many postings they lead to.

    The counts ignore the facet's own choice, so they show what another choice would give.
    """

    # Other names of choices by value, as people type them in any language; the labels are names,
    # too. None if words never stand for a choice.
    also_called: ClassVar[Mapping[str, str] | None] = None

    @abstractmethod
    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings of one option, whatever else is asked for; read-only for callers."""

    @abstractmethod
    def shown_choices(self, query: Query, search: SearchValues) -> Sequence[tuple[str, str]]:
        """Return the (value, label) pairs that the page offers."""

    def chosen(self, search: SearchValues) -> set[str]:
        """Return the chosen values, as in a URL."""
        value = search.get(self.name)
        if self.is_asked(value):
            return set(value) if self.is_multiple else {str(value)}
        return set()

    def options(self, query: Query, search: SearchValues) -> list[Option]:
        """Return each option with its count among the postings that match all other facets."""
        chosen = self.chosen(search)
        count = query.found(without=self.condition).intersection_cardinality
        return [
            Option(value, label, count(self.postings(query, value, search)), value in chosen)
            for value, label in self.shown_choices(query, search)
        ]

    def narrow(self, query: Query, value: Any, search: SearchValues) -> None:
        """Keep the postings of the chosen option, or of any of several."""
        values = value if self.is_multiple else [value]
        found = [self.postings(query, one, search) for one in values]
        query.narrow(self.condition, BitMap.union(*found))


class FixedChoices(Facet):
    """A facet with the same options in every search."""

    @abstractmethod
    def all_choices(self) -> Choices:
        """Return (value, label) pairs in the active language."""

    def choices(self) -> list[tuple[str, str]]:
        """Return all options; they are translated once per language."""
        return _in_language(self, get_language())

    def shown_choices(self, query: Query, search: SearchValues) -> Sequence[tuple[str, str]]:
        """Return all options."""
        return self.choices()

    def label_of(self, value: str) -> str:
        """Return the label of an option."""
        return dict(self.choices())[value]

    def chip_text(self, value: Any, search: SearchValues) -> str:
        """Return the label of the option."""
        return self.label_of(value)


@cache
def _in_language(facet: FixedChoices, language: str) -> list[tuple[str, str]]:
    return [(str(value), str(label)) for value, label in facet.all_choices()]


class OneOf(FixedChoices, Counted):
    """A facet with one choice out of several options."""

    template = "postings/filters/select.html"
    empty_label: ClassVar[Text] = _("any")

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts the options."""
        return filters.ChoiceFilter(
            label=self.label, choices=lambda: self.choices(), empty_label=None
        )


class AnyOf(FixedChoices, Counted):
    """A facet with any number of choices, each a value of a term of the index."""

    is_multiple = True
    template = "postings/filters/checkboxes.html"

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts the options."""
        return filters.MultipleChoiceFilter(
            label=self.label, choices=lambda: self.choices(), widget=CheckboxSelectMultiple
        )

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings with this value of the term."""
        return query.having(self.term, [value])


class Typed(Uncounted):
    """A facet with a text field."""

    template = "postings/filters/typed.html"
    max_length: ClassVar[int]

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts any text that is short enough."""
        return filters.CharFilter(
            label=self.label, help_text=self.help_text, max_length=self.max_length
        )


class Hidden(Uncounted):
    """A facet that only links use: the form keeps its value and shows nothing."""

    template = "postings/filters/hidden.html"

    @property
    def uncounted_because(self) -> str:
        """Explain that nobody sees its options."""
        return "The form does not show it."
