"""Fetching from real servers, most of them bad."""

import gzip
import socket
import ssl
import subprocess
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import ip_address, ip_network

import pytest

from fetching import public_network
from fetching.fetch import FetchError, Validators, fetch, web_url
from fetching.public_network import is_public
from tests.servers import raw, reply, serving

OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture(autouse=True)
def _may_ask_this_machine(settings):
    settings.FETCH_ALLOWED_NETWORKS = [ip_network("127.0.0.0/8")]


@pytest.fixture
def server():
    with serving() as server:
        yield server


def got(url, **limits):
    fetched = fetch(url, **{"most_bytes": 1_000_000, "seconds": 5, **limits})
    with fetched.file as file:
        return file.read()


def test_fetches_a_document_and_its_validators(server):
    server.answers_with(reply(200, "<source/>", ETag='"1"', Last_Modified="yesterday"))
    fetched = fetch(server.url(), most_bytes=100, seconds=5)
    assert fetched.file.read() == b"<source/>"
    fetched.file.close()
    assert fetched.validators == Validators('"1"', "yesterday")
    asked = server.requests[0].headers
    assert "Jobboard feed reader (+http" in asked["User-Agent"]
    assert (asked["Host"], asked["If-None-Match"]) == (f"127.0.0.1:{server.server_port}", None)


def test_asks_whether_a_known_document_has_changed(server):
    server.answers_with(reply(304))
    known = Validators('"1"', "Tue, 24 Nov 2026 08:00:00 GMT")
    assert fetch(server.url(), known=known, most_bytes=100, seconds=5) is None
    headers = server.requests[0].headers
    assert headers["If-None-Match"] == '"1"'
    assert headers["If-Modified-Since"] == "Tue, 24 Nov 2026 08:00:00 GMT"


def test_refuses_a_304_without_a_condition(server):
    server.answers_with(reply(304))
    with pytest.raises(FetchError, match="304"):
        got(server.url())


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://127.1/", "http://2130706433/",
        "http://0x7f000001/", "http://0.0.0.0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/", "http://224.0.0.1/", "http://[fd00:ec2::254]/", "https://127.0.0.1/",
    ],
)  # fmt: skip
def test_refuses_addresses_that_are_not_public(settings, url):
    settings.FETCH_ALLOWED_NETWORKS = []
    with pytest.raises(FetchError, match="isn't on the public internet"):
        got(url)


def test_sends_nothing_to_this_machine_unless_allowed(settings, server):
    settings.FETCH_ALLOWED_NETWORKS = []
    with pytest.raises(FetchError, match="public internet"):
        got(server.url())
    assert server.requests == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True), ("::ffff:8.8.8.8", True),
        ("172.31.255.255", False), ("172.32.0.1", True), ("100.127.255.255", False),
        ("169.254.0.1", False), ("198.18.0.1", False), ("240.0.0.1", False),
        ("255.255.255.255", False), ("239.1.1.1", False), ("::", False), ("fe80::1", False),
        ("fec0::1", False), ("fc00::1", False), ("ff02::1", False), ("::ffff:10.0.0.1", False),
        ("::10.0.0.1", False), ("2002:a00:1::", False), ("2001::1", False),
        ("64:ff9b::a00:1", False), ("64:ff9b::808:808", True),
    ],
)  # fmt: skip
def test_recognises_public_addresses(address, public):
    assert is_public(ip_address(address)) is public


def test_refuses_a_name_with_one_private_address(monkeypatch):
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(public_network.socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(FetchError, match=r"rebound\.example"):
        got("http://rebound.example/")


def test_connects_to_the_address_that_was_checked(monkeypatch, server):
    """If a second look-up gives another address, the connection still uses the first."""
    real, asked = socket.getaddrinfo, []

    def rebinding(host, port, *args, **kwargs):
        if host == "feeds.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "127.0.0.2"
        return real(host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    server.answers_with(reply(200, "here"))
    assert got(f"http://feeds.example:{server.server_port}/feed") == b"here"
    assert asked == ["feeds.example"]
    assert server.requests[0].headers["Host"] == f"feeds.example:{server.server_port}"


def test_follows_redirects_that_stay_public(server):
    server.answers_with(reply(301, Location="/new"))
    server.answers_with(reply(302, Location=server.url("/newer")), path="/new")
    server.answers_with(reply(200, "moved"), path="/newer")
    assert got(server.url()) == b"moved"


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]:1/", "//192.168.1.1/"],
)
def test_refuses_redirects_into_private_networks(server, target):
    server.answers_with(reply(301, Location=target))
    with pytest.raises(FetchError, match="public internet"):
        got(server.url())


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://feeds.example/", "gopher://x/"])
def test_refuses_redirects_to_other_schemes(server, target):
    server.answers_with(reply(301, Location=target))
    with pytest.raises(FetchError, match="Enter a web address"):
        got(server.url())


