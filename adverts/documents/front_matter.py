"""The facts in front of a post's text: YAML between lines of dashes, or TOML between plus signs."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import yaml
from django.utils.translation import gettext

from adverts.documents.components import is_code_page
from adverts.text.errors import UnreadableAdvert
from adverts.text.repair import collapse

_FENCE = re.compile(
    r"\A\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<facts>.*?\n|) ?(?P=mark)[ \t]*(?:\n|\Z)", re.DOTALL
)
# Lines of a site's own names above the text, without fences.
_HEADER = re.compile(
    r"\A\s*(?P<mark>)(?=(?:\w+:[^\n]*\n){0,11}?title:)(?P<facts>(?:(?:article|page|post|title|date|slug"
    r"|authors?|tags?|categor(?:y|ies)|image|summary|layout|lang(?:uage)?|modified|status|template"
    r"|permalink|draft):(?:[ \t][^\n]*)?\n){2,12})(?=[ \t]*(?:\n|\Z))"
)
_LONGEST_FACTS = 20_000
_MAX_NESTED = 200
# What the site's own templates leave out.
_COMMENT = re.compile(r"\{%-?\s*comment\b")
_COMMENT_END = re.compile(r"\bendcomment\b[^%]{0,200}%\}")
_TABS = re.compile(r"^\t+", re.MULTILINE)
_EMPTY_ENTRY = re.compile(r",\s*(?=[,\]])|(?<=\[)\s*,")
_PLAIN_VALUE = re.compile(r"^(\w[\w-]*):[ \t]+([^\s\"'\[{|>#&*!](?:.*\S)?)[ \t]*$", re.MULTILINE)
_NAME = re.compile(r"^ ?(\w[\w-]*)[ \t]*[:=]|^[ \t]*\"(\w+)\"[ \t]*:", re.MULTILINE)


def _as_written(loader: type[yaml.SafeLoader]) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return what a loader takes for values without their numbers: “31.000” and “00123” are texts,
    and would become 31 and 83.
    """
    numbers = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
    return {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in numbers]
        for first, resolvers in loader.yaml_implicit_resolvers.items()
    }


_AS_WRITTEN = _as_written(yaml.SafeLoader)


class _QuickLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The loader in C, without the search for paths with types of their own, as there are none."""

    yaml_implicit_resolvers = _AS_WRITTEN

    def descend_resolver(self, _parent: Any, _index: Any) -> None:
        """Search nothing."""

    def ascend_resolver(self) -> None:
        """Search nothing."""


class _FactsLoader(yaml.SafeLoader):
    """Refuses aliases: front matter needs none, and nine lines of them make a billion values."""

    yaml_implicit_resolvers = _AS_WRITTEN

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Refuse an alias."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("it repeats values by aliases")
        return super().compose_node(parent, index)


def has_front_matter(text: str) -> bool:
    """Return whether a text starts with facts between two fences, which may be code instead."""
    return _fence(text) is not None and not is_code_page(text)


def _fence(text: str) -> re.Match[str] | None:
    """Return the facts in front of a text, as `facts`, with their fences, if they have some."""
    return _FENCE.match(text) or _HEADER.match(text)


def fact_names(text: str) -> list[str]:
    """Return the names of a post's facts, without reading their values."""
    fence = _fence(text)
    return [one or other for one, other in _NAME.findall(fence["facts"])] if fence else []


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the facts in front of a text, and the text after them.

    Raises UnreadableAdvert if they can't be read.
    """
    fence = _fence(text)
    if fence is None or len(fence["facts"]) > _LONGEST_FACTS:
        raise UnreadableAdvert(gettext("The front matter is too long for a job advert."))
    read = _toml if fence["mark"] == "+++" else _yaml
    if fence["facts"].lstrip().startswith("{"):
        read = _json
    body = text[fence.end() :]
    return read(fence["facts"]), _without_comments(body) if "endcomment" in body else body


def _without_comments(body: str) -> str:
    """Return a text without comments; the rest after one that has no end stays. One pattern for
    both ends would look for the end again at every beginning.
    """
    kept, at = [], 0
    while (start := _COMMENT.search(body, at)) and (end := _COMMENT_END.search(body, start.end())):
        kept.append(body[at : start.start()])
        at = end.end()
    return "".join([*kept, body[at:]])


def _toml(facts: str) -> dict[str, Any]:
    try:
        return tomllib.loads(facts)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        text = gettext("The front matter isn't valid TOML: %(problem)s.")
        problem = collapse(str(error))[:200].rstrip(".")
        raise UnreadableAdvert(text % {"problem": problem}) from error


def _json(facts: str) -> dict[str, Any]:
    """Read an object of JSON, which YAML refuses if tabs indent it; else YAML in one line."""
    try:
        read = json.loads(facts)
    except (ValueError, RecursionError):
        return _yaml(facts)
    return read if isinstance(read, dict) else {}


def _yaml(facts: str) -> dict[str, Any]:
    read = parsed_yaml(facts)
    return _named(read) if isinstance(read, dict) else {}


def parsed_yaml(text: str) -> object:
    """Return the values of YAML, repaired if necessary; numbers stay as they are written.

    Raises UnreadableAdvert with the problem if that is not enough.
    """
    problem = ""
    for attempt in _attempts(text):
        try:
            return yaml.load(attempt, Loader=_loader(attempt))  # noqa: S506 - both are safe ones
        except (yaml.YAMLError, ValueError, TypeError, RecursionError, OverflowError) as error:
            problem = collapse(str(error)) or type(error).__name__
    reason = gettext("This isn't valid YAML: %(problem)s.")
    raise UnreadableAdvert(reason % {"problem": problem[:200].rstrip(".")})


def _named(facts: dict[Any, Any]) -> dict[str, Any]:
    """Return facts by their names: YAML's may also be numbers, days, or nothing at all."""
    return {str(name): value for name, value in facts.items() if name is not None}


def _loader(facts: str) -> type[yaml.SafeLoader | _QuickLoader]:
    """Return the loader in C, six times as fast, unless there are aliases or deep nesting.

    Deep nesting crashes the process in C, while the loader in Python raises.
    """
    nested = facts.count("[") + facts.count("{") + facts.count("- ") + facts.count("? ")
    is_flat = nested + facts.count("\n") < _MAX_NESTED and "*" not in facts
    return _QuickLoader if is_flat and yaml.__with_libyaml__ else _FactsLoader


def _attempts(facts: str) -> Iterator[str]:
    """Yield front matter as it is, then repaired: tabs don't indent, `[a, , ]` is a list of one,
    `a: b: c` a text.
    """
    yield facts
    facts = _TABS.sub(lambda tabs: "  " * len(tabs[0]), facts)
    facts = _EMPTY_ENTRY.sub("", facts)
    yield facts
    yield _PLAIN_VALUE.sub(lambda m: f"{m[1]}: '{m[2].replace(chr(39), chr(39) * 2)}'", facts)
