"""The layout of facets on the page: crispy-forms arranges them, a template per kind renders them.

From one search to the next, little but numbers and typed words changes. So a whole group of fields
is rendered once for each shape (the choices, and which are chosen), with holes that each search
fills. The parts of a layout define their shape, and what fills their holes, in order.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, LayoutObject
from django.conf import settings
from django.forms import Form
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from postings.listing.bars import bars_axis, bars_path, bars_scale, bars_text
from postings.listing.drawing import HOLE, number_html
from postings.listing.facets import FACETS
from postings.listing.facets.base import BAR as IN_BAR
from postings.listing.facets.base import IN_ANOTHER, Counted, Facet, FixedChoices
from postings.listing.facets.base import PANEL as IN_PANEL

if TYPE_CHECKING:
    from postings.listing.results import Listing

MOST_DRAWINGS = 300  # cached, of about thirty kilobytes each for the panel


class Part(LayoutObject):  # type: ignore[misc]
    """A facet on the page."""

    def __init__(self, facet: Facet) -> None:
        self.facet = facet
        self.fields = [facet.name]

    @abstractmethod
    def shape(self, listing: Listing) -> Hashable:
        """Return what determines its look, apart from its holes."""

    def fills(self, listing: Listing) -> Iterator[str]:
        """Yield what fills its holes, as HTML."""
        yield from ()

    @abstractmethod
    def draw(self, shape: Any) -> SafeString:
        """Return its HTML with holes."""

    def render(self, form: Form, context: Context, **kwargs: Any) -> SafeString:
        """Return the HTML. crispy-forms calls this for each part of a layout."""
        return self.draw(context["shapes"][self.facet.name])

    def typed(self, listing: Listing) -> str:
        """Return the facet's value in the URL."""
        return listing.search.data.get(self.facet.name, "")

    def _drawn(self, **context: Any) -> SafeString:
        return render_to_string(self.facet.template, {"facet": self.facet, **context})


class CountedPart(Part):
    """A facet with counts."""

    def shape(self, listing: Listing) -> Hashable:
        """Return its options, and which of them are chosen."""
        options = listing.options[self.facet.name]
        return tuple((option.value, option.label, option.is_chosen) for option in options)

    def fills(self, listing: Listing) -> Iterator[str]:
        """Yield the counts."""
        language = get_language()
        return (number_html(o.count, language) for o in listing.options[self.facet.name])

    def draw(self, shape: tuple[tuple[str, str, bool], ...]) -> SafeString:
        """Return the HTML of the options."""
        return self._drawn(options=[(v, label, HOLE, is_chosen) for v, label, is_chosen in shape])


class ChoicePart(Part):
    """A facet with options but no counts."""

    facet: FixedChoices

    def shape(self, listing: Listing) -> Hashable:
        """Return the chosen option."""
        return self.typed(listing)

    def draw(self, shape: str) -> SafeString:
        """Return the HTML of the options."""
        return self._drawn(options=[(v, n, "", v == shape) for v, n in self.facet.choices()])


class CurrencyPart(ChoicePart):
    """The currency of an amount: without one, that of the place searched is chosen, and first."""

    def shape(self, listing: Listing) -> tuple[str, str]:
        """Return the chosen currency, and the one that is offered first."""
        values, offered = listing.search.values, listing.search.values.offered_currency
        if values.asked_unit:
            return self.typed(listing), offered
        return "" if offered == settings.BASE_CURRENCY else offered, offered

    def draw(self, shape: Any) -> SafeString:
        """Return the HTML of the options."""
        chosen, offered = shape
        choices = sorted(self.facet.choices(), key=lambda choice: choice[0] != offered)
        return self._drawn(options=[(v, n, "", v == chosen) for v, n in choices])


class TypedPart(Part):
    """A facet with a text field."""

    def shape(self, listing: Listing) -> Hashable:
        """Return None, because it looks the same whatever is typed."""

    def fills(self, listing: Listing) -> Iterator[str]:
        """Yield what is typed."""
        yield conditional_escape(self.typed(listing))

    def draw(self, shape: None) -> SafeString:
        """Return the HTML with a hole for what is typed."""
        return self._drawn(value=HOLE)


