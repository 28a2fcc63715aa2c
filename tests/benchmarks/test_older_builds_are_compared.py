"""The benchmark beside a build that lacks some of the addresses."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace

import pytest

from benchmarks.search.asking import Asker
from benchmarks.search.contest import Contestant, one_class, shared
from benchmarks.search.measure import _mixes
from benchmarks.search.tables import notes
from tests.benchmarks.test_bench_says_what_was_kept import result

KINDS = {"first page": ["/jobs/"], "JSON search": ["/api/v1/postings"]}


@pytest.fixture
def contestant():
    """Serve builds that answer 404 below one address, each as a contestant."""
    servers = []

    def serve(lacking):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(404 if self.path.startswith(lacking) else 200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            def log_message(self, *args):
                pass

        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
        Thread(target=servers[-1].serve_forever).start()
        board = SimpleNamespace(processes=list)
        served = SimpleNamespace(port=servers[-1].server_port, processes=list, board=board)
        return Contestant(served, KINDS)

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def figures(contestants):
    bare = Asker(contestants[0].server.port)
    return {name: one_class(name, contestants, bare, 1_000, 2) for name in KINDS}


def test_leaves_out_classes_that_the_other_build_lacks(contestant):
    both = [contestant("/nothing"), contestant("/api/")]
    found = figures(both)
    assert "against" in found["first page"]
    assert "against" not in found["JSON search"]
    assert found["JSON search"]["alone"]["p50"] > 0
    assert [one.lacks for one in both] == [[], ["JSON search"]]


def test_mixes_only_what_both_builds_have(contestant):
    both = [contestant("/nothing"), contestant("/api/")]
    figures(both)
    assert shared(both) == ["first page"]
    assert {path for mix in _mixes(both) for path in mix} == {"/jobs/"}


def test_compares_all_classes_with_a_build_that_has_them(contestant):
    both = [contestant("/nothing"), contestant("/nothing")]
    assert all("against" in one for one in figures(both).values())
    assert shared(both) == list(KINDS)


def test_stops_when_this_build_lacks_a_class(contestant):
    with pytest.raises(RuntimeError, match="answered 404"):
        figures([contestant("/api/"), contestant("/nothing")])


def test_says_what_is_not_compared():
    ran = result(
        forgets=["words", "words"], relations={}, against_commit=["0123456789"],
        lacks=[[], ["JSON search", "JSON posting"]],
    )  # fmt: skip
    assert notes([ran])[1:] == [
        "10,000: 0123456789 answers 404 for JSON search, JSON posting: these classes are not"
        " compared, and mixed classes leave them out for both builds"
    ]
