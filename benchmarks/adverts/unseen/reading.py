"""Reads adverts with this build or with another one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from adverts import read_advert
from benchmarks.adverts.builds import answer_of

type Read = dict[str, Any]  # a draft as JSON values; items say how sure their kind is (0 to 1)


def plain(draft: Any) -> Read:
    """Return the draft of any build as JSON values."""
    given: Read = draft.as_json()
    for item, one in zip(given["items"], draft.items, strict=True):
        item["confidence"] = one.evidence.confidence if one.evidence else 1.0
    return given


def read(path: Path, reader: Callable[..., Any] = read_advert) -> Read | None:
    """Return what a build's reader makes of a file; none if it refuses it."""
    try:
        return plain(reader(path.read_bytes(), name=path.name))
    except Exception as error:
        # The class is elsewhere in other builds.
        if type(error).__name__ != "UnreadableAdvert":
            raise
        return None


def read_by(build: Path, paths: list[Path]) -> list[Read | None]:
    """Return what the build in a folder reads of each file."""
    functions = inspect.getsource(plain) + inspect.getsource(read)
    printing = "print(json.dumps([read(path) for path in paths]))"
    answer: list[Read | None] = answer_of(build, functions + printing, paths)
    return answer
