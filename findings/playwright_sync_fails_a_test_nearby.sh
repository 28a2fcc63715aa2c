#!/usr/bin/env bash
# playwright 1.65.2 and pytest 9.2.0 (PyPI), CPython 3.13.
#
# Playwright's synchronous API keeps an event loop running in its thread from start to stop, also while plain code of
# the caller runs. With a fixture for the session, asyncio.run() in a test that knows nothing of Playwright is refused,
# if a test with the fixture came before it in the same process; in the other order it works. With warnings as errors,
# the coroutine that was refused then fails a second test, any later one in which it is collected as garbage, whose
# report names the coroutine but no line of either test. So which tests fail depends on how tests are divided among
# processes. No browser is needed to see it. In a thread of its own, asyncio.run() works all the while.
#
# Output seen, twice:
#   before.py: 1 passed
#   uses_it.py, asks.py, later.py: 2 failed, 2 passed
#   RuntimeError: asyncio.run() cannot be called from a running event loop
#   RuntimeWarning: coroutine 'answer' was never awaited
# Exits with 1 if any of these changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check playwright==1.65.2 pytest==9.2.0
cat > conftest.py <<'PYTHON'
import pytest
from playwright.sync_api import sync_playwright


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started
PYTHON
cat > before.py <<'PYTHON'
import asyncio


async def answer():
    return 42


def test_before():
    assert asyncio.run(answer()) == 42
PYTHON
cat > uses_it.py <<'PYTHON'
def test_uses_playwright(playwright):
    assert playwright.chromium.name == "chromium"
PYTHON
cat > asks.py <<'PYTHON'
import asyncio
from concurrent.futures import ThreadPoolExecutor

from before import answer


def test_in_a_thread_of_its_own():
    with ThreadPoolExecutor(1) as alone:
        assert alone.submit(lambda: asyncio.run(answer())).result() == 42


def test_asks():
    assert asyncio.run(answer()) == 42
PYTHON
cat > later.py <<'PYTHON'
import gc


def test_something_else():
    gc.collect()
PYTHON
run() { venv/bin/python -W error -m pytest -q -p no:cacheprovider -W error "$@" > out 2>&1 || true; }
count() { tail -n 1 out | sed -E 's/ in .*//; s/=//g; s/^ +//'; }
{
  run before.py
  echo "before.py: $(count)"
  run uses_it.py asks.py later.py
  echo "uses_it.py, asks.py, later.py: $(count)"
  grep -ohE "RuntimeError: asyncio.run\(\) cannot be called from a running event loop" out | sort -u
  grep -ohE "RuntimeWarning: coroutine 'answer' was never awaited" out | sort -u
} | tee seen
cat > wanted <<'TEXT'
before.py: 1 passed
uses_it.py, asks.py, later.py: 2 failed, 2 passed
RuntimeError: asyncio.run() cannot be called from a running event loop
RuntimeWarning: coroutine 'answer' was never awaited
TEXT
diff wanted seen
