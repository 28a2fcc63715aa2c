"""The whole of `make bench`, with a board that is only large enough to have pages."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from django.conf import settings

SIZE = 1_000
ALONE = {"p50", "p95", "worst", "a_second", "bytes", "failed"}


@pytest.fixture(scope="module")
def data():
    folder = Path(
        tempfile.mkdtemp(prefix="bench-")
    )  # outside pytest's, which PostgreSQL can't open
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def bench(data):
    """What one run said and left, beside the newest commit."""
    if subprocess.run(["git", "-C", settings.CHECKOUT, "rev-parse", "HEAD"]).returncode:
        pytest.skip("THE BENCH IS NOT TRIED: this checkout has no commit to compare with")
    command = [
        sys.executable, "-m", "benchmarks.search", str(SIZE), "--against", "HEAD",
        "--requests", "2", "--results", str(data / "results"),
    ]  # fmt: skip
    env = os.environ | {"BENCH_DATA_DIR": str(data / "kept")}
    done = subprocess.run(command, cwd=settings.CHECKOUT, env=env, capture_output=True, text=True)
    assert (data / "results" / "search.json").exists(), done.stdout + done.stderr
    assert done.returncode in (0, 1)
    return done.stdout, json.loads((data / "results" / "search.json").read_text())


def test_measures_every_class_on_both_builds_beside_both_floors(bench):
    _, [result] = bench
    assert result["size"] == SIZE
    assert result["live"][0] == result["live"][1] > SIZE * 0.95
    assert len(result["classes"]) == 17
    assert all(result["forgets"])
    for one in result["classes"].values():
        assert one["bare_floor"] > 0
        assert one["floor"] > 0
        for build in (one, one["against"]):
            assert set(build["alone"]) == set(build["eight"]) == ALONE
            assert build["statements"] > 0
            assert build["processor"] >= 0
            assert build["new_worst"] >= build["new_p95"] >= build["new"] > 0


def test_finds_numbers_exact_and_no_closed_posting(bench):
    _, [result] = bench
    assert set(result["errors"].values()) == {0.0}
    assert {"counts of options", "common words", "phrases"} <= set(result["errors"])
    assert result["freshness"]["shown_closed"] == result["freshness"]["lost_again"] == 0


def test_looks_at_processes_of_both_builds(bench):
    _, [result] = bench
    assert [len(workers) for workers in result["memory"]] == [2, 2]
    for worker in (worker for build in result["memory"] for worker in build):
        assert 0 < worker["uss"] <= worker["pss"] <= worker["peak"]
    for figures in ("starts", "restarts", "one_worker", "two_workers"):
        assert len(result[figures]) == 2


def test_prints_every_target_with_its_figure(bench, data):
    said, [result] = bench
    # Kept pages may take less processor time than the hundredth of a second that counts.
    unmeasured = [line for line in said.splitlines() if "│ not measured" in line]
    assert all("processor time" in line for line in unmeasured)
    page = (data / "results" / "search.md").read_text()
    for name in ("first page, asked again", "misspelt, never asked", "middleware alone",
                 "server ready", "private memory of a worker", "visible after the commit",
                 "requests a second, 2 workers, 8 connections"):  # fmt: skip
        row = next(line for line in page.splitlines() if f"| {name} |" in line)
        assert row.endswith(("| met |", "| missed |"))
    assert f"This build / {result['against_commit'][0]}" in page
    assert "bare floor" in (data / "results" / "search.svg").read_text()


def test_keeps_the_boards_and_leaves_no_server(bench, data):
    kept = [data / "kept" / str(SIZE), *(data / "kept" / "builds").glob(f"*/{SIZE}")]
    assert [(folder / "loaded").exists() for folder in kept] == [True, True]
    assert not [folder for folder in kept if (folder / "postgres" / "postmaster.pid").exists()]
