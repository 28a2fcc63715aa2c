"""Writes PDF files for tests: lines of text at given positions, in one font or two."""

import zlib

from benchmarks.hostile import archives
from benchmarks.hostile.archives import stream

PLAIN, BOLD = "F1", "F2"
FONTS = (
    b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    b"/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >>"
)
LEFT = 72  # points


def draw(lines):
    """Draw lines of font, size, height and text, or of font, size, left edge, height and text."""
    return b"\n".join(_text(*line) if len(line) == 5 else _text(*line[:2], LEFT, *line[2:])
                      for line in lines)  # fmt: skip


def _text(font, size, left, height, text):
    said = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    place = b"BT /%s %d Tf 1 0 0 1 %d %d Tm" % (font.encode(), size, left, height)
    return b"%s (%s) Tj ET" % (place, said)


def dot(left, height):
    """Draw a bullet as browsers do: four filled curves."""
    points = [(4, 0, 4, 4, 2, 4), (0, 4, 0, 4, 0, 2), (0, 0, 0, 0, 2, 0), (4, 0, 4, 0, 4, 2)]
    curves = b" ".join(
        b"%d %d %d %d %d %d c" % tuple(n + (left, height)[i % 2] for i, n in enumerate(point))
        for point in points
    )
    return b"%d %d m %s f\n" % (left + 4, height + 2, curves)


def pdf(*streams, links=()):
    """Make one page of each stream of drawing commands; `links` are addresses with their
    rectangles on the first page.
    """
    count = len(streams)
    kids = b" ".join(b"%d 0 R" % (3 + 2 * n) for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
    ]
    for number, commands in enumerate(streams):
        own = links if not number else ()
        notes = b"/Annots [%s] " % b" ".join(_link(*one) for one in own) if own else b""
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font %s >> %s>>" % (4 + 2 * number, FONTS, notes),
            stream(zlib.compress(commands)),
        ]  # fmt: skip
    return archives.pdf(*objects)


def _link(url, *rectangle):
    box = b" ".join(b"%d" % number for number in rectangle)
    return b"<< /Type /Annot /Subtype /Link /Rect [%s] /A << /S /URI /URI (%s) >> >>" % (
        box, url.encode(),
    )  # fmt: skip
