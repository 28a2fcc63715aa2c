"""Who asks: the token in `Authorization: Bearer …`."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from api.models import ApiToken, RequestCount
from api.models.quota import Quota
from api.models.token import Scope, digest_of
from api.v1.problems import ProblemError


class CompanyToken(HttpBearer):
    """Lets a working token with one scope in; raises ProblemError for all others."""

    def __init__(self, scope: Scope | None = None) -> None:
        self.scope = scope
        super().__init__()

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """Return the row of a token; 401 if it doesn't work, 403 without the scope, 429 too often.

        Only requests with a token that works are counted, so nobody else can use up a quota.
        """
        rows = ApiToken.objects.working().select_related("company", "created_by")
        found = rows.filter(digest=digest_of(token)).first()
        if found is None:
            raise unauthorised("This token doesn't work: it is wrong, ended, or its maker left.")
        request.quota = RequestCount.take(found.company)  # type: ignore[attr-defined]
        _check(quota_of(request))
        if self.scope and not found.allows(self.scope):
            raise ProblemError(403, f"This token lacks the scope “{self.scope}”.")
        found.note_use()
        return found


def _check(quota: Quota | None) -> None:
    if quota and quota.is_exceeded:
        detail = f"Your company's programs sent more than {quota.most} requests in a minute."
        raise ProblemError(429, detail, headers={"Retry-After": str(quota.seconds)})


def quota_of(request: HttpRequest) -> Quota | None:
    """Return what the request has left; None without a token or a limit."""
    return getattr(request, "quota", None)


def unauthorised(detail: str) -> ProblemError:
    """Return the error for a request without a token that works: RFC 6750."""
    return ProblemError(401, detail, headers={"WWW-Authenticate": 'Bearer realm="API"'})


def token_of(request: HttpRequest) -> ApiToken:
    """Return the token that was let in."""
    return cast("ApiToken", request.auth)  # type: ignore[attr-defined]
