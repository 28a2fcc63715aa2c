"""Tells complete web addresses, as browsers read them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_LINE_ENDS = re.compile(r"[\t\r\n]")
_ESCAPED_LETTERS = re.compile(r"(?:%[89a-f][0-9a-f])+", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f<>\"]")


def web_url(url: str) -> str:
    """Return a complete web address, or an empty string if it is not one.

    As in browsers, line ends inside do not count, and a space after the host is %20. Letters of the
    host may be escaped, as Markdown does with letters beyond ASCII.
    """
    url = _LINE_ENDS.sub("", url.strip())
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_web = parts.scheme.lower() in ("http", "https") and parts.netloc and " " not in parts.netloc
    host = _ESCAPED_LETTERS.sub(lambda match: unquote(match[0]), parts.netloc)
    url = url.replace(" ", "%20").replace(parts.netloc, host, 1)
    return url if is_web and not _NO_ADDRESS.search(url) else ""
