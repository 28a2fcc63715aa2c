"""Turns reStructuredText, in which projects write their documentation, into Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_SIGNS = r"=\-~^\"'`*+#.:_"
_RULE = re.compile(rf"(?P<sign>[{_SIGNS}])(?P=sign){{2,}}[ \t]*$")
_LINK = re.compile(r"`(?P<text>[^`<>\n]{1,200}?) *<(?P<url>[^`<>\s]{1,2000})>`__?")
_ROLE = re.compile(r":[a-z][a-z:+-]{1,20}:`(?P<text>[^`<>\n]{1,200}?) *(?:<[^`<>\n]{1,200}>)?`")
_LITERAL = re.compile(r"``([^`\n]{1,200})``")
_REPLACED = re.compile(
    r"^\.\. \|(?P<name>[^|\n]{1,60})\| replace:: (?P<text>[^\n]{1,200})$", re.MULTILINE
)
_NAME = re.compile(r"\|([^|\n]{1,60})\|")
_MOST_REPLACED = 1_000  # so that no text grows much
_TARGET = re.compile(
    r"^\.\. _(?P<name>[^:\n]{1,120}): (?P<url>https?://\S{1,2000})[ \t]*$", re.MULTILINE
)
_NAMED = re.compile(r"`(?P<text>[^`<>\n]{1,120})`__?(?!\w)")
_MARKUP = re.compile(r"\.\.(?: (?P<name>[\w-]+)::(?P<rest>.*)| .*|$)")
_OPTION = re.compile(r":[\w -]{1,40}:(?: |$)")
# Directives that hold a text; the others hold code, pictures, or names of files.
_TEXTS = frozenset([
    "note", "tip", "hint", "important", "warning", "attention", "caution", "danger", "admonition",
    "topic", "sidebar", "card", "dropdown", "container", "grid", "compound", "epigraph",
    "highlights", "rubric",
])  # fmt: skip
_SURE = re.compile(r"^\.\. (?:[\w-]+::|_[^:\n]{1,120}: )", re.MULTILINE)


def is_restructured(text: str) -> bool:
    """Return whether a text has a directive, a target or a link as only this notation has."""
    return (".. " in text and bool(_SURE.search(text))) or (
        ">`_" in text and bool(_LINK.search(text))
    )


def as_markdown(text: str) -> str:
    """Return the text as Markdown, without comments, options and what directives load."""
    text = _with_replacements(text)
    targets = {
        match["name"].strip("`").casefold(): match["url"] for match in _TARGET.finditer(text)
    }
    text = "\n".join(_with_headings([*_without_markup(text.split("\n"))]))
    text = _LITERAL.sub(r"\1", _ROLE.sub(_role_text, _LINK.sub(r"[\g<text>](\g<url>)", text)))
    return _NAMED.sub(lambda match: _named(match, targets), text)


def _with_replacements(text: str) -> str:
    """Return the text with its replacements in the place of their `|names|`; none holds others."""
    stated = {match["name"]: match["text"] for match in _REPLACED.finditer(text)}
    if not stated:
        return text
    return _NAME.sub(lambda name: stated.get(name[1], name[0]), text, count=_MOST_REPLACED)


def _role_text(match: re.Match[str]) -> str:
    return match["text"]


def _named(match: re.Match[str], targets: dict[str, str]) -> str:
    """Return a link to a target that is named elsewhere; the words alone if it is not."""
    url = targets.get(match["text"].casefold())
    return f"[{match['text']}]({url})" if url else match["text"]


def _without_markup(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines without explicit markup; the text of notes stays, at the margin."""
    inside, kept = False, False  # a block of markup, and one whose text stays
    for line in lines:
        if (markup := _MARKUP.match(line)) is not None:
            inside, kept = True, markup["name"] in _TEXTS
            yield (markup["rest"] or "").strip() if kept else ""
        elif inside and (not line.strip() or line[0] in " \t"):
            own = line.strip()
            yield own if kept and not _OPTION.match(own) else ""
        else:
            inside = False
            yield "" if _OPTION.fullmatch(line.strip()) else line


def _with_headings(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, underlined ones as headings whose level is the order of their signs."""
    levels: list[str] = []
    skipped = -1
    for at, line in enumerate(lines):
        under = _RULE.match(lines[at + 1]) if at + 1 < len(lines) else None
        if at == skipped or _is_overline(lines, at):
            continue
        if under and line.strip() and not _RULE.match(line):
            sign = under["sign"] + ("^" if at and _RULE.match(lines[at - 1]) else "")
            levels += [] if sign in levels else [sign]
            skipped = at + 1
            yield f"\n{'#' * min(levels.index(sign) + 1, 6)} {line.strip()}\n"
        else:
            yield line


def _is_overline(lines: Sequence[str], at: int) -> bool:
    """Return whether a rule is above a heading that has one below, too."""
    if not _RULE.match(lines[at]) or at + 2 >= len(lines):
        return False
    return bool(lines[at + 1].strip()) and lines[at + 2].rstrip() == lines[at].rstrip()
