"""The script of the theme, in the page."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from jobboard.theme import SCRIPT

register = template.Library()


@register.simple_tag
def theme_script() -> SafeString:
    """To stand alone in a `script` element: one more character, and its hash is another."""
    return mark_safe(SCRIPT)  # noqa: S308 - a constant of ours
