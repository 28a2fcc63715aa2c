"""Compresses pages: docs/decisions/0026-what-a-page-costs.md has the figures.

Public pages hold no secret. Clients that accept Zstandard get it, other clients a quick level of
gzip. All other pages go through Django's own gzip. Gzip adds random bytes that hide the true length
of a page (docs/decisions/0006-compressed-pages.md).
"""

import gzip
import secrets
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeGuard

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

from jobboard.public import is_public

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LEAST: Final = 200  # bytes; shorter pages are sent uncompressed, as in Django
ZSTD_LEVEL: Final = 3
GZIP_LEVEL: Final = 3
MOST_HIDING: Final = GZipMiddleware.max_random_bytes
GZIP: Final = b"\x1f\x8b"
HEAD: Final = 10  # bytes of a gzip header (RFC 1952); the fourth byte holds the flags
HAS_NAME: Final = 8


class Compression(GZipMiddleware):
    """Compress public pages quickly, and all others as Django does."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Compress the content with the best coding that the client accepts."""
        if not (is_public(request) and _may_be_packed(response)):
            return super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Encoding",))
        coding = coding_of(request)
        if not coding:
            return response
        response.content = PACKING[coding](response.content)
        response.headers["Content-Length"] = str(len(response.content))
        response.headers["Content-Encoding"] = coding
        if response.get("ETag", "").startswith('"'):  # no longer byte for byte the same
            response.headers["ETag"] = f"W/{response.headers['ETag']}"
        return response


def _may_be_packed(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    if not isinstance(response, HttpResponse) or response.has_header("Content-Encoding"):
        return False  # a streaming response is not an HttpResponse
    return len(response.content) >= LEAST


def with_zstd(content: bytes) -> bytes:
    """Return one Zstandard frame (RFC 8878); some clients read only the first of several."""
    return zstd.compress(content, level=ZSTD_LEVEL)


def with_gzip(content: bytes) -> bytes:
    """Return a gzip member whose name is random bytes that nobody reads, as in Django."""
    packed = gzip.compress(content, GZIP_LEVEL, mtime=0)
    return _named(packed[:HEAD], packed[HEAD:])


def of_another_length(packed: bytes) -> bytes:
    """Return a gzip member with another random name; Zstandard as it is, which has none."""
    if not packed.startswith(GZIP):
        return packed
    return _named(packed[:HEAD], packed[packed.index(b"\0", HEAD) + 1 :])


def _named(head: bytes, rest: bytes) -> bytes:
    name = secrets.token_hex(MOST_HIDING)[: secrets.randbelow(MOST_HIDING + 1)].encode()
    flags = head[3] | HAS_NAME
    return b"".join((head[:3], bytes([flags]), head[4:], name, b"\0", rest))


PACKING: Final[dict[str, Callable[[bytes], bytes]]] = {"zstd": with_zstd, "gzip": with_gzip}


def coding_of(request: HttpRequest) -> str:
    """Return the encoding of a public page for this client, "" for none."""
    return coding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""))


@lru_cache(maxsize=256)
def coding_for(accepted: str) -> str:
    """Return the best encoding of an Accept-Encoding header (RFC 9110), "" for none.

    A coding has to be named; `*` alone does not count.
    """
    wanted = dict(map(_weighed, accepted.lower().split(",")))
    return next((coding for coding in PACKING if wanted.get(coding, 0) > 0), "")


def _weighed(coding: str) -> tuple[str, float]:
    name, _, parameter = coding.partition(";")
    key, _, value = parameter.partition("=")
    if key.strip() != "q":
        return name.strip(), 1
    try:
        return name.strip(), float(value)
    except ValueError:
        return name.strip(), 0
