"""What can be chosen of distances, days and years, and choices in the language of the page."""

from collections.abc import Callable, Sequence
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

RADIUS = [
    ("0", _("just there")),
    ("10", _("within 10 km")),
    ("25", _("within 25 km")),
    ("50", _("within 50 km")),
    ("100", _("within 100 km")),
    ("200", _("within 200 km")),
]
POSTED = [
    ("1", _("in the last 24 hours")),
    ("3", _("in the last 3 days")),
    ("7", _("in the last 7 days")),
    ("14", _("in the last 14 days")),
    ("30", _("in the last 30 days")),
]
CLOSING = [
    ("3", _("within 3 days")),
    ("7", _("within 7 days")),
    ("14", _("within 14 days")),
    ("30", _("within 30 days")),
]
EXPERIENCE = [(str(years), str(years)) for years in (0, 1, 2, 3, 5, 8, 10)]

type Choices = Sequence[tuple[str, str | Promise]]


def texts_of(choices: Choices) -> Callable[[], list[tuple[str, str]]]:
    """Choices in the language of the page, put into words once in each."""

    @cache
    def spoken(language: str) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in choices]

    return lambda: spoken(get_language())
