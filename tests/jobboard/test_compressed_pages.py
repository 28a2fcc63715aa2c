"""Pages are compressed, but only for clients that accept it."""

import gzip
import re
import sys

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse

from jobboard.compression import Compression, coding_for
from tests.factories import PostingFactory, make_editor

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

pytestmark = pytest.mark.django_db
BROWSER = "gzip, deflate, br, zstd"


def test_compresses_a_page_for_a_browser(client):
    PostingFactory(title="Medical Writer")
    plain = client.get("/jobs/")
    for accepted, coding, unpack in (
        ("gzip, deflate, br", "gzip", gzip.decompress),
        (BROWSER, "zstd", zstd.decompress),
    ):
        packed = client.get("/jobs/", headers={"accept-encoding": accepted})
        assert packed.headers["Content-Encoding"] == coding
        assert packed.headers["Content-Length"] == str(len(packed.content))
        assert unpack(packed.content) == plain.content
        assert b"Medical Writer" in plain.content
        assert len(packed.content) < len(plain.content) / 2


def test_does_not_compress_a_page_for_others(client):
    response = client.get("/jobs/")
    assert "Content-Encoding" not in response.headers
    assert b"</html>" in response.content


@pytest.mark.parametrize("accepted", ["", "identity", "gzip", BROWSER])
def test_tells_caches_about_all_versions(client, accepted):
    headers = client.get("/jobs/", headers={"accept-encoding": accepted}).headers
    assert "Accept-Encoding" in headers["Vary"]


@pytest.mark.parametrize("accepted", ["identity", "gzip", BROWSER])
def test_changes_no_other_header(client, accepted):
    """Above all those that keep a page safe."""
    PostingFactory()
    plain = client.get("/jobs/").headers
    packed = client.get("/jobs/", headers={"accept-encoding": accepted}).headers
    of_coding = {"Content-Encoding", "Content-Length"}
    assert set(packed) - of_coding == set(plain) - of_coding
    assert all(packed[name] == plain[name] for name in plain if name not in of_coding)
    assert packed["Content-Security-Policy"].startswith("default-src 'none'")
    assert packed["X-Frame-Options"] == "DENY"


def test_gives_the_same_page_another_length_each_time(client):
    """Random bytes are added, so that the length reveals no secret."""
    lengths = {
        len(client.get("/jobs/", headers={"accept-encoding": "gzip"}).content) for _ in range(12)
    }
    assert len(lengths) > 1


def test_hides_the_length_of_every_page_that_may_hold_a_secret(client):
    """Forms of the desk carry a key: they never go without random bytes."""
    client.force_login(make_editor())
    form = reverse("admin:postings_category_add")
    key = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
    lengths = set()
    for _ in range(12):
        response = client.get(form, headers={"accept-encoding": BROWSER})
        assert response.headers["Content-Encoding"] == "gzip"
        plain = gzip.decompress(response.content)
        assert key.search(plain)
        lengths.add(len(response.content))
    assert len(lengths) > 3
    login = client.get(reverse("account_login"), headers={"accept-encoding": "zstd"})
    assert "Content-Encoding" not in login.headers


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""), ("gzip", "gzip"), ("zstd", "zstd"), ("gzip, zstd", "zstd"), ("ZSTD", "zstd"),
        ("gzip;q=0", ""), ("gzip;q=0.5, zstd;q=0", "gzip"), ("zstd ; q=0.001", "zstd"),
        ("zstd;q=x", ""), ("xzstd, zstdx, x-gzip", ""), ("br", ""), ("*", ""), (";q=1,,", ""),
        ("gzip;q=0.000", ""), ("identity;q=0, gzip", "gzip"), ("\xff", ""),
    ],
)  # fmt: skip
def test_takes_a_client_at_its_word(accepted, coding):
    assert coding_for(accepted) == coding


def packed(rf, response, path="/jobs/"):
    request = rf.get(path, headers={"accept-encoding": BROWSER})
    return Compression(lambda request: response)(request)


def test_leaves_alone_what_is_short_packed_or_sent_bit_by_bit(rf):
    assert packed(rf, HttpResponse("x" * 199)).content == b"x" * 199
    done = packed(rf, HttpResponse("x" * 999, headers={"Content-Encoding": "br"}))
    assert done.content == b"x" * 999
    stream = packed(rf, StreamingHttpResponse([b"x" * 999]))
    assert gzip.decompress(b"".join(stream)) == b"x" * 999


def test_weakens_a_tag_that_named_the_bytes(rf):
    assert packed(rf, HttpResponse("x" * 999, headers={"ETag": '"1"'})).headers["ETag"] == 'W/"1"'
    weak = packed(rf, HttpResponse("x" * 999, headers={"ETag": 'W/"1"'}))
    assert weak.headers["ETag"] == 'W/"1"'
