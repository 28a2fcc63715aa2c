"""How the filters stand on the page: crispy-forms lays them out, the template brings the form."""

from collections.abc import Callable
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, LayoutObject
from django.forms import BoundField, Form
from django.template import Context
from django.utils.safestring import SafeString

from postings.listing.html import counted_field, input_tag, typed_field


class Drawn(LayoutObject):  # type: ignore[misc]
    """A field that a function draws from the form and the page's context."""

    def __init__(self, name: str, draw: Callable[[BoundField, Context], SafeString]) -> None:
        self.name = name
        self.draw = draw

    def render(self, form: Form, context: Context, **kwargs: Any) -> SafeString:
        """Called by crispy-forms for each part of a layout."""
        return self.draw(form[self.name], context)


def _counted(name: str) -> Drawn:
    """A field whose options say how many there are."""
    return Drawn(name, lambda field, page: counted_field(field, page["options"].get(name, [])))


def _typed(name: str) -> Drawn:
    """A field to type into."""
    return Drawn(name, lambda field, page: typed_field(field))


def _hidden(name: str) -> Drawn:
    return Drawn(name, lambda field, page: input_tag(field))


def _helper(*layout: LayoutObject) -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(*layout)
    return helper


# What most people ask for stands above the results, the rest beside them.
BAR = _helper(_typed("q"), _typed("location"))
PANEL = _helper(
    _counted("radius"), _counted("workplace"), _typed("work_from"),
    Field("pay_min", template="postings/pay_field.html"),
    *map(_counted, (
        "employment_type", "schedule", "category", "level", "experience_max", "education",
        "posted", "closing", "language", "time_zone",
    )),
    *map(_hidden, ("country", "company")),
)  # fmt: skip
