"""Reads adverts in Word files: .docx with mammoth; refuses the old .doc."""

from __future__ import annotations

import io
from dataclasses import replace
from html import escape
from zipfile import ZipFile

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.documents.free_text import read_free_text
from adverts.documents.word_parts import header_texts, prepared
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import html_lines
from adverts.text.repair import SIZE_LIMIT, repair

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = ("word/media/", "word/embeddings/", "word/fonts/")  # never opened
_FOLDER = b"word/"  # names of parts are not compressed, so a damaged file is recognised too
_OLD_WORD, _ENCRYPTED = "WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
_DOCTYPE = b"<!DOCTYPE"  # in XML it is always in capitals
_MAX_PARTS = 2_000
_LARGEST_PART = 1_500_000  # bytes of XML, unpacked; mammoth takes seconds for these
_LARGEST_WHOLE = 5_000_000  # bytes of all XML, unpacked
_MAX_TAGS = 100_000  # of a part; Word writes about 30 bytes for each tag
_STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p[style-name='Subtitle'] => p:fresh
p.Subtitle => p:fresh
p.AdvertBullet1 => ul > li:fresh
p.AdvertBullet2 => ul|ol > li > ul > li:fresh
p.AdvertBullet3 => ul|ol > li > ul|ol > li > ul > li:fresh
p.AdvertBullet4 => ul|ol > li > ul|ol > li > ul > li:fresh
p.AdvertBullet5 => ul|ol > li > ul|ol > li > ul > li:fresh
"""


def recognises(document: Document) -> bool:
    """Return whether it is a zip with parts of a Word file, or an old Word file."""
    head = document.head
    if head.startswith(_ZIP):
        return _FOLDER in head or _FOLDER in _tail(document)
    return head.startswith(_OLE) and _old_reason(document) != ""


def read(document: Document) -> ReadResults:
    """Read one file; raises UnreadableAdvert if it is damaged, too large or not an advert."""
    lines, has_struck = _read_lines(document)
    try:
        draft = read_free_text(lines)
    except UnreadableAdvert:
        headers = _header_lines(document.data)
        if not headers:
            raise
        draft = read_free_text([*headers, *lines])
    warnings = (gettext("Text that is struck through was left out."),) if has_struck else ()
    yield replace(draft, warnings=(*draft.warnings, *warnings))


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a file; raises UnreadableAdvert if it is damaged or too large."""
    return _read_lines(document)[0]


def _read_lines(document: Document) -> tuple[list[Line], bool]:
    """Return the lines of the text, and whether some of it was struck out."""
    if document.head.startswith(_OLE):
        raise UnreadableAdvert(_old_reason(document))
    _check_size(document.data)
    html, has_struck = _html(document.data)
    return html_lines(repair(html)), has_struck


def _header_lines(data: bytes) -> list[Line]:
    """Return the lines of the headers of pages: some files have their title there alone."""
    texts = "".join(f"<p>{escape(text)}</p>" for text in header_texts(data))
    return html_lines(repair(texts)) if texts else []


def _html(data: bytes) -> tuple[str, bool]:
    """Convert the text to HTML, without pictures and comments; tell whether some was struck out."""
    import mammoth  # here: it takes ten MB, and only this reader needs it

    try:
        # This reads no bytes of pictures, and opens no file outside the archive.
        document, has_struck = prepared(data)
        result = mammoth.convert_to_html(
            io.BytesIO(document),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda _image: {}),
        )
    except Exception as error:  # mammoth has no error of its own; a bad part may raise anything
        raise UnreadableAdvert(
            gettext("The Word file is damaged. Save it again and use the new file.")
        ) from error
    if len(result.value) > SIZE_LIMIT:
        raise UnreadableAdvert(gettext("The text is too long for one advert."))
    return str(result.value), has_struck


def _check_size(data: bytes) -> None:
    """Refuse a zip bomb and a bomb of XML entities.

    The declared sizes hold: zipfile never reads more of a part than it declares.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
    except UnreadableAdvert:
        raise
    except Exception as error:  # a damaged archive raises BadZipFile, zlib.error and more
        raise UnreadableAdvert(
            gettext("The Word file is damaged. Save it again and use the new file.")
        ) from error


def _check_parts(archive: ZipFile) -> None:
    """Refuse parts that are too large, and XML that defines entities."""
    parts = archive.infolist()
    read = [part for part in parts if not part.filename.startswith(_PICTURES)]
    sizes = [part.file_size for part in read]
    is_large = max(sizes, default=0) > _LARGEST_PART or sum(sizes) > _LARGEST_WHOLE
    if is_large or len(parts) > _MAX_PARTS:
        raise _far_more()
    for part in read:
        xml = archive.read(part).replace(b"\0", b"")  # it may be UTF-16
        if xml.count(b"<") > _MAX_TAGS:
            raise _far_more()
        if _DOCTYPE in xml:
            raise UnreadableAdvert(
                gettext(
                    "The Word file contains unsafe XML. Save it again in Word and use the new file."
                )
            )


def _far_more() -> UnreadableAdvert:
    return UnreadableAdvert(
        gettext("The Word file is too large once unpacked. Paste the advert's text instead.")
    )


def _old_reason(document: Document) -> str:
    """Return why a compound file cannot be read; empty if Word did not write it."""
    try:
        data = document.data
    except UnreadableAdvert:
        return ""
    if _ENCRYPTED in data:
        return gettext("The file is protected. Save it without a password.")
    is_old = _OLD_WORD in data
    return gettext("This is an old Word file (.doc). Save it as .docx.") if is_old else ""


def _tail(document: Document) -> bytes:
    """Return the end of the file, where a zip lists its parts."""
    try:
        return document.data[-65_536:]
    except UnreadableAdvert:
        return b""


FORMAT = Format(gettext_noop("Word file"), recognises, read)
