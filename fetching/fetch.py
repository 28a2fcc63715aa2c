"""Fetches a document from an address that somebody else wrote.

Only http and https, and only from the public internet. A server cannot exceed the limits on time
and size; the size limit applies to the sent and to the unpacked document.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import BinaryIO, NamedTuple
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpcore
from django.conf import settings
from django.utils.encoding import iri_to_uri
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fetching.public_network import ForbiddenAddressError, PublicNetwork, UnknownHostError

MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_SILENCE = 30.0  # seconds that a server may be silent
_GZIP = b"\x1f\x8b"
_PIECE = 256 * 1024  # bytes unpacked at once
_LONGEST_WAIT = 24 * 3600  # seconds that a server may ask us to wait
_MEANINGS = {
    401: _("a password is required"),
    403: _("access is denied"),
    404: _("the page doesn't exist"),
    410: _("the page was removed"),
    429: _("too many requests"),
}


class FetchError(Exception):
    """A document that could not be fetched, with the reason in plain words.

    `retry_after` is the number of seconds that the server asks us to wait, `status` what it
    answered, 0 if it did not.
    """

    def __init__(self, reason: str, *, retry_after: int | None = None, status: int = 0) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.status = status


@dataclass(frozen=True)
class Validators:
    """Values by which a server knows whether a document has changed: RFC 9110, section 8.8."""

    etag: str = ""
    last_modified: str = ""

    def as_headers(self) -> dict[str, str]:
        """Return the headers that make a request conditional."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in headers.items() if value}


@dataclass(frozen=True)
class Fetched:
    """A document in a temporary file, which disappears when it is closed."""

    file: BinaryIO
    validators: Validators


class _Bounds(NamedTuple):
    """How much is taken, and who may end it early."""

    most_bytes: int
    between_pieces: Callable[[], None]


def fetch(
    url: str,
    *,
    known: Validators | None = None,
    most_bytes: int,
    seconds: float,
    between_pieces: Callable[[], None] = lambda: None,
) -> Fetched | None:
    """Fetch a document; return None if it is unchanged since the `known` validators.

    `seconds` limits the whole exchange. Raises FetchError for everything that can go wrong.
    `between_pieces` is called as pieces of it arrive; what it raises ends the fetching.
    """
    with public_pool(seconds) as pool:
        return _fetch(pool, url, known or Validators(), _Bounds(most_bytes, between_pieces))


@contextmanager
def public_pool(seconds: float) -> Iterator[httpcore.ConnectionPool]:
    """Open connections to the public internet, for so long in all; what fails is a FetchError."""
    try:
        network = PublicNetwork(seconds=seconds)
        with httpcore.ConnectionPool(network_backend=network, max_connections=1) as pool:
            yield pool
    except ForbiddenAddressError as error:
        text = gettext("“%(host)s” isn't on the public internet.")
        raise FetchError(text % {"host": error}) from error
    except UnknownHostError as error:
        raise FetchError(
            gettext("The server “%(host)s” can't be found. Check the address.") % {"host": error}
        ) from error
    except httpcore.TimeoutException as error:
        text = gettext("The server took longer than %(seconds)s seconds.")
        raise FetchError(text % {"seconds": round(seconds)}) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        text = gettext("The connection failed: %(problem)s.")
        raise FetchError(text % {"problem": str(error)[:200]}) from error


def _fetch(
    pool: httpcore.ConnectionPool, url: str, known: Validators, bounds: _Bounds
) -> Fetched | None:
    own = {"Accept-Encoding": "gzip", "User-Agent": user_agent("feed reader")}
    headers = list((own | known.as_headers()).items())
    for _hop in range(MOST_REDIRECTS + 1):
        url = web_url(url)
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), _SILENCE)
        with pool.stream("GET", url, headers=headers, extensions={"timeout": timeouts}) as response:
            if response.status not in _REDIRECTS:
                return _accept(response, known, bounds)
            following = urljoin(url, header(response, b"location"))
        if url.startswith("https:") and not following.startswith("https:"):
            raise FetchError(gettext("The address redirects from https to one that isn't secure."))
        url = following
    text = gettext("The address redirects more than %(most)s times.")
    raise FetchError(text % {"most": MOST_REDIRECTS})


