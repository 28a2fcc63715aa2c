"""Pages travel compressed, and only to those who ask for it."""

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


def test_leaves_a_page_as_it_is_for_others(client):
    response = client.get("/jobs/")
    assert "Content-Encoding" not in response.headers
    assert b"</html>" in response.content


def test_tells_caches_that_there_are_two(client):
    assert "Accept-Encoding" in client.get("/jobs/").headers["Vary"]


def test_gives_the_same_page_another_length_each_time(client):
    """Django's random bytes, against guessing a secret by the length."""
    lengths = {
        len(client.get("/jobs/", headers={"accept-encoding": "gzip"}).content) for _ in range(12)
    }
    assert len(lengths) > 1
