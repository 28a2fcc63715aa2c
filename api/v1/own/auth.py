"""Who asks: the token in `Authorization: Bearer …`."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from api.models import ApiToken
from api.models.token import Scope, digest_of
from api.v1.problems import ProblemError


class CompanyToken(HttpBearer):
    """Lets a working token with one scope in; raises ProblemError for all others."""

    def __init__(self, scope: Scope | None = None) -> None:
        self.scope = scope
        super().__init__()

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """Return the row of a token; 401 if it doesn't work, 403 without the scope."""
        rows = ApiToken.objects.working().select_related("company", "created_by")
        found = rows.filter(digest=digest_of(token)).first()
        if found is None:
            raise unauthorised("This token doesn't work: it is wrong, ended, or its maker left.")
        if self.scope and not found.allows(self.scope):
            raise ProblemError(403, f"This token lacks the scope “{self.scope}”.")
        found.note_use()
        return found


def unauthorised(detail: str) -> ProblemError:
    """Return the error for a request without a token that works: RFC 6750."""
    return ProblemError(401, detail, headers={"WWW-Authenticate": 'Bearer realm="API"'})


def token_of(request: HttpRequest) -> ApiToken:
    """Return the token that was let in."""
    return cast("ApiToken", request.auth)  # type: ignore[attr-defined]
