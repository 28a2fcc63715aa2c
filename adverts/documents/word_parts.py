"""Prepares the parts of a Word file for the library that converts it to HTML.

What the library would drop or take wrongly is written in its words: fields, text boxes, a house's
own styles, numbering that is switched off, signs of symbol fonts. What is no text of the document
is taken out: deleted, hidden and struck text, placeholders of empty forms, marks of notes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from zipfile import ZipFile

from lxml import etree

from adverts.documents.word_styles import Element, Looks, first, is_on, looks_of, value

_PICTURES = ("word/media/", "word/embeddings/", "word/fonts/")
_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_HEADER = re.compile(r"word/header\d*\.xml")
_OFFICE = re.compile(rb'Target="/?(word/[\w./-]{1,80}\.xml)"')
_LINK = re.compile(r'HYPERLINK\s+(?!\\l)(?:"([^"]*)"|([^\s"\\]\S*))', re.IGNORECASE)
_WORDML = "http://schemas.microsoft.com/office/word/2010/wordml"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# Signs of Symbol and Wingdings that adverts use, by their codes there.
_TICKS = {"FC": "✓", "FE": "☑", "52": "☑", "FB": "✗", "FD": "☒", "A8": "☐", "6F": "☐"}
_MAX_NOTES = 200


def prepared(data: bytes) -> tuple[bytes, bool]:
    """Return the file with a document that the library reads as Word shows it, without pictures,
    and whether struck text was taken out.

    Raises anything that a damaged archive or broken XML raises.
    """
    with ZipFile(io.BytesIO(data)) as archive:
        names = [info.filename for info in archive.infolist()]
        main = _main_part(archive, names)
        document = _parsed(archive, main)
        looks = looks_of(
            _parsed(archive, _STYLES) if _STYLES in names else None,
            _parsed(archive, _NUMBERING) if _NUMBERING in names else None,
        )
        notes = [_parsed(archive, name) for name in _NOTES if name in names]
        preparation = _Preparation(document, looks)
        preparation.run(notes)
        changed = {main: etree.tostring(document, encoding="utf-8")}
        return _repacked(archive, changed), preparation.has_struck


def header_texts(data: bytes) -> list[str]:
    """Return the texts of the headers of pages, where some files have their title."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = sorted({name for name in archive.namelist() if _HEADER.fullmatch(name)})
        roots = [_parsed(archive, name) for name in parts[:6]]
    texts = (_text(paragraph) for root in roots for paragraph in _all(root, "p"))
    return list(dict.fromkeys(text for text in texts if text))


def _main_part(archive: ZipFile, names: list[str]) -> str:
    """Return the name of the part with the text, which the file's relations state."""
    stated = _OFFICE.findall(archive.read("_rels/.rels")) if "_rels/.rels" in names else []
    known = (name for name in map(bytes.decode, stated) if name in names)
    return next(known, _DOCUMENT)


