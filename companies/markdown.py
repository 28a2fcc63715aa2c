"""Renders Markdown to safe HTML, for all text that people write."""

import comrak
import nh3

_EXTENSIONS = comrak.ExtensionOptions()
_EXTENSIONS.table = True
_RENDERING = comrak.RenderOptions()
_RENDERING.escape = True  # show HTML as text
_RENDERING.unsafe_ = True  # the sanitiser removes bad addresses

ALLOWED_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote",
    "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def render_markdown(text: str) -> str:
    """Render and sanitise Markdown; links may use http, https or mailto, and are `nofollow`."""
    return nh3.clean(
        comrak.render_markdown(text, extension_options=_EXTENSIONS, render_options=_RENDERING),
        tags=ALLOWED_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
