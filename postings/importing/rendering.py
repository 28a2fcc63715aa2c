"""The Markdown of adverts to HTML, quickly: this is half of what reading one takes."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# A rule takes its time on each line also where it finds nothing. Without its signs it never does.
_SIGNS = {
    "fence": ("```", "~~~"),
    "blockquote": (">",),
    "heading": ("#",),
    "html_block": ("<",),
    "reference": ("]:",),
}
_WORDS = r"[^\\`*_\[\]<>&\n]*+"
_PLAIN = re.compile(rf"{_WORDS}(?:(?<! )\n{_WORDS})*+")  # two spaces at a line's end are a break


def render(source: str) -> str:
    """HTML that is not sanitised; HTML in the source goes through as it is."""
    needs = ((rule, any(sign in source for sign in signs)) for rule, signs in _SIGNS.items())
    html: str = _parser(tuple(rule for rule, is_needed in needs if not is_needed)).render(source)
    return html


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's own name
        """Let every link be one, so that a bad one goes as a whole and not as half a text."""
        return True


@cache
def _parser(unneeded: tuple[str, ...]) -> MarkdownIt:
    # Indented code and underlined headings are never meant in an advert: HTML is indented, and a
    # line of dashes separates.
    parser = _Markdown("commonmark", {"html": True}).disable(["code", "lheading", *unneeded])
    parser.core.ruler.at("inline", _inline)
    return parser


def _inline(state: StateCore) -> None:
    """Parse what has something to parse: most lines of adverts are plain words."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _PLAIN.fullmatch(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
