"""The change stream, for copies of the board."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from api.change_stream import Change, StartAgainError, WrongCursorError, changes_since
from api.v1.drawing import whole_posting_out
from api.v1.parameters import Asked, Limit
from api.v1.problems import FieldError, Problem, ProblemError, wrong
from api.v1.shapes import WholePostingOut
from postings.structured_data.scripts import site_of

router = Router(tags=["changes"])


class ChangesAsked(Asked):
    """Where to go on."""

    since: str = Field("", max_length=400, description="`next` of the answer before.")
    limit: Limit = 100


class ChangeOut(Schema):
    """A posting that changed, as it is now."""

    id: int
    change: Literal["created", "changed", "closed"]
    why: Literal["filled", "withdrawn", "expired", "removed"] | None = Field(
        description="How it ended; null for live postings."
    )
    posting: WholePostingOut | None = Field(description="Null for closed postings.")


class ChangesOut(Schema):
    """Some changes, in an order in which they can be applied one after the other."""

    changes: list[ChangeOut]
    next: str = Field(description="`since` of the next request; keep it with your copy.")
    more: bool = Field(description="There is more already: ask again at once.")


@router.get("", response={200: ChangesOut, 410: Problem, 422: Problem}, url_name="changes")
def changes(request: HttpRequest, response: HttpResponse, asked: Query[ChangesAsked]) -> ChangesOut:
    """Return what changed since a cursor; without one, all live postings come first.

    Store each posting under its ID, delete those that are closed, and keep `next`. A posting may
    come twice. 410 says that the board no longer knows: delete your copy and begin without `since`.
    """
    response.headers["Cache-Control"] = "no-store"
    site = site_of(request)
    try:
        page = changes_since(asked.since, most=asked.limit)
    except WrongCursorError:
        raise wrong("since", "This board did not make this cursor.") from None
    except StartAgainError as error:
        detail = f"{error} Begin again without `since`."
        errors = [FieldError(field="since", detail=detail)]
        raise ProblemError(410, detail, errors=errors) from None
    found = [_change_out(one, site) for one in page.changes]
    return ChangesOut(changes=found, next=page.cursor.text(), more=page.has_more)


def _change_out(change: Change, site: str) -> ChangeOut:
    posting = whole_posting_out(change.posting, site=site) if change.posting else None
    return ChangeOut(id=change.pk, change=change.kind, why=change.why, posting=posting)
