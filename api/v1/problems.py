"""Errors as problem details (RFC 9457), each with the parameters that are wrong.

The texts are in English in every language: the people who write programs read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse
from ninja import Field, Schema
from ninja.errors import ValidationError

MEDIA_TYPE: Final = "application/problem+json"


class FieldError(Schema):
    """What is wrong with one parameter, or one field of the body."""

    field: str = Field(description="Its name; of a field inside others, as in `pay.min`.")
    detail: str


class Problem(Schema):
    """An error by RFC 9457. Its type is always `about:blank`: the status says what it is."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldError] = Field(description="What to correct; empty for other errors.")


class ProblemError(Exception):
    """An error to answer a request with; `more` are further members of the problem."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        errors: Iterable[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        self.status, self.detail, self.errors, self.more = status, detail, [*errors], more
        self.headers = dict(headers or {})
        super().__init__(detail)

    def response(self) -> HttpResponse:
        """Return the answer."""
        body = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "errors": [error.dict() for error in self.errors],
            **self.more,
        }
        text = json.dumps(body)
        return HttpResponse(text, status=self.status, content_type=MEDIA_TYPE, headers=self.headers)


def wrong(field: str, detail: str) -> ProblemError:
    """Return the error for one wrong parameter."""
    return wrongs([FieldError(field=field, detail=detail)])


def wrongs(errors: list[FieldError]) -> ProblemError:
    """Return the error for wrong parameters or fields."""
    names = ", ".join(dict.fromkeys(error.field for error in errors if error.field))
    detail = f"Correct these parameters: {names}." if names else errors[0].detail
    return ProblemError(422, detail, errors=errors)


def invalid(error: ValidationError) -> ProblemError:
    """Return the error for values that the types of parameters refuse."""
    found = {_name(one["loc"]): str(one["msg"]) for one in reversed(error.errors)}
    return wrongs([FieldError(field=name, detail=text) for name, text in found.items()])


def _name(location: Sequence[Any]) -> str:
    """Return the name for a location.

    That is the parameter in ("query", "asked", "workplace", 0), and the whole way to a field in
    ("body", "new", "items", 0, "kind").
    """
    if location[0] == "body":
        return ".".join(map(str, location[2:])) or "body"
    names = [part for part in location if isinstance(part, str)]
    return names[-1]
