"""The addresses at which a company's program reads and writes its postings."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import quote_etag
from ninja import Field, Path, Query, Router

from api.models.token import Scope
from api.v1.own.auth import CompanyToken, token_of
from api.v1.own.drawing import own_posting_out
from api.v1.own.once import Written, once
from api.v1.own.shapes import (
    CloseIn,
    NewPosting,
    OwnPostingOut,
    OwnPostingsOut,
    PostingUpdate,
    Reference,
    Strict,
    TokenOut,
)
from api.v1.own.storing import Writer, moved
from api.v1.parameters import Limit
from api.v1.problems import Problem, ProblemError
from postings.models import Posting
from postings.models.lifecycle import MoveError
from postings.structured_data.scripts import site_of

router = Router(tags=["own postings"])
READ, WRITE, CLOSE = (CompanyToken(one) for one in (Scope.READ, Scope.WRITE, Scope.CLOSE))
REFUSED = dict.fromkeys((400, 401, 403, 409, 412, 413, 422, 429), Problem)
UNREAD = dict.fromkeys((401, 403, 404, 422, 429), Problem)

# What can follow what was done to a posting, for programs that read the document
_BY_REFERENCE = {"parameters": {"reference": "$response.body#/reference"}}


def _followed_by(*names: str, status: int) -> dict[str, Any]:
    links: dict[str, Any] = {
        name: {"operationId": f"api_v1_own_postings_{name}", **_BY_REFERENCE} for name in names
    }
    links["changes"] = {
        "operationId": "api_v1_changes_changes",
        "description": "Copies of the board hear of it, once it is live.",
    }
    return {"responses": {status: {"links": links}}}


class PageAsked(Strict):
    """A page of the company's postings."""

    limit: Limit = 20
    after: int | None = Field(None, ge=1, le=2**63 - 1, description="`next` of the page before.")


@router.get(
    "", auth=CompanyToken(), response={200: TokenOut, 401: Problem, 429: Problem}, url_name="own"
)
def token(request: HttpRequest) -> TokenOut:
    """Say which token asks."""
    own = token_of(request)
    return TokenOut(
        company=own.company.slug, name=own.name, scopes=own.scopes, expires_at=own.expires_at
    )


@router.get(
    "/postings", auth=READ, response={200: OwnPostingsOut, **UNREAD}, url_name="own-postings"
)
def postings(request: HttpRequest, asked: Query[PageAsked]) -> OwnPostingsOut:
    """List the company's postings that have a reference, in every status."""
    writer = _writer(request)
    rows = writer.postings().order_by("-pk")
    if asked.after:
        rows = rows.filter(pk__lt=asked.after)
    found = list(rows.with_parts()[: asked.limit + 1])  # type: ignore[attr-defined]
    page = found[: asked.limit]
    return OwnPostingsOut(
        postings=[own_posting_out(one, site=writer.site) for one in page],
        next=str(page[-1].pk) if len(found) > asked.limit else None,
    )


@router.post(
    "/postings",
    auth=WRITE,
    response={201: OwnPostingOut, **REFUSED},
    url_name="own-postings",
    openapi_extra=_followed_by("posting", "update", "close", status=201),
)
def create(request: HttpRequest, new: NewPosting) -> HttpResponse:
    """Create a posting and submit it for review. 409 names a posting that is there already."""
    writer = _writer(request)

    def work() -> Written:
        return _written(writer, writer.create(new), status=201)

    return _once(request, work)


@router.get(
    "/postings/{reference}",
    auth=READ,
    response={200: OwnPostingOut, **UNREAD},
    url_name="own-posting",
)
def posting(request: HttpRequest, reference: Path[Reference]) -> HttpResponse:
    """Return one of the company's postings, in any status."""
    writer = _writer(request)
    return _written(writer, writer.find(reference)).response()


@router.patch(
    "/postings/{reference}",
    auth=WRITE,
    response={200: OwnPostingOut, 404: Problem, **REFUSED},
    url_name="own-posting",
    openapi_extra=_followed_by("posting", "update", "close", status=200),
)
def update(
    request: HttpRequest, reference: Path[Reference], changes: PostingUpdate
) -> HttpResponse:
    """Change the fields that are sent. Of a live posting, some of them wait for an editor."""
    writer = _writer(request)

    def work() -> Written:
        found = _as_seen(request, writer.find(reference, locked=True))
        writer.update(found, changes)
        return _written(writer, found)

    return _once(request, work)


@router.post(
    "/postings/{reference}/close",
    auth=CLOSE,
    response={200: OwnPostingOut, 404: Problem, **REFUSED},
    url_name="own-closing",
    openapi_extra=_followed_by("posting", status=200),
)
def close(request: HttpRequest, reference: Path[Reference], ending: CloseIn) -> HttpResponse:
    """Close a posting as filled or withdrawn; one that was never public is withdrawn."""
    writer = _writer(request)

    def work() -> Written:
        found = _as_seen(request, writer.find(reference, locked=True))
        writer.close(found, ending.outcome, filled_through=ending.filled_through)
        return _written(writer, found)

    return _once(request, work)


def _writer(request: HttpRequest) -> Writer:
    return Writer(token_of(request), site=site_of(request))


def _once(request: HttpRequest, work: Any) -> HttpResponse:
    try:
        return once(request, token_of(request).company, work)
    except MoveError as error:
        raise moved(error) from error


def _as_seen(request: HttpRequest, found: Posting) -> Posting:
    """Return the posting if it is still the version that the program saw, if it says which."""
    wanted = request.headers.get("If-Match", "*").strip()
    if wanted != "*" and _etag(found) not in [one.strip() for one in wanted.split(",")]:
        raise ProblemError(412, "The posting has changed since you read it. Read it again.")
    return found


def _etag(found: Posting) -> str:
    return quote_etag(str(found.version))


def _written(writer: Writer, found: Posting, *, status: int = 200) -> Written:
    stored = Posting.objects.with_parts().get(pk=found.pk)
    body = own_posting_out(stored, site=writer.site)
    headers = {"ETag": _etag(stored)}
    if status == 201:
        address = reverse("api-v1:own-posting", kwargs={"reference": body.reference})
        headers["Location"] = writer.site + address
    return Written(status, body, headers)
