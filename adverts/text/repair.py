"""Turns bytes into clean text: encodings, mojibake, invisible characters.

Every repair leaves correct text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress

from django.utils.translation import gettext

from adverts.text.errors import UnreadableAdvert

SIZE_LIMIT = 2_000_000  # bytes; no advert is near this, but a wrong file may be

_MAX_MENDED = 200_000  # characters; each takes about 10 µs

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
# Encodings that a document may name; some codecs of Python do not encode text.
_ENCODINGS = frozenset(
    {"gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "koi8-r"}
    | {f"windows-125{n}" for n in range(9)}
    | {f"iso-8859-{n}" for n in (2, 5, 7, 9, 15)}
)
_BINARY_SIGNS = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x20), 0x7F))
_SURROGATES = re.compile(r"[\ud800-\udfff]")

_INVISIBLE = "\u200b\u2060\ufeff\u00ad"  # the emoji joiner U+200D is not among them
_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

# Broken UTF-8 appears as runs of characters beyond ASCII that start with a letter. So these are
# sound: typographic signs, emoji and Chinese, which never come from broken letters; a small western
# letter (it would start a run of three) followed by at most one sign; a capital one before a plain
# letter.
_UNBREAKABLE = (
    "\x00-\x7f\u2600-\u27bf\ufe0f\u200d\u3000-\u3029\u4e00-\u9fff\uff00-\uffef\U0001f300-\U0001faff"
)
_SIGN = f"[{_UNBREAKABLE}‘’“”–—…•·\u00a0€£¿¡]*+"
_LETTER = f"[à-öø-ÿœß](?=[’”…\u00a0]?(?:[{_UNBREAKABLE}]|\\Z))|[ÀÁÄ-ÖØ-Ü](?=[A-Za-z])"
_SOUND = re.compile(f"{_SIGN}(?:(?:{_LETTER}){_SIGN})*+")

_CONTINUATION = "[" + re.escape(bytes(range(0x80, 0xC0)).decode("mac_roman")) + "]"
# Only byte pairs that no language writes count as broken Mac-Roman: "«à" and "’é" would decode too,
# but they are correct French.
_MAC_ROMAN = re.compile(
    f"[¬√ƒ≈]{_CONTINUATION}"  # accented Latin letters
    f"|‚{_CONTINUATION}{{2}}|Ô∏è"  # punctuation, currency signs, the emoji style mark
    f"|\uf8ff{_CONTINUATION}{{3}}"  # emoji
    f"|(?<!\\w)ü{_CONTINUATION}{{2}}(?!\\w)"  # emoji whose first byte, an Apple logo, got lost
)

_MAC_ROMAN_START = re.compile("[¬√ƒ≈‚Ô\uf8ffü]")  # a quick check for the first character


def decode(data: bytes | str) -> str:
    """Decode a document; raises UnreadableAdvert if it is not text."""
    if len(data) > SIZE_LIMIT:
        raise UnreadableAdvert(too_large(SIZE_LIMIT))
    text = _SURROGATES.sub("\ufffd", data) if isinstance(data, str) else _decode_bytes(data)
    if not text.strip(" \t\r\n\v\f\ufeff\u200b\u00a0"):
        raise UnreadableAdvert(gettext("The file is empty."))
    if "\x00" in text or len(text) - len(_without_controls(text)) > len(text) / 100:
        raise UnreadableAdvert(gettext("This isn't a text file."))
    return text


def too_large(limit: int) -> str:
    """Return the reason why a file of more bytes than this is refused."""
    return gettext("The file is larger than %(size)s MB.") % {"size": limit // 1_000_000}


def _decode_bytes(data: bytes) -> str:
    if data.startswith(_BINARY_SIGNS):
        raise UnreadableAdvert(gettext("This isn't a text file."))
    marked = [name for bom, name in _BOMS if data.startswith(bom)] or _unmarked_utf16(data)
    if not marked:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    for encoding in marked or [*_declared(data), "cp1252"]:
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):  # not in this encoding, or no encoding at all
            continue
    raise UnreadableAdvert(gettext("This text encoding isn't supported. Save the file as UTF-8."))


def _unmarked_utf16(data: bytes) -> list[str]:
    """Return the kind of UTF-16 without a byte-order mark, by the zeros between Latin letters."""
    head = data[:1_000]
    halves = ((head[1::2], "utf-16-le"), (head[::2], "utf-16-be"))
    is_even = len(data) % 2 == 0
    return [name for half, name in halves if is_even and half.count(0) * 2 > len(half)][:1]


def _declared(data: bytes) -> list[str]:
    """Return the encoding that a document names; callers try UTF-8 first, as many names are
    wrong.
    """
    match = _CHARSET.search(data[:2048])
    name = match[1].decode("ascii").lower() if match else ""
    return [name] if name in _ENCODINGS else []


def repair(text: str) -> str:
    """Undo mojibake, drop invisible characters, and turn all line and page ends into newlines."""
    text = text.replace("\r\n", "\n")
    for end in "\r\v\f":
        text = text.replace(end, "\n")
    if not text.isascii():
        if _MAC_ROMAN_START.search(text):
            text = _MAC_ROMAN.sub(_undo_mac_roman, text)
        text = "\n".join(_repaired(text.split("\n")))
        for sign in _SPACES:  # one by one: faster than a pattern if there are none
            text = text.replace(sign, " ")
        for sign in _INVISIBLE:
            text = text.replace(sign, "")
    return _without_controls(text)


def _without_controls(text: str) -> str:
    """Drop control characters; on bytes this is ten times as fast."""
    data = text.encode("utf-8", "surrogatepass")
    kept = data.translate(None, _CONTROLS)
    return text if len(kept) == len(data) else kept.decode("utf-8", "surrogatepass")


def _repaired(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without mojibake; quick checks spare sound lines the slow repair.

    Beyond a length that no advert has, lines stay as they are.
    """
    left = _MAX_MENDED
    for line in lines:
        if line.isascii() or _SOUND.fullmatch(line) or len(line) > left:
            yield line
        else:
            left -= len(line)
            yield _mended(line)


def _mended(line: str) -> str:
    """Return a line without mojibake. The library loads only here, for few texts need it."""
    import ftfy
    from ftfy.badness import is_bad

    if not is_bad(line):  # the first check of the library, which is slow
        return unicodedata.normalize("NFC", line)
    # Quotes and ligatures stay as the author typed them.
    config = ftfy.TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        normalization="NFC",
    )
    return ftfy.fix_text(line, config)


def _undo_mac_roman(match: re.Match[str]) -> str:
    broken = match[0]
    lost = b"\xf0" if broken.startswith("ü") else b""
    try:
        fixed = (lost + broken.encode("mac_roman")).decode("utf-8")
    except UnicodeError:
        return broken
    if lost and not "\U0001f300" <= fixed <= "\U0001faff":
        return broken
    return broken if unicodedata.category(fixed[0]) in ("Cc", "Cn", "Co") else fixed


def collapse(text: str) -> str:
    """Put text on one line with single spaces."""
    return " ".join(text.split())
