"""The parameters of a search: the listing's filters, by their own names and with their values."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from django import forms
from django.conf import settings
from django.http import QueryDict
from ninja import Field, Schema
from pydantic import AfterValidator, BeforeValidator, create_model

from api.v1.problems import FieldError, wrong, wrongs
from postings.listing.facets import FACETS
from postings.listing.facets.base import Facet
from postings.listing.filters import PostingFilter
from postings.search.ranking import SORTS

MOST = 100  # postings a page
USUAL = 20

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def _known_language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"Choose one of {', '.join(LANGUAGES)}.")
    return code


LanguageCode = Annotated[
    str, AfterValidator(_known_language), Field(json_schema_extra={"enum": [*LANGUAGES]})
]


def _digits(value: Any) -> Any:
    """Refuse the other ways in which Python writes numbers, such as 1_0 and 2e1."""
    if isinstance(value, str) and not (value.isascii() and value.isdigit()):
        raise ValueError("Enter a number in digits.")
    return value


# The bounds come first: after a validator of our own they would not be in the document.
Limit = Annotated[
    int, Field(ge=1, le=MOST, description="How many to return."), BeforeValidator(_digits)
]


class Asked(Schema):
    """What every address takes."""

    lang: LanguageCode = Field(
        settings.LANGUAGE_CODE,
        description="The language of names of places and labels; adverts stay as they are written.",
    )


class PageAsked(Asked):
    """What a page of postings takes beside the filters."""

    limit: Limit = USUAL
    after: str = Field("", max_length=400, description="`next` of the page before.")
    before: str = Field("", max_length=400, description="`previous` of the page after.")
    counts: Literal["0", "1"] = Field("0", description="1: count the options of every filter.")


def _one_of(values: Iterable[str]) -> Any:
    literal: Any = Literal
    return literal[tuple(value for value in values if value)]


def _list_of(values: Any) -> Any:
    of: Any = list
    return of[values]


def _parameter(facet: Facet) -> tuple[Any, Any]:
    """Return the type and the description of a filter, from the field that cleans its values."""
    field: Any = facet.form_filter().field
    kind, text = type(field), str(facet.label)
    if issubclass(kind, forms.ModelMultipleChoiceField):
        return list[str], Field([], description=f"{text}, by slug")
    if issubclass(kind, forms.ModelChoiceField):
        return str | None, Field(None, description=f"{text}, by slug")
    if issubclass(kind, forms.ChoiceField):
        values = _one_of(value for value, _ in field.choices)
        if facet.is_multiple:
            return _list_of(values), Field([], description=text)
        return values | None, Field(None, description=text)
    if issubclass(kind, forms.DecimalField):
        bounds = {"ge": field.min_value, "le": field.max_value}
        return Decimal | None, Field(None, description=text, **bounds)
    return str | None, Field(None, max_length=field.max_length, description=text)


SORT: Final = (
    "`relevance` needs words, `nearest` a city. Without it: `relevance` if there are words, "
    "otherwise `newest`."
)
FIELDS: dict[str, Any] = {
    **{name: _parameter(facet) for name, facet in FACETS.items()},
    "sort": (_one_of(SORTS) | None, Field(None, description=SORT)),
}
PostingsAsked: Any = create_model("PostingsAsked", __base__=PageAsked, **FIELDS)


def search_of(data: QueryDict) -> PostingFilter:
    """Return the search; raises ProblemError where the page would leave something out."""
    search = PostingFilter(data)
    errors = [
        FieldError(field=name, detail="This value isn't known, or can't be read.")
        for name in FACETS
        if data.getlist(name) != search.data.getlist(name)
    ]
    if errors:
        raise wrongs(errors)
    _check_meaning(search, data)
    return search


def _check_meaning(search: PostingFilter, data: QueryDict) -> None:
    values, sort = search.values, data.get("sort")
    if unknown := values.asked_places.unknown:
        raise wrong("location", f"These places aren't known: {', '.join(unknown)}.")
    if values.get("work_from") and not values.where.home:
        raise wrong("work_from", "This country isn't known.")
    if sort and sort != search.sort:
        raise wrong("sort", "This order needs words (relevance) or a city (nearest).")
    if data.get("after") and data.get("before"):
        raise wrong("before", "Give either `after` or `before`.")