def web_url(url: str) -> str:
    """Return a web address in ASCII, as it is sent; raises FetchError for any other."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise FetchError(gettext("This isn't a valid web address.")) from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(gettext("Enter a web address that starts with https:// or http://."))
    if parts.username or parts.password:
        raise FetchError(gettext("Use an address without a user name or password."))
    host = f"[{host}]" if ":" in host else host
    return iri_to_uri(urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, "")))


def user_agent(purpose: str) -> str:
    """Return the user agent: the board's name, what it does here, and its address."""
    name = settings.BOARD_NAME.encode("ascii", "ignore").decode().strip() or "Jobboard"
    return f"{name} {purpose} (+{settings.SITE_URL})"


def _accept(response: httpcore.Response, known: Validators, bounds: _Bounds) -> Fetched | None:
    if response.status == 304 and known.as_headers():
        return None
    if response.status != 200:
        meaning = _MEANINGS.get(response.status, _("no document was sent"))
        wait = seconds_to_wait(header(response, b"retry-after"))
        text = gettext("The server returned %(status)s: %(meaning)s.")
        values = {"status": response.status, "meaning": meaning}
        raise FetchError(text % values, retry_after=wait, status=response.status)
    encoding = header(response, b"content-encoding").lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        text = gettext("The server uses an unsupported compression: “%(encoding)s”.")
        raise FetchError(text % {"encoding": encoding[:40]})
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    try:
        _keep(response, file, bounds)
    except BaseException:
        file.close()
        raise
    validators = Validators(header(response, b"etag"), header(response, b"last-modified"))
    return Fetched(file, validators)


def _keep(response: httpcore.Response, file: BinaryIO, bounds: _Bounds) -> None:
    for piece in _unpacked(_limited(response.iter_stream(), bounds)):
        file.write(piece)
        if file.tell() > bounds.most_bytes:
            raise _too_large(bounds.most_bytes)
    file.seek(0)


def _limited(pieces: Iterator[bytes], bounds: _Bounds) -> Iterator[bytes]:
    sent = 0
    for piece in pieces:
        sent += len(piece)
        bounds.between_pieces()
        if sent > bounds.most_bytes:
            raise _too_large(bounds.most_bytes)
        yield piece


def _too_large(most_bytes: int) -> FetchError:
    size = number_format(round(most_bytes / 1_000_000), force_grouping=True)
    return FetchError(gettext("The document is larger than %(size)s MB.") % {"size": size})


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the document in small pieces, unpacked if it is gzip.

    The first bytes decide, because servers also send packed files without a header.
    """
    start = next(pieces, b"")
    while len(start) < len(_GZIP) and (more := next(pieces, b"")):
        start += more
    if not start.startswith(_GZIP):
        yield start
        yield from pieces
        return
    yield from _gunzip(start, pieces)


def _gunzip(start: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    waiting = start
    try:
        while waiting or (waiting := next(pieces, b"")):
            if unpacking.eof:  # a file may have several packed parts
                unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
            yield unpacking.decompress(waiting, _PIECE)
            waiting = unpacking.unconsumed_tail or unpacking.unused_data
    except zlib.error as error:
        raise FetchError(gettext("The server's response can't be unpacked.")) from error
    if not unpacking.eof:
        raise FetchError(gettext("The server's response is incomplete."))


def seconds_to_wait(stated: str) -> int | None:
    """Return the seconds of a Retry-After, which is a number or a date: RFC 9110, section
    10.2.3.
    """
    if stated.isascii() and stated.isdecimal():
        return min(int(stated[:9]), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(stated)
    except ValueError:
        return None
    seconds = (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    return min(max(0, round(seconds)), _LONGEST_WAIT)


def header(response: httpcore.Response, name: bytes) -> str:
    """Return the first header with this name in lower case; empty if there is none."""
    values = (value for key, value in response.headers if key.lower() == name)
    return next(values, b"").decode("latin-1").strip()[:2000]