def test_stops_after_five_redirects(server):
    server.answers_with(reply(301, Location="/feed"))
    with pytest.raises(FetchError, match="more than 5 times"):
        got(server.url())
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    "answer",
    [
        raw(OK + b"Content-Length: 9999\r\n\r\n", *[b"x"] * 60, pause=0.05),
        raw(*(bytes([byte]) for byte in OK + b"X-Slow: " + b"y" * 60), pause=0.05),
        raw(b"", pause=3),
    ],
    ids=["drips its body", "drips its headers", "says nothing"],
)
def test_stops_at_the_time_limit(server, answer):
    server.answers_with(answer)
    began = time.monotonic()
    with pytest.raises(FetchError, match="took longer than"):
        got(server.url(), seconds=0.5)
    assert time.monotonic() - began < 1.5


def test_stops_while_a_document_gets_too_large(server):
    piece = b"400\r\n" + b"x" * 1024 + b"\r\n"
    server.answers_with(raw(OK + b"Transfer-Encoding: chunked\r\n\r\n", *[piece] * 5000))
    with pytest.raises(FetchError, match="larger than 1 MB"):
        got(server.url())


@pytest.mark.parametrize("headers", [{"Content_Encoding": "gzip"}, {}], ids=["stated", "unstated"])
def test_refuses_documents_that_unpack_to_too_much(server, headers):
    bomb = gzip.compress(b"0" * 100_000_000)
    server.answers_with(reply(200, bomb, **headers))
    assert len(bomb) < 1_000_000
    with pytest.raises(FetchError, match="larger than 1 MB"):
        got(server.url())


def test_unpacks_compressed_documents(server):
    packed = gzip.compress(b"<source>") + gzip.compress(b"</source>")
    server.answers_with(reply(200, packed, Content_Encoding="gzip"))
    assert got(server.url()) == b"<source></source>"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            reply(200, gzip.compress(b"<source/>" * 99)[:-12], Content_Encoding="gzip"),
            "response is incomplete",
        ),
        (reply(200, gzip.compress(b"x")[:10] + b"\xff" * 40), "can't be unpacked"),
        (reply(200, b"x", Content_Encoding="br"), "unsupported compression: “br”"),
        (raw(OK + b"Content-Length: 100\r\n\r\nhalf"), "connection failed"),
        (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"), "connection failed"),
        (raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n"), "connection failed"),
        (raw(b"SSH-2.0-OpenSSH_9.9\r\n\r\n"), "connection failed"),
        (raw(OK + b"X: " + b"y" * 300_000 + b"\r\n\r\n"), "connection failed"),
        (reply(404), "404: the page doesn't exist"),
        (reply(410), "410: the page was removed"),
        (reply(500, "<source/>"), "500"),
        (reply(206, "half"), "206"),
        (reply(301), "redirects more than"),
    ],
)
def test_explains_errors_of_the_server(server, answer, reason):
    server.answers_with(answer)
    with pytest.raises(FetchError, match=reason):
        got(server.url())


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("120", 120),
        ("99999999", 24 * 3600),
        (timedelta(hours=1), 3600),
        (timedelta(hours=-1), 0),
        ("soon", None),
    ],
)
def test_reads_when_to_try_again(server, stated, seconds):
    if isinstance(stated, timedelta):
        stated = format_datetime(datetime.now(UTC) + stated, usegmt=True)
    server.answers_with(reply(429, Retry_After=stated))
    with pytest.raises(FetchError, match="too many requests") as caught:
        got(server.url())
    assert caught.value.retry_after == pytest.approx(seconds, abs=60)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://bücher.example/jöbs?q=ä#top", "https://xn--bcher-kva.example/j%C3%B6bs?q=%C3%A4"),
        ("http://feeds.example", "http://feeds.example/"),
        ("http://[2606:4700::1111]:8080/x y", "http://[2606:4700::1111]:8080/x%20y"),
    ],
)
def test_writes_addresses_in_ascii(url, sent):
    assert web_url(url) == sent


@pytest.mark.parametrize(
    "url",
    ["", "feed.xml", "file:///etc/passwd", "https://", "http://a:b@feeds.example/",
     "http://feeds.example:99999/", "http://[::1", "http://" + "a" * 70 + ".example/"],
)  # fmt: skip
def test_refuses_texts_that_are_not_web_addresses(url):
    with pytest.raises(FetchError):
        web_url(url)


def test_names_an_unknown_host():
    with pytest.raises(FetchError, match=r"“nowhere\.invalid” can.t be found"):
        got("http://nowhere.invalid/")


def test_reports_that_nothing_listens():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="connection failed"):
        got(f"http://127.0.0.1:{port}/")


def test_checks_the_certificate_of_the_name(server, tmp_path, monkeypatch):
    """The server must prove its name, although the connection uses an address."""
    real, heard = socket.getaddrinfo, []
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda _, port, *args, **named: real("127.0.0.1", port, **named)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    context.sni_callback = lambda _socket, name, _context: heard.append(name)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers_with(reply(200, "secret"))
    with pytest.raises(FetchError, match=r"(?i)certificate"):
        got(f"https://feeds.example:{server.server_port}/feed")
    assert (heard, server.requests) == (["feeds.example"], [])


def self_signed(folder):
    """Create a self-signed certificate with the machine's openssl."""
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=feeds.example"
    files = ["-keyout", folder / "key.pem", "-out", folder / "certificate.pem"]
    subprocess.run([*command.split(), *files], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_text((folder / "key.pem").read_text() + (folder / "certificate.pem").read_text())
    return both