class SwitchPart(Part):
    """The switch for postings without pay, with the number that a search leaves out."""

    def shape(self, listing: Listing) -> Hashable:
        """Return whether it is on, and whether there is a number."""
        return bool(self.typed(listing)), bool(listing.unstated)

    def fills(self, listing: Listing) -> Iterator[str]:
        """Yield the number."""
        if listing.unstated:
            yield number_html(listing.unstated, get_language())

    def draw(self, shape: tuple[bool, bool]) -> SafeString:
        """Return the HTML with a hole for the number."""
        is_on, has_number = shape
        return self._drawn(is_on=is_on, number=HOLE if has_number else "")


class PayPart(Part):
    """Minimum pay with its details, under the pay histogram."""

    def __init__(self, facet: Facet) -> None:
        super().__init__(facet)
        self.details = [part_of(f) for f in FACETS.values()
                        if f.detail_of == facet.name and f.shown_in == IN_ANOTHER]  # fmt: skip

    def shape(self, listing: Listing) -> Hashable:
        """Return the number of bars, and the shapes of the details."""
        return len(listing.bars), tuple(detail.shape(listing) for detail in self.details)

    def fills(self, listing: Listing) -> Iterator[str]:
        """Yield the bars as text, path and scale, what is typed, and what fills the details."""
        if listing.bars:
            yield conditional_escape(bars_text(listing.bars))
            yield conditional_escape(bars_path(listing.bars))
            yield conditional_escape(bars_scale(listing.bars))
        yield conditional_escape(self.typed(listing))
        yield from chain.from_iterable(detail.fills(listing) for detail in self.details)

    def draw(self, shape: tuple[int, tuple[Any, ...]]) -> SafeString:
        """Return the HTML with holes for all of these."""
        bars, shapes = shape
        pairs = zip(self.details, shapes, strict=True)
        details = [detail.draw(of) for detail, of in pairs]
        return self._drawn(
            bars=bars,
            axis=bars_axis(),
            text=HOLE,
            path=HOLE,
            scale=HOLE,
            value=HOLE,
            details=details,
        )


PARTS = {"pay_min": PayPart, "currency": CurrencyPart, "unstated_pay": SwitchPart}


def part_of(facet: Facet) -> Part:
    """Return the part of a layout that shows a facet."""
    if isinstance(facet, Counted):
        return CountedPart(facet)
    usual = ChoicePart if isinstance(facet, FixedChoices) else TypedPart
    return PARTS.get(facet.name, usual)(facet)


def drawn_part(name: str, listing: Listing) -> SafeString:
    """Return the HTML of one facet without holes, to exchange it alone."""
    part = part_of(FACETS[name])
    return part.draw(part.shape(listing))


def drawn_fields(helper: FormHelper, listing: Listing) -> SafeString:
    """Return the HTML of a group of fields."""
    parts: list[Part] = helper.layout.fields
    shapes = tuple(part.shape(listing) for part in parts)
    fills = chain.from_iterable(part.fills(listing) for part in parts)
    pieces = _drawn(helper, get_language(), shapes)
    return SafeString("".join(chain.from_iterable(zip(pieces, [*fills, ""], strict=True))))


@lru_cache(maxsize=MOST_DRAWINGS)
def _drawn(helper: FormHelper, language: str, shapes: tuple[Hashable, ...]) -> list[str]:
    """Return the HTML between the holes."""
    names = [part.facet.name for part in helper.layout.fields]
    context = Context({"shapes": dict(zip(names, shapes, strict=True))})
    html: str = helper.render_layout(Form(), context)
    return html.split(HOLE)


def _helper(shown_in: str) -> FormHelper:
    helper = FormHelper()
    shown = [facet for facet in FACETS.values() if facet.shown_in == shown_in]
    helper.layout = Layout(*map(part_of, shown))
    return helper


# The most common filters are above the results, the others beside them.
BAR, PANEL = _helper(IN_BAR), _helper(IN_PANEL)
