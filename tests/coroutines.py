"""Runs what tests of asynchronous code await."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def finish(coroutine):
    """Return the result of a coroutine.

    It runs in a thread of its own: once a journey has opened a browser, an event loop runs in the
    tests' thread until the browser is closed, and a second one can't (Playwright 1.65.2, seen by
    `findings/playwright_sync_fails_a_test_nearby.sh`).
    """
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(asyncio.run, coroutine).result()
