"""Bytes to text, and text that went through the wrong encoding back to what it was."""

import re

import ftfy

from postings.importing.errors import UnreadableAdvert

ZERO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
# UTF-8 read as Mac-Roman: F0 became U+F8FF, E2 a low quote, C3 and C2 a root and a not sign.
MAC_ROMAN_RUN = re.compile(
    "\uf8ff[^\\x00-\\x7f]{3}|\u201a[^\\x00-\\x7f]{2}|[\u221a\u00ac][^\\x00-\\x7f]"
)


def decode(data: bytes) -> str:
    """Bytes as text: by byte order mark, as UTF-8, as Windows-1252.

    Raises UnreadableAdvert for what is no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise UnreadableAdvert("It is no text file.")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableAdvert("It is no text file in a known encoding.")


def repair(text: str) -> str:
    """Undo mojibake and drop characters that nobody sees; good text comes back as it was."""
    text = MAC_ROMAN_RUN.sub(_from_mac_roman, text.replace("\r\n", "\n").replace("\r", "\n"))
    options = ftfy.TextFixerConfig(
        unescape_html=False, uncurl_quotes=False, fix_character_width=False, normalization="NFC"
    )
    return ZERO_WIDTH.sub("", ftfy.fix_text(text, options)).replace("\u00a0", " ")


def _from_mac_roman(match: re.Match[str]) -> str:
    """Turn a run back if its bytes are whole UTF-8; German “ü” alone never is."""
    try:
        return match.group().encode("mac-roman").decode("utf-8")
    except UnicodeError:
        return match.group()
