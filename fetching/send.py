"""Sends a document to an address that somebody else wrote, on the public internet only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fetching.fetch import header, public_pool, seconds_to_wait, user_agent, web_url


class Answer(NamedTuple):
    """What a server answered: its status, and how many seconds it asks us to wait, if any."""

    status: int
    retry_after: int | None


def send(url: str, body: bytes, headers: Mapping[str, str], *, seconds: float) -> Answer:
    """Send a body by POST; redirects are not followed, and the answer's body is not read.

    `seconds` limits the whole exchange. Raises FetchError if there was no answer.
    """
    own = {"User-Agent": user_agent("webhooks"), "Content-Length": str(len(body))}
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
    address = web_url(url)
    with (
        public_pool(seconds) as pool,
        pool.stream(
            "POST",
            address,
            headers=list((own | {**headers}).items()),
            content=body,
            extensions={"timeout": timeouts},
        ) as response,
    ):
        return Answer(response.status, seconds_to_wait(header(response, b"retry-after")))
