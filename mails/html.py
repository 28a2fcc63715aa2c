"""The HTML part of a mail, made from its text, so that both always say the same."""

from django.utils.html import escape, format_html, urlize
from django.utils.safestring import SafeString, mark_safe

PAGE = (
    '<!DOCTYPE html><html lang="{}"><head><meta charset="utf-8"><title>{}</title></head>'
    '<body style="font-family: system-ui, sans-serif; line-height: 1.5; max-width: 40em">{}</body>'
    "</html>"
)


def html_of(subject: str, body: str, *, language: str) -> str:
    """Return a page with the text's paragraphs, and its web addresses as links.

    It loads nothing: no picture, no font, no counter.
    """
    paragraphs = [part for part in body.split("\n\n") if part.strip()]
    inside = mark_safe("".join(map(_paragraph, paragraphs)))  # noqa: S308 - each one is escaped
    return format_html(PAGE, language, subject, inside)


def _paragraph(text: str) -> SafeString:
    lines = (urlize(escape(line)) for line in text.strip().splitlines())
    return mark_safe(f"<p>{'<br>'.join(lines)}</p>")  # noqa: S308 - escaped above
