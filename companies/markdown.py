"""Markdown in, safe HTML out: the one way by which written text becomes markup."""

import comrak
import nh3

_EXTENSIONS = comrak.ExtensionOptions()
_EXTENSIONS.table = True
_RENDERING = comrak.RenderOptions()
_RENDERING.escape = True  # HTML is no markup here
_RENDERING.unsafe_ = True  # addresses are left to the sanitiser, which makes a bad link none

ALLOWED_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote",
    "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def render_markdown(text: str) -> str:
    """Render and sanitise; links go to http, https or mail and give the target no credit."""
    return nh3.clean(
        comrak.render_markdown(text, extension_options=_EXTENSIONS, render_options=_RENDERING),
        tags=ALLOWED_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
