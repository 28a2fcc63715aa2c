"""Hostile Word files, spreadsheets and PDF files."""

from __future__ import annotations

import io
import zipfile
import zlib

from benchmarks.hostile.inputs import LAUGHING, MB, Input, noise, seed

WORD, SHEET = "word/advert.docx", "xlsx/table.xlsx"
DOCUMENT, ROWS, STRINGS = "word/document.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(name: str, parts: dict[str, bytes | str]) -> bytes:
    """Return a valid archive with some of its parts exchanged."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(seed(name))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        kept = {part: old.read(part) for part in old.namelist()}
        for part, data in {**kept, **parts}.items():
            new.writestr(part, data)
    return file.getvalue()


def lying(name: str, part: str, size: int) -> bytes:
    """Return an archive with one part that declares a tenth of its unpacked size."""
    data = packed(name, {part: b" " * size})
    return data.replace(size.to_bytes(4, "little"), (size // 10_000).to_bytes(4, "little"))


def nested(name: str, part: str) -> bytes:
    """Return five nested archives, with zeros in the innermost."""
    data = b"\0" * 10 * MB
    for _ in range(5):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.zip", data)
        data = file.getvalue()
    return packed(name, {part: data})


def overlapping(name: str, part: str) -> bytes:
    """Return an archive whose directory names one large part 900 times."""
    data = packed(name, {part: b" " * MB})
    start = data.rindex(b"PK\x01\x02", 0, data.rindex(part.encode()))
    end = data.rindex(b"PK\x05\x06")
    tail = data.find(b"PK\x01\x02", start + 4)
    entry = data[start : tail if tail > 0 else end]
    directory = data[data.index(b"PK\x01\x02") : end] + entry * 900
    count = directory.count(b"PK\x01\x02").to_bytes(2, "little")
    where = data.index(b"PK\x01\x02")
    closing = data[end : end + 8] + count * 2 + len(directory).to_bytes(4, "little")
    return data[:where] + directory + closing + where.to_bytes(4, "little") + b"\0\0"


def _document(inside: str) -> str:
    return f"<w:document {_W}><w:body>{inside}</w:body></w:document>"


def word(inside: str) -> bytes:
    """Return a Word file with this body."""
    return packed(WORD, {DOCUMENT: _document(inside)})


def sheet(rows: str, *, strings: str = "") -> bytes:
    """Return a spreadsheet with these rows below a header."""
    head = "".join(
        f'<c r="{at}1" t="inlineStr"><is><t>{name}</t></is></c>'
        for at, name in zip("ABC", ("title", "company", "description"), strict=True)
    )
    return packed(SHEET, {
        ROWS: f"<worksheet><sheetData><row r='1'>{head}</row>{rows}</sheetData></worksheet>",
        STRINGS: f"<sst>{strings}</sst>",
    })  # fmt: skip


def pdf(*objects: bytes, more: bytes = b"") -> bytes:
    """Return a PDF file of these objects; the first is its root."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return data + end % (size, table, size, more, len(data))


