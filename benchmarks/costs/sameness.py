"""Whether two builds say the same: text, links and fields of each page, in each language."""

import re
from typing import Any

from lxml import html

from benchmarks.costs.builds import Build

LANGUAGES = ["", "/ms", "/de"]
SIGNATURE = re.compile(r"(:|%3A)[\w-]{6}(:|%3A)[\w-]{43}")  # of a cursor: key and second differ
HASH = re.compile(r"\.[0-9a-f]{12}\.(?=\w+)")  # of a static file
KEY = re.compile(r"csrf=\w{32}|\b[A-Za-z0-9]{64}\b|expires=[^;]*")  # of a form and its cookie
HEADERS = ("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Cache-Control",
           "Referrer-Policy", "Cross-Origin-Opener-Policy", "Content-Language", "Content-Type",
           "Set-Cookie", "Vary", "Location", "Retry-After", "X-Robots-Tag")  # fmt: skip


def compare(old: Build, new: Build, paths: list[str]) -> list[str]:
    """Return what differs, one line each; empty if nothing does."""
    problems = []
    for path in paths:
        for language in LANGUAGES:
            answers = [build.ask(language + path, body=True) for build in (old, new)]
            problems += [f"{language}{path}: {what}" for what in _differences(*answers)]
    return problems


def _differences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    found = [] if old["status"] == new["status"] else [f"{old['status']} → {new['status']}"]
    heads = [dict(map(tuple, answer["headers"])) for answer in (old, new)]
    for name in HEADERS:
        before, after = (KEY.sub("", head.get(name, "")) for head in heads)
        if before != after:
            found.append(f"{name}: {before} → {after}")
    before, after = (said(answer["body"]) for answer in (old, new))
    if before != after:
        missing = [part for part in before if part not in after][:3]
        added = [part for part in after if part not in before][:3]
        found.append(f"said before {missing}, says now {added}")
    return found


def said(text: str) -> list[str]:
    """Return the page as a list: elements with their attributes, and words between them."""
    if not text.strip() or "<" not in text:
        return text.split()
    parts: list[str] = []
    for element in html.document_fromstring(text).iter():
        if isinstance(element.tag, str):
            attributes = [f"{name}={_plain(value)}" for name, value in sorted(element.items())]
            parts.append(" ".join([element.tag, *attributes]))
            parts += (element.text or "").split()
        parts += (element.tail or "").split()
    return parts


def _plain(value: str) -> str:
    return KEY.sub("", HASH.sub(".", SIGNATURE.sub("", " ".join(value.split()))))
