"""How long a text may be, for all that reads lines of adverts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

TOO_LONG = gettext_lazy("The text is too long for one advert.")
MAX_SOURCE_LINES, MAX_LINES = 20_000, 5_000
LONGEST_SOURCE = 100_000  # characters of text, more than any advert has