def _parsed(archive: ZipFile, name: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    return etree.fromstring(archive.read(name), parser)


def _repacked(archive: ZipFile, changed: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as packed:
        for name in dict.fromkeys(archive.namelist()):
            if not name.startswith(_PICTURES):
                packed.writestr(name, changed.get(name) or archive.read(name))
    return file.getvalue()


def _all(root: Element, name: str) -> list[Element]:
    return list(root.iter(f"{{{etree.QName(root).namespace}}}{name}"))


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in _all_of(element, "t")).strip()


def _all_of(element: Element, name: str) -> Iterator[Element]:
    return element.iter(f"{{{etree.QName(element).namespace}}}{name}")


class _Preparation:
    """Changes a document in place, step by step."""

    def __init__(self, document: Element, looks: Looks) -> None:
        self._document = document
        self._space = str(etree.QName(document).namespace)
        self._looks = looks
        self.has_struck = False

    def run(self, notes: list[Element]) -> None:
        self._lift_boxes()
        self._open_controls()
        self._mend_fields()
        self._drop_hidden()
        self._mend_signs()
        for paragraph in _all(self._document, "p"):
            self._mend_paragraph(paragraph)
        self._append_notes(notes)

    def _name(self, name: str) -> str:
        return f"{{{self._space}}}{name}"

    def _made(self, name: str, parent: Element | None = None, **attributes: str) -> Element:
        known = {self._name(key): text for key, text in attributes.items()}
        if parent is None:
            return etree.Element(self._name(name), known)
        return etree.SubElement(parent, self._name(name), known)

    def _lift_boxes(self) -> None:
        """Put the text of boxes after the paragraph that holds them; each box counts once.

        A box is written twice, for new and for old programs.
        """
        for box in list(self._document.iter(f"{{{_COMPATIBILITY}}}AlternateContent")):
            choices = list(box)
            kept = next((c for c in reversed(choices) if self._holds_text(c)), None)
            for choice in choices:
                if kept is not None and choice is not kept:
                    box.remove(choice)
        for content in _all(self._document, "txbxContent"):
            holder = next(content.iterancestors(self._name("p")), None)
            if holder is not None and holder.getparent() is not None:
                for part in reversed(list(content)):
                    holder.addnext(part)

    def _holds_text(self, element: Element) -> bool:
        return next(element.iter(self._name("txbxContent")), None) is not None

    def _open_controls(self) -> None:
        """Replace content controls by their content; an empty one shows only a placeholder."""
        for control in reversed(_all(self._document, "sdt")):
            properties, content = first(control, "sdtPr"), first(control, "sdtContent")
            if properties is not None and properties.find(f"{{{_WORDML}}}checkbox") is not None:
                continue  # the library knows checkboxes
            is_placeholder = is_on(first(properties, "showingPlcHdr"))
            _replace(control, [] if content is None or is_placeholder else list(content))

    def _mend_fields(self) -> None:
        """Write simple fields as others, and addresses of links without what follows them."""
        for field in reversed(_all(self._document, "fldSimple")):
            inside = list(field)
            link = _LINK.search(value(field, "instr"))
            if link:
                url = link[1] or link[2]
                inside = [*self._field_start(url), *inside, self._field_sign("end")]
            _replace(field, inside)
        for paragraph in _all(self._document, "p"):
            self._mend_instructions(paragraph)

    def _field_start(self, url: str) -> Iterator[Element]:
        yield self._field_sign("begin")
        run = self._made("r")
        self._made("instrText", run).text = f' HYPERLINK "{url}" '
        yield run
        yield self._field_sign("separate")

    def _field_sign(self, kind: str) -> Element:
        run = self._made("r")
        self._made("fldChar", run, fldCharType=kind)
        return run

    def _mend_instructions(self, paragraph: Element) -> None:
        parts = list(_all_of(paragraph, "instrText"))
        link = _LINK.search("".join(part.text or "" for part in parts)) if parts else None
        count = sum("HYPERLINK" in (part.text or "").upper() for part in parts)
        if count == 1 and link:
            for part in parts:
                part.text = ""
            parts[0].text = f' HYPERLINK "{link[1] or link[2]}" '
        elif count > 1:
            for part in parts:
                if alone := _LINK.search(part.text or ""):
                    part.text = f' HYPERLINK "{alone[1] or alone[2]}" '

    def _drop_hidden(self) -> None:
        """Take out runs that are hidden or struck through, and deleted cells."""
        for paragraph in _all(self._document, "p"):
            style = value(first(paragraph, "pPr", "pStyle"))  # once, for there may be many runs
            for run in list(paragraph.iter(self._name("r"))):
                self._drop_if_hidden(run, style)
        for cell in _all(self._document, "tc"):
            if first(cell, "tcPr", "cellDel") is not None:
                for part in list(cell):
                    if part.tag != self._name("tcPr"):
                        cell.remove(part)
                self._made("p", cell)

    def _drop_if_hidden(self, run: Element, style: str) -> None:
        looks = first(run, "rPr")
        is_struck = any(self._is_on(name, looks, style) for name in ("strike", "dstrike"))
        self.has_struck |= is_struck and bool(_text(run))
        if is_struck or self._is_on("vanish", looks, style):
            _replace(run, [])

    def _is_on(self, name: str, looks: Element | None, style: str) -> bool:
        stated = is_on(first(looks, name))
        if stated is not None:
            return stated
        own = value(first(looks, "rStyle"))
        return self._looks.says(name, own) or self._looks.says(name, style)

    def _mend_signs(self) -> None:
        """Write signs of symbol fonts as such, and old line ends as line breaks."""
        for sign in _all(self._document, "sym"):
            code = value(sign, "char").upper().removeprefix("F0")
            text = self._made("t")
            text.text = _TICKS.get(code) or ("• " if self._begins(sign) else "")
            _replace(sign, [text])
        for end in _all(self._document, "cr"):
            _replace(end, [self._made("br")])

    def _begins(self, sign: Element) -> bool:
        """Return whether a sign is the first of its paragraph, so it is a bullet."""
        paragraph = next(sign.iterancestors(self._name("p")), None)
        if paragraph is None:
            return False
        for part in paragraph.iter(self._name("t"), self._name("sym")):
            if part is sign:
                return True
            if (part.text or "").strip():
                return False
        return False

    def _mend_paragraph(self, paragraph: Element) -> None:
        """State what a paragraph's style makes of it: a heading, an item of a list, bold text."""
        looks = first(paragraph, "pPr")
        style = value(first(looks, "pStyle"))
        level = self._looks.heading_level(looks, style)
        role = self._looks.role(style)
        listed = None if level or role else self._looks.list_level(looks, style)
        depth = 0 if level or role or listed else self._looks.bullet_depth(looks, style)
        name = f"Heading{level}" if level else role or (f"AdvertBullet{depth}" if depth else "")
        if looks is None:
            looks = self._made("pPr")
            paragraph.insert(0, looks)
        if name and not (role and style in self._looks.styles and self._named(style, role)):
            self._set(looks, "pStyle", name)
        number, at = listed or ("0", 0)
        self._set_list(looks, number, at)
        if not level and not role and self._is_set_bold(style):
            for run in paragraph.iter(self._name("r")):
                self._make_bold(run)

    def _named(self, style: str, role: str) -> bool:
        return self._looks.styles[style].name.casefold() == role.casefold()

    def _is_set_bold(self, style: str) -> bool:
        return self._looks.says("b", style) or self._looks.is_large(style)

    def _make_bold(self, run: Element) -> None:
        looks = first(run, "rPr")
        if looks is None:
            looks = self._made("rPr")
            run.insert(0, looks)
        if first(looks, "b") is None:
            self._made("b", looks)

    def _set(self, looks: Element, name: str, stated: str) -> None:
        known = first(looks, name)
        if known is None:
            known = self._made(name)
            looks.insert(0, known)
        known.set(self._name("val"), stated)

    def _set_list(self, looks: Element, number: str, level: int) -> None:
        """State the list and level; the library falls back on the style without both."""
        for known in looks.findall(self._name("numPr")):
            looks.remove(known)
        numbering = self._made("numPr", looks)
        self._made("ilvl", numbering, val=str(level))
        self._made("numId", numbering, val=number)

    def _append_notes(self, notes: list[Element]) -> None:
        """Put the texts of notes at the end, without their marks in the text."""
        wanted = []
        for kind in ("footnote", "endnote"):
            for mark in _all(self._document, f"{kind}Reference"):
                wanted.append((kind, value(mark, "id")))
                _replace(mark, [])
        every = (note for root in notes for note in root)
        texts = {(etree.QName(note).localname, value(note, "id")): note for note in every}
        body = first(self._document, "body")
        found = [texts[key] for key in wanted[:_MAX_NOTES] if key in texts]
        if body is None or not found:
            return
        heading = self._made("p", body)
        self._set(self._made("pPr", heading), "pStyle", "Heading1")
        self._made("t", self._made("r", heading)).text = "Notes"
        for note in found:
            body.extend(deepcopy(part) for part in note.iterchildren(self._name("p")))


def _replace(element: Element, others: list[Element]) -> None:
    """Put other elements in the place of one."""
    parent = element.getparent()
    if parent is None:
        return
    for other in others:
        element.addprevious(other)
    parent.remove(element)
