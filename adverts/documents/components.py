"""Pages of components (Astro, Vue, Svelte) as HTML: their template without its code.

What a page takes from its data is not in the file, so only texts that the template holds are read.
"""

from __future__ import annotations

import html
import re

# Code between dashes, where posts have facts.
_CODE = re.compile(
    r"\A\s*---[ \t]*\n"
    r"(?P<code>\s*(?:(?:import|export|const|let|interface|type)\s+[\w{*\"']|//|/\*).*?)"
    r"\n---[ \t]*(?:\n|\Z)",
    re.DOTALL,
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
        return f"{head}<div>{_without_expressions(text[code.end() :])}</div>"
    if _SCRIPTED.match(text) and "<html" not in text:
        return _without_expressions(_TEMPLATE.sub(r"\1div", text))
    return None


def _without_expressions(template: str) -> str:
    """Return a template without expressions, the inner ones first; texts in quotes stay."""
    template = _TEXT.sub(lambda match: match["text"], template)
    for _ in range(_MOST_NESTED):
        shorter = _EXPRESSION.sub("", template)
        if shorter == template:
            break
        template = shorter
    return _AFTER_TAG.sub("", _BEFORE_TAG.sub("", template))
