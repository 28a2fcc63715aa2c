"""Template tags for company logos."""

from typing import Any

from django import template

from companies.models import Company
from companies.monograms import hue_of, initials

register = template.Library()

WIDEST = 2.5  # greatest width of a logo, as a multiple of its height


@register.inclusion_tag("includes/logo.html")
def logo(company: Company, size: int = 44, *, wide: bool = False, eager: bool = False) -> Any:
    """Show a company's logo or monogram, `size` CSS pixels high, next to its name.

    It is square unless `wide`. Use `eager` above the fold. It needs no query if the company was
    fetched with its logo, as in `PostingQuerySet.for_cards`.
    """
    picture = company.logo_or_none
    if picture is None:
        name = company.name
        return {"size": size, "initials": initials(name), "hue": hue_of(name)}
    width = size
    if wide:
        width = round(min(max(picture.width / picture.height, 1), WIDEST) * size)
    return {"url": picture.url, "width": width, "size": size, "eager": eager}
