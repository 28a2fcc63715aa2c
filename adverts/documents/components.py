"""Pages of components (Astro, Vue, Svelte, React) as HTML: their template without its code.

Lists of the code that the template prints are read with it. What a page takes from other files
isn't there.
"""

from __future__ import annotations

import html
import re

from adverts.text.script_lists import with_printed_lists

# Code between dashes, where posts have facts.
_CODE = re.compile(
    r"\A\s*---[ \t]*\n"
    r"(?P<code>\s*(?:(?:import|export|const|let|interface|type)\s+[\w{*\"']|//|/\*).*?)"
    r"\n---[ \t]*(?:\n|\Z)",
    re.DOTALL,
)
# Code that returns markup.
_RETURNS = re.compile(
    r"\A(?:\s+|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*+\*/)*+"
    r"(?:[\"']use |(?:import|export|const|function)\b)"
)
_MARKUP = r"(?:\breturn|=>|[:=])\s*+(?:\(\s*+)?(?=<(?:>|[A-Za-z]))"
_FIRST_MARKUP = re.compile(_MARKUP)
_OTHER_CODE = re.compile(rf">\s*+(?:\)\s*+)?[;,}}][^<>]{{0,5000}}?{_MARKUP}")
_LAST_TAG = re.compile(r"(?s:.*)(?:</[\w.]*>|/>)")
_NOTE = re.compile(r"\{\s*/\*(?:[^*]|\*(?!/))*+\*/\s*\}")
# Components that are named like the elements they become.
_ELEMENTS = (
    (re.compile(r"<(/?)>"), r"<\1div>"),
    (re.compile(r"<(/?)(?:Nav|Next)?Link\b"), r"<\1a"),
    (re.compile(r"<(/?)[A-Z]\w*(?:Heading|Title)\b"), r"<\1h2"),
)
_SCRIPTED = re.compile(r"\A\s*<(?:template|script)\b")
_TEMPLATE = re.compile(r"(</?)template\b")
_TITLE = re.compile(r"\b(?:\w*[tT]itle)\s*[:=]\s*([\"'`])(?P<title>[^\n]{3,150}?)\1")
_TEXT = re.compile(r"\{\s*([\"'`])(?P<text>[^{}]*?)\1\s*\}")
_EXPRESSION = re.compile(r"\{[^{}<]{0,2000}\}")
_MOST_NESTED = 4
_BEFORE_TAG = re.compile(r"\{[^{}<]{0,300}(?=<[A-Za-z/])")
_AFTER_TAG = re.compile(r"(?<=>)\s*\)*\s*\}+")


def is_code_page(text: str) -> bool:
    """Return whether a text begins with code between dashes."""
    return bool(_CODE.match(text))


def template_of(text: str) -> str | None:
    """Return the template of a page of components as HTML; None for other texts."""
    if code := _CODE.match(text):
        named = _TITLE.search(code["code"])
        head = f"<title>{html.escape(named['title'])}</title>" if named else ""
        template = with_printed_lists(text[code.end() :], code["code"])
        return f"{head}<div>{_without_expressions(template)}</div>"
    if _SCRIPTED.match(text) and "<html" not in text:
        return _without_expressions(_TEMPLATE.sub(r"\1div", text))
    return _markup_of(text) if _RETURNS.match(text) else None


def _markup_of(script: str) -> str | None:
    """Return the markup that a script returns as HTML; None if it returns none."""
    first = _FIRST_MARKUP.search(script)
    last = _LAST_TAG.match(script, first.end()) if first else None
    if not first or not last:
        return None
    named = _TITLE.search(script[: first.start()])
    head = f"<title>{html.escape(named['title'])}</title>" if named else ""
    markup = _OTHER_CODE.sub(">", _NOTE.sub("", with_printed_lists(last[0], script)))
    return f"{head}<div>{_without_expressions(markup)}</div>"


def _without_expressions(template: str) -> str:
    """Return a template without expressions, the inner ones first; texts in quotes stay."""
    for component, element in _ELEMENTS:
        template = component.sub(element, template)
    template = _TEXT.sub(lambda match: match["text"], template)
    for _ in range(_MOST_NESTED):
        shorter = _EXPRESSION.sub("", template)
        if shorter == template:
            break
        template = shorter
    return _AFTER_TAG.sub("", _BEFORE_TAG.sub("", template))
