"""Pages are compressed, but only for clients that accept it."""

import gzip

import pytest

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


def test_compresses_a_page_for_a_browser(client):
    PostingFactory(title="Medical Writer")
    plain = client.get("/jobs/")
    packed = client.get("/jobs/", headers={"accept-encoding": "gzip, deflate, br, zstd"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert b"Medical Writer" in gzip.decompress(packed.content)
    assert len(packed.content) < len(plain.content) / 2


def test_does_not_compress_a_page_for_others(client):
    response = client.get("/jobs/")
    assert "Content-Encoding" not in response.headers
    assert b"</html>" in response.content


def test_tells_caches_about_both_versions(client):
    assert "Accept-Encoding" in client.get("/jobs/").headers["Vary"]


def test_gives_the_same_page_another_length_each_time(client):
    """Django adds random bytes, so that the length reveals no secret."""
    lengths = {
        len(client.get("/jobs/", headers={"accept-encoding": "gzip"}).content) for _ in range(12)
    }
    assert len(lengths) > 1
