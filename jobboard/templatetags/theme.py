"""The theme's script, in the page."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from jobboard.theme import SCRIPT

register = template.Library()


@register.simple_tag
def theme_script() -> SafeString:
    """Return the whole content of a `script` element: one more character would change its hash."""
    return mark_safe(SCRIPT)  # noqa: S308 - a constant of ours