def stream(data: bytes, facts: bytes = b"/Filter /FlateDecode") -> bytes:
    """Return a stream as an object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), facts, data)


_CATALOG, _PAGES = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
)
_FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> %s >>"


def drawn(content: bytes, *others: bytes, resources: bytes = b"") -> bytes:
    """Return a page with this content; other objects have numbers from 5."""
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources %s >>"
    return pdf(_CATALOG, _PAGES, leaf % (_FONT % resources), content, *others)


def _twice(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = zlib.compress(data)
    return data


def _pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + count))
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return pdf(_CATALOG, tree, *[b"<< /Type /Page /Parent 2 0 R >>"] * count)


def _xrefs(count: int) -> bytes:
    """Return tables that each name the next one as their predecessor."""
    data = b"%PDF-1.7\n"
    for number in range(count):
        data += b"xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev %d >>\n" % (number * 70)
    return data + b"startxref\n9\n%%EOF"


_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A %d 0 R >> >>"

ARCHIVES: dict[str, Input] = {
    "Word: 200 MB of spaces": lambda: packed(WORD, {DOCUMENT: b" " * 200 * MB}),
    "Word: 200 MB in another part": lambda: packed(WORD, {"word/other.xml": b" " * 200 * MB}),
    "Word: 200 MB of a picture": lambda: packed(WORD, {"word/media/a.png": b"\0" * 200 * MB}),
    "Word: lies about its size": lambda: lying(WORD, DOCUMENT, 100 * MB),
    "Word: an archive in an archive": lambda: nested(WORD, DOCUMENT),
    "Word: 3,000 parts": lambda: packed(WORD, {f"word/{n}.xml": "" for n in range(3_000)}),
    "Word: one part named 900 times": lambda: overlapping(WORD, DOCUMENT),
    "Word: entities that grow": lambda: packed(WORD, {DOCUMENT: LAUGHING + _document("&l11;")}),
    "Word: a file as an entity": lambda: packed(WORD, {DOCUMENT: (
        "<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        + _document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"))}),
    "Word: entities that grow in its relations": lambda: packed(
        WORD, {"word/_rels/document.xml.rels": f"{LAUGHING}<Relationships>&l11;</Relationships>"}),
    "Word: entities that grow in its styles": lambda: packed(
        WORD, {"word/styles.xml": f"{LAUGHING}<w:styles {_W}>&l11;</w:styles>"}),
    "Word: 1.4 MB of paragraphs": lambda: word("<w:p/>" * 230_000),
    "Word: 1.4 MB of runs": lambda: word(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 60_000}</w:p>"),
    "Word: 1.4 MB of tables": lambda: word("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>" * 40_000),
    "Word: tables in tables": lambda: word("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300),
    "Word: nested 20,000 deep": lambda: word("<w:p>" * 20_000 + "</w:p>" * 20_000),
    "Word: 1.4 MB of styles": lambda: packed(WORD, {"word/styles.xml": (
        f"<w:styles {_W}>" + '<w:style w:type="paragraph" w:styleId="a"/>' * 30_000 + "</w:styles>")}),
    "Word: a style based on itself": lambda: packed(WORD, {"word/styles.xml": (
        f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Title"/>'
        "<w:name w:val='x'/></w:style></w:styles>")}),
    "Word: a password on the archive": lambda: seed(WORD).replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
    "Word: half a file": lambda: seed(WORD)[: len(seed(WORD)) // 2],
    "Word: zeros": lambda: word("<w:p><w:r><w:t>&#0;\0</w:t></w:r></w:p>"),
    "sheet: 300 MB of spaces": lambda: packed(SHEET, {ROWS: b" " * 300 * MB}),
    "sheet: 190 MB of rows": lambda: sheet("<row><c><v>1</v></c></row>" * 7_000_000),
    "sheet: 190 MB of cells in a row": lambda: sheet(f"<row>{'<c><v>1</v></c>' * 12_000_000}</row>"),
    "sheet: 45 MB of texts": lambda: sheet("", strings="<si><t>a</t></si>" * 2_600_000),
    "sheet: a text of 45 MB, often": lambda: sheet(
        "<row>" + '<c t="s"><v>0</v></c>' * 3 + "</row>" + (
            "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>" * 200),
        strings=f"<si><t>{'a ' * 22 * MB}</t></si>"),
    "sheet: lies about its size": lambda: lying(SHEET, ROWS, 100 * MB),
    "sheet: an archive in an archive": lambda: nested(SHEET, ROWS),
    "sheet: 3,000 parts": lambda: packed(SHEET, {f"xl/{n}.xml": "" for n in range(3_000)}),
    "sheet: one part named 900 times": lambda: overlapping(SHEET, ROWS),
    "sheet: 900 sheets": lambda: packed(SHEET, {
        f"xl/worksheets/sheet{n}.xml": "<worksheet/>" for n in range(2, 900)} | {ROWS: "<worksheet/>"}),
    "sheet: entities that grow": lambda: packed(SHEET, {ROWS: f"{LAUGHING}<worksheet>&l11;</worksheet>"}),
    "sheet: entities that grow in its texts": lambda: packed(
        SHEET, {STRINGS: f"{LAUGHING}<sst><si><t>&l11;</t></si></sst>"}),
    "sheet: a cell far below and to the right": lambda: sheet(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "sheet: nested 100,000 deep": lambda: sheet("<row><c>" * 100_000),
    "sheet: formulas": lambda: sheet(
        '<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>Nurse</v></c>'
        '<c r="B2"><f>cmd|calc</f></c></row>'),
    "PDF: 2 GB in a stream": lambda: drawn(stream(_twice(b"\0" * 200 * MB, 1))),
    "PDF: a stream packed three times": lambda: drawn(stream(
        _twice(b"\0" * 200 * MB, 3), b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")),
    "PDF: 50 MB": lambda: b"%PDF-1.7\n" + noise(50 * MB),
    "PDF: 19 MB without order": lambda: b"%PDF-1.7\n" + noise(19 * MB),
    "PDF: 5,000 pages": lambda: _pages(5_000),
    "PDF: 1,900 pages": lambda: _pages(1_900),
    "PDF: pages that hold themselves": lambda: pdf(
        _CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"),
    "PDF: pages nested 900 deep": lambda: pdf(_CATALOG, *(
        b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(900))),
    "PDF: forms in forms, 10 to the 9th": lambda: drawn(
        stream(b"/A Do " * 10, b""), *(stream(b"/A Do " * 10, _FORM % (n + 6)) for n in range(9)),
        resources=b"/XObject << /A 5 0 R >>"),
    "PDF: arrays nested 100,000 deep": lambda: drawn(stream(b"[" * 100_000, b"")),
    "PDF: dictionaries nested 50,000 deep": lambda: pdf(b"<< /A " * 50_000),
    "PDF: 4 MB of drawing": lambda: drawn(stream(b"BT /F1 9 Tf (a) Tj ET\n" * 180_000, b"")),
    "PDF: 4 MB of text in one piece": lambda: drawn(stream(b"BT /F1 9 Tf (%s) Tj ET" % (b"a " * 1_900_000), b"")),
    "PDF: 180,000 steps between letters": lambda: drawn(stream(
        b"BT /F1 9 Tf [%s] TJ ET" % (b"(a) -900 " * 180_000), b"")),
    "PDF: 100,000 graphics states": lambda: drawn(stream(b"q " * 100_000, b"")),
    "PDF: tables of objects in a chain": lambda: _xrefs(20_000),
    "PDF: a table of 10,000,000 objects": lambda: (
        b"%PDF-1.7\nxref\n0 10000000\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"),
    "PDF: no table": lambda: seed("pdf/advert.pdf").replace(b"startxref", b"startxxxx"),
    "PDF: no end": lambda: seed("pdf/advert.pdf")[:-60],
    "PDF: a font with a map of 4 MB": lambda: drawn(
        stream(b"BT /F2 9 Tf (a) Tj ET", b""),
        stream(b"1 beginbfrange\n" + b"<0000> <ffff> <0000>\n" * 180_000 + b"endbfrange", b""),
        resources=b"/Font << /F2 << /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 5 0 R >> >>"),
    "PDF: a picture of 100,000 × 100,000": lambda: drawn(
        stream(b"/A Do BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID \xff EI", b""),
        stream(b"", b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8"),
        resources=b"/XObject << /A 5 0 R >>"),
    "PDF: a row of 45,000 pieces": lambda: drawn(
        stream(b"BT /F1 9 Tf (a) Tj /F1 9 Tf (b) Tj ET\n" * 22_000, b"")),
    "PDF: 40,000 items, each set in more": lambda: drawn(stream(b"BT /F1 9 Tf\n" + b"\n".join(
        b"1 0 0 1 %d %d Tm (- a) Tj" % (9 * n, 800 - n % 700) for n in range(40_000)), b"")),
    "PDF: 40,000 sizes of print": lambda: drawn(stream(b"BT 1 0 0 1 9 9 Tm\n" + b"\n".join(
        b"/F1 %d Tf 9 -%d Td (a) Tj" % (9 + n, 9 + n) for n in range(40_000)), b"")),
    "PDF: 4 MB of shapes": lambda: drawn(stream(b"9 9 m 9 9 9 9 9 9 c\n" * 190_000, b"")),
    "PDF: names of 1 MB": lambda: pdf(b"<< /%s 1 /Pages 2 0 R >>" % (b"a" * MB)),
    "PDF: a number of 1,000,000 digits": lambda: drawn(stream(b"%s Td" % (b"9" * MB), b"")),
}  # fmt: skip
