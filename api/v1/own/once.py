"""Does a piece of work once, however often a program sends it: the header Idempotency-Key.

The key is kept with the answer, in the transaction of the work. A failure changes nothing, so it
keeps nothing, and the same key may try again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b, sha256
from typing import Final, NamedTuple

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from ninja import Schema

from api.models import KeptAnswer
from api.v1.problems import FieldError, ProblemError
from companies.models import Company

HEADER: Final = "Idempotency-Key"
_LONGEST: Final = 255


class Written(NamedTuple):
    """What a piece of work is answered with."""

    status: int
    body: Schema
    headers: Mapping[str, str]

    def response(self) -> HttpResponse:
        """Return the answer."""
        return HttpResponse(
            self.body.model_dump_json(),
            status=self.status,
            content_type="application/json",
            headers={**self.headers},
        )


def once(request: HttpRequest, company: Company, work: Callable[[], Written]) -> HttpResponse:
    """Do the work in a transaction, or return what it was answered when it was first sent.

    Raises ProblemError: 409 while the same key is at work, 422 if it came with another request.
    """
    key = request.headers.get(HEADER)
    with transaction.atomic():
        if key is None:
            return work().response()
        _check(key)
        _lock(company, key)
        digest = _digest(request)
        kept = KeptAnswer.objects.filter(company=company, key=key).first()
        if kept is None:
            response = work().response()
            _keep(company, key, digest, response)
            return response
        if kept.request != digest:
            raise _wrong_key(422, "This key was used for another request. Choose a new one.")
        return _again(kept)


def _check(key: str) -> None:
    if not 0 < len(key) <= _LONGEST or not key.isascii() or not key.isprintable():
        raise _wrong_key(422, f"Send 1 to {_LONGEST} printable ASCII characters.")


def _wrong_key(status: int, detail: str) -> ProblemError:
    headers = {"Retry-After": "1"} if status == 409 else {}
    error = FieldError(field=HEADER, detail=detail)
    return ProblemError(status, detail, errors=[error], headers=headers)


def _lock(company: Company, key: str) -> None:
    """Hold the key until the transaction ends; two keys of one number only exclude each other."""
    digest = blake2b(f"{company.pk} {key}".encode(), digest_size=8).digest()
    number = int.from_bytes(digest, signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        [is_free] = cursor.fetchone()
    if not is_free:
        raise _wrong_key(409, "A request with this key is at work. Ask again for its answer.")


def _digest(request: HttpRequest) -> str:
    head = f"{request.method} {request.get_full_path()}\n{request.headers.get('If-Match', '')}\n"
    return sha256(head.encode() + request.body).hexdigest()


def _keep(company: Company, key: str, digest: str, response: HttpResponse) -> None:
    KeptAnswer.objects.create(
        company=company,
        key=key,
        request=digest,
        status=response.status_code,
        headers={name: value for name, value in response.items() if name != "Content-Type"},
        body=response.text,
    )


def _again(kept: KeptAnswer) -> HttpResponse:
    headers = {**kept.headers, "Idempotency-Replayed": "true"}
    return HttpResponse(
        kept.body, status=kept.status, content_type="application/json", headers=headers
    )
