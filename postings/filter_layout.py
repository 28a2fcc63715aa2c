"""How the filters stand on the page: crispy-forms lays them out, the template brings the form."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout


def _helper(*layout: str | Div | Field) -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(*layout)
    return helper


def _counted(name: str) -> Field:
    """A field whose options say how many there are."""
    return Field(name, template="postings/counted_field.html")


def _input(name: str) -> Field:
    """A field to type into."""
    return Field(name, template="postings/input_field.html")


# What most people ask for stands above the results, the rest beside them.
BAR = _helper(_input("q"), _input("location"))
PANEL = _helper(
    _counted("radius"), _counted("workplace"), _input("work_from"),
    Field("pay_min", template="postings/pay_field.html"),
    *map(_counted, (
        "employment_type", "schedule", "category", "level", "experience_max", "education",
        "posted", "closing", "language", "time_zone",
    )),
    *(Field(name, template="postings/hidden_field.html") for name in ("country", "company")),
)  # fmt: skip
