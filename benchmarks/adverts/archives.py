"""Counts what is lost of the lists in whole archives: `python -m benchmarks.adverts.archives …`.

Each argument is a folder with adverts as files. The counts need no labels: by language, list lines
that are neither an item, nor a heading of items, nor in a list that is named as not taken; and
adverts with at least five list lines but neither responsibilities nor requirements.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}
django.setup()

from adverts import AdvertDraft, UnreadableAdvert, read_advert  # noqa: E402 - after the settings
from adverts.vocabulary.terms import ItemKind  # noqa: E402

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
    return [text for text in lines if text not in kept and _bare(text) not in kept_headings]


def _bare(heading: str) -> str:
    return heading.strip(" :-–—*_,")


def main(folders: Sequence[Path]) -> None:
    """Print the counts, by language and for all adverts."""
    adverts: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    silent: Counter[str] = Counter()
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
            adverts[language] += 1
            lines[language] += listed
            lost[language] += len(lost_lines(draft))
            silent[language] += says_nothing and listed >= _MANY
    for language, count in sorted(adverts.items(), key=lambda pair: pair[1]):
        print(  # noqa: T201
            f"{language:8} {count:6} adverts  {lines[language]:7} list lines  "
            f"{lost[language]:4} lost  {silent[language]:3} without duties and requirements"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts.archives")
    parser.add_argument("folders", nargs="+", type=Path)
    main(parser.parse_args(sys.argv[1:]).folders)
