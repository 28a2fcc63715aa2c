"""Slow clients, all in one process: sockets that send a little from time to time."""

from __future__ import annotations

import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress

Address = tuple[str, int]
Opening = tuple[bytes, bytes]  # what to send at once, and what to send from time to time
EVERY = 2.0  # seconds between two bytes
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=edge"
PART = b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'


def head(host: str) -> tuple[bytes, bytes]:
    """Return a request whose head never ends."""
    return f"GET /jobs/ HTTP/1.1\r\nHost: {host}\r\n".encode(), b"X-Slow: 1\r\n"


def body(host: str, path: str, kind: str, start: bytes = b"", size: int = 12_000) -> Opening:
    """Return a request that announces a body and sends hardly any of it."""
    lines = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {kind}\r\n"
    return f"{lines}Content-Length: {size}\r\n\r\n".encode() + start, b"a"


def reader(host: str, path: str, times: int = 12) -> Opening:
    """Return requests whose answers fill every buffer, and that read byte by byte."""
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode() * times, b""


BIG = "/static/admin/js/vendor/jquery/jquery.js"  # 280 KB, uncompressed if the client asks for that


def sorts(host: str) -> dict[str, Opening]:
    """Return every kind of slow client, by name."""
    return {
        "slow head": head(host),
        "slow form": body(host, "/accounts/login/", FORM, b"login="),
        "slow multipart": body(host, "/accounts/login/", MULTIPART, PART),
        "slow form where none is expected": body(host, "/jobs/", FORM, size=300_000_000),
        "slow reading": reader(host, BIG),
    }


@contextmanager
def held(address: Address, opening: Opening, count: int = 32) -> Iterator[list[socket.socket]]:
    """Hold `count` connections of one kind, and send a byte on each from time to time."""
    first, then = opening
    clients = [_connected(address, first, slow=not then) for _ in range(count)]
    done = threading.Event()
    thread = threading.Thread(target=_keep_on, args=(clients, then, done))
    thread.start()
    try:
        yield clients
    finally:
        done.set()
        thread.join()
        for client in clients:
            client.close()


def seconds(url: str, host: str, timeout: float = 20) -> tuple[int, float]:
    """Request a URL once; return the status (0 for none) and the seconds it took."""
    began = time.monotonic()
    request = urllib.request.Request(url, headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            response.read()
            status = response.status
    except urllib.error.HTTPError as error:
        status = error.code
    except OSError:
        status = 0
    return status, time.monotonic() - began


def _connected(address: Address, first: bytes, *, slow: bool) -> socket.socket:
    client = socket.socket()
    if slow:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.settimeout(5)
    client.connect(address)
    client.sendall(first)
    return client


def _keep_on(clients: list[socket.socket], then: bytes, done: threading.Event) -> None:
    while not done.wait(EVERY):
        for client in clients:
            with suppress(OSError):
                client.sendall(then) if then else client.recv(1)
