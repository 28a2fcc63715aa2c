"""Counts what is lost of the lists in whole archives: `python -m benchmarks.adverts.archives …`.

Each argument is a folder with adverts as files. The counts need no labels: by language, list lines
that are neither an item, nor a heading of items, nor in a list that is named as not taken; and
adverts with at least five list lines but neither responsibilities nor requirements.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}
django.setup()

from adverts import AdvertDraft, UnreadableAdvert, read_advert  # noqa: E402 - after the settings
from adverts.vocabulary.headings import topic_of  # noqa: E402
from adverts.vocabulary.terms import ItemKind  # noqa: E402
from benchmarks.pages.figures import Figure, Results  # noqa: E402

_SILENT = ("≤", 0.001)
_MANY = 5  # list lines of an advert that should say what the job is
_ASKED = {ItemKind.RESPONSIBILITY, ItemKind.REQUIREMENT}


def lost_lines(draft: AdvertDraft) -> list[str]:
    """Return the list lines of an advert that its draft has nowhere."""
    kept = {item.text for item in draft.items}
    kept |= {text for one in draft.left_lists for text in one.texts}
    headings = [item.heading or "" for item in draft.items]
    headings += [one.heading for one in draft.left_lists]
    kept_headings = {_bare(heading) for heading in headings}
    lines = [line.text for line in draft.lines if line.is_item]
    return [
        text
        for text in lines
        if text not in kept
        and _bare(text) not in kept_headings
        and not _is_divided(text, kept=kept, headings=kept_headings)
    ]


def _is_divided(text: str, *, kept: set[str], headings: set[str]) -> bool:
    """Return whether a line became a heading and an item: “Requirements: a degree”."""
    label, _, rest = text.partition(":")
    return rest.strip() in kept and (_bare(label) in headings or topic_of(label) is not None)


def _bare(heading: str) -> str:
    return heading.strip(" :-–—*_,")


@dataclass
class Lost:
    """Adverts, their list lines, those of them that are lost, and adverts that say too little."""

    adverts: int = 0
    lines: int = 0
    lost: int = 0
    silent: int = 0


def counted(folders: Sequence[Path]) -> dict[str, Lost]:
    """Return the counts by language, and of all."""
    counts: dict[str, Lost] = defaultdict(Lost)
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if not path.is_file() or ".git" in path.parts:
            continue
        try:
            draft = read_advert(path.read_bytes(), name=path.name)
        except UnreadableAdvert as refusal:
            print(f"refused: {path.name}: {refusal}")  # noqa: T201
            continue
        listed = sum(line.is_item for line in draft.lines)
        says_nothing = not {item.kind for item in draft.items} & _ASKED
        for language in (draft.language or "unknown", "all"):
            count = counts[language]
            count.adverts += 1
            count.lines += listed
            count.lost += len(lost_lines(draft))
            count.silent += says_nothing and listed >= _MANY
    return counts


def measure(results: Results, folders: Sequence[Path]) -> None:
    """Measure the counts of all languages as part of `make read-bench`."""
    every = counted(folders)["all"]
    results.figures += [
        Figure("archives", "adverts", every.adverts),
        Figure("archives", "list lines", every.lines),
        Figure("archives: list lines neither taken nor named", "all", every.lost, target=("=", 0)),
        Figure(
            "archives: share with many list lines, but no duties or requirements", "all",
            every.silent / every.adverts, target=_SILENT,
        ),
    ]  # fmt: skip


def main(folders: Sequence[Path]) -> None:
    """Print the counts, by language and for all adverts."""
    for language, count in sorted(counted(folders).items(), key=lambda pair: pair[1].adverts):
        print(  # noqa: T201
            f"{language:8} {count.adverts:6} adverts  {count.lines:7} list lines  "
            f"{count.lost:4} lost  {count.silent:3} without duties and requirements"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts.archives")
    parser.add_argument("folders", nargs="+", type=Path)
    main(parser.parse_args(sys.argv[1:]).folders)
