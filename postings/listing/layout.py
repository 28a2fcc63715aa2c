"""How facets stand on the page: crispy-forms lays them out, a template of each kind draws them."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, LayoutObject
from django.forms import Form
from django.template import Context
from django.utils.safestring import SafeString

from postings.listing.drawing import drawn, drawn_uncounted
from postings.listing.facets import FACETS
from postings.listing.facets.base import BAR as IN_BAR
from postings.listing.facets.base import IN_ANOTHER, Counted, Facet, FixedChoices
from postings.listing.facets.base import PANEL as IN_PANEL


class CountedField(LayoutObject):  # type: ignore[misc]
    """A facet with counts, which are in the page's context."""

    def __init__(self, facet: Facet) -> None:
        self.facet = facet
        self.fields = [facet.name]

    def render(self, form: Form, context: Context, **kwargs: Any) -> SafeString:
        """Return the HTML. crispy-forms calls this for each part of a layout."""
        return drawn(self.facet, context["listing"].options[self.facet.name])


class ChoiceField(LayoutObject):  # type: ignore[misc]
    """A facet with choices and no counts."""

    def __init__(self, facet: FixedChoices) -> None:
        self.facet = facet
        self.fields = [facet.name]

    def render(self, form: Form, context: Context, **kwargs: Any) -> SafeString:
        """Return the HTML. crispy-forms calls this for each part of a layout."""
        chosen = form[self.facet.name].value()
        choices = self.facet.choices()
        return drawn_uncounted(self.facet, [(v, label, v == chosen) for v, label in choices])


class PlainField(Field):  # type: ignore[misc]
    """A facet without choices; its template has the fields of its details, too."""

    def __init__(self, facet: Facet) -> None:
        super().__init__(facet.name, template=facet.template)
        self.facet = facet
        self.details = [field_of(f) for f in FACETS.values()
                        if f.detail_of == facet.name and f.shown_in == IN_ANOTHER]  # fmt: skip

    def render(self, form: Form, context: Context, **kwargs: Any) -> SafeString:
        """Return the HTML. crispy-forms calls this for each part of a layout."""
        details = [detail.render(form, context, **kwargs) for detail in self.details]
        extra = {"facet": self.facet, "details": details}
        html: SafeString = super().render(form, context, extra_context=extra, **kwargs)
        return html


def field_of(facet: Facet) -> LayoutObject:
    """Return the part of the layout that shows a facet."""
    if isinstance(facet, Counted):
        return CountedField(facet)
    return ChoiceField(facet) if isinstance(facet, FixedChoices) else PlainField(facet)


def _helper(shown_in: str) -> FormHelper:
    helper = FormHelper()
    # Not the template of crispy-forms, which goes through all HTML again to take out spaces.
    helper.template = "postings/filters/form.html"
    shown = [facet for facet in FACETS.values() if facet.shown_in == shown_in]
    helper.layout = Layout(*map(field_of, shown))
    return helper


# What most people ask for stands above the results, the rest beside them.
BAR, PANEL = _helper(IN_BAR), _helper(IN_PANEL)
