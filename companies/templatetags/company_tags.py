"""A company's picture beside its name."""

from typing import Any

from django import template

from companies.models import Company
from companies.monograms import hue_of, initials

register = template.Library()

WIDEST = 2.5  # a word as a logo may be so many times as wide as it is high, where there is room


@register.inclusion_tag("includes/logo.html")
def logo(company: Company, size: int = 44, *, wide: bool = False, eager: bool = False) -> Any:
    """The company's logo, or a monogram, `size` CSS pixels high; only beside its name in words.

    A square, unless `wide`. `eager` for what is seen at once. Asks the database nothing where the
    company was fetched with its logo: `CompanyQuerySet.with_logos`, `PostingQuerySet.for_cards`.
    """
    picture = company.logo_or_none
    if picture is None:
        name = company.name
        return {"size": size, "initials": initials(name), "hue": hue_of(name)}
    width = size
    if wide:
        width = round(min(max(picture.width / picture.height, 1), WIDEST) * size)
    return {"url": picture.url, "width": width, "size": size, "eager": eager}
