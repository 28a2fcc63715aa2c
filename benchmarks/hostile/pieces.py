"""Reads documents that repeat what each regular expression of the readers likes.

`patterns` finds expressions whose time grows with the square of a text, wherever the text comes
from. Most of them see texts that are cut, or that begin with something rare. Here the same texts
stand where they do in adverts: as lines, headings, items, facts and titles. So a slow document is a
way to stop the board, and an expression that is slow for itself alone is none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import islice

import django

from benchmarks.hostile.patterns import attacks, patterns_in, seconds_of

LENGTH = 20_000  # characters of the repeated part
OF_EACH = 12  # texts of one expression; most are alike
LIMIT, PATIENCE = 2.0, 20  # seconds: a document above the first is slow, and is ended at the second
PLACES = (
    "{text}\n",
    "Nurse\n\nCompany: {text}\n\nRequirements\n- {text}\n- A degree\n",
    "---\ntitle: Nurse\ncompany: Acme\n---\n## Duties\n* {text}\n* Care\n\n{text}\n",
    "# [Nurse](https://acme.example/1)\n### Acme\n#### `💰 {text}` `🌎 {text}`\n## {text}\n* {text}\n",
    "<html><body><h1>{text}</h1><p>{text}</p><h2>Duties</h2><ul><li>{text}<li>Care</ul></body></html>",
)


def main() -> int:
    """Print each slow document; return 1 if there is one."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}
    django.setup()
    read = slow = 0
    for name, place, text in _texts():
        document = PLACES[place].format(text=text)
        seconds = seconds_of(partial(_read, document), patience=PATIENCE)
        read += 1
        if seconds > LIMIT:
            slow += 1
            _print(f"{seconds:.1f} s: {name}, {text[:40]!r} repeated, place {place}")
    _print(f"{read} documents, {slow} above {LIMIT} s of processor time")
    return 1 if slow else 0


def _texts() -> Iterator[tuple[str, int, str]]:
    """Yield the name of each expression with texts for it, in every place; in some of them with
    commas, which divide places and many other lists.
    """
    for name, pattern in patterns_in("adverts").items():
        for number, attack in enumerate(islice(dict.fromkeys(attacks(pattern)), OF_EACH)):
            before, pump, after = attack.split("\0")
            for place in range(len(PLACES)):
                part = f"{pump}, " if (number + place) % 2 else pump
                yield name, place, before + part * (LENGTH // len(part)) + after


def _read(document: str) -> None:
    """Read a document, or let it be refused."""
    from adverts import UnreadableAdvert, read_advert

    with suppress(UnreadableAdvert):
        read_advert(document.encode("utf-8", "replace"), name="advert.md")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
