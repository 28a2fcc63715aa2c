"""The picture that other sites show beside a link to a posting: title, company, place and pay.

The size is the one that Open Graph readers crop least (1200 × 630 pixels). A posting's picture
changes with what it shows, and so does its address, so that it may be kept for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import as_file, files
from io import BytesIO
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from PIL import Image, ImageDraw, ImageFont

from postings.listing.kept import Kept
from postings.models import Posting
from postings.views.whole import whole_posting
from postings.wording.pay import posting_pay_text
from postings.wording.where import where_text

SIZE: Final = (1200, 630)
EDGE: Final = 80
WIDTH: Final = SIZE[0] - 2 * EDGE
INK, QUIET, PAPER, ACCENT = "#16211f", "#51605c", "#ffffff", "#0b6b5d"  # of the stylesheet
BOLD, REGULAR = 700, 400
TITLE_SIZES: Final = (68, 58, 48)  # the largest at which a title needs at most three lines
MOST_LINES: Final = 3
DRAWN = Kept[str, bytes](most=100)  # of some thirty kilobytes each

type Font = ImageFont.FreeTypeFont


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def share_picture(request: HttpRequest, pk: int, digest: str) -> HttpResponse:
    """Draw the picture of a live posting, if this is its present one."""
    whole = whole_posting(pk)
    if whole is None or not whole.posting.is_live():
        raise Http404
    texts = _texts(whole.posting)
    if digest != _digest(texts):
        raise Http404
    found = DRAWN.get([digest]).get(digest)
    if found is None:
        found = draw(*texts)
        DRAWN.put({digest: found})
    return HttpResponse(found, content_type="image/png")


def share_picture_path(posting: Posting) -> str:
    """Return the path of a posting's picture in the active language."""
    return reverse("postings:picture", args=[posting.pk, _digest(_texts(posting))])


def _texts(posting: Posting) -> tuple[str, str, str, str]:
    """Return title, company, place and pay as the picture shows them; the last two can be empty."""
    return (
        posting.title,
        posting.company.name,
        where_text(posting, 2),
        posting_pay_text(posting).replace("\N{NO-BREAK SPACE}", " "),
    )


def _digest(texts: tuple[str, ...]) -> str:
    shown = "\0".join((settings.BOARD_NAME, get_language() or "", *texts))
    return blake2b(shown.encode(), digest_size=8).hexdigest()


def draw(title: str, company: str, place: str, pay: str) -> bytes:
    """Return the picture as PNG. A line in letters that the font does not have is left out."""
    picture = Image.new("RGB", SIZE, PAPER)
    canvas = ImageDraw.Draw(picture)
    canvas.rectangle((0, 0, SIZE[0], 16), fill=ACCENT)
    _line(canvas, 56, settings.BOARD_NAME, font(34, BOLD), ACCENT)
    size, lines = _title(title if can_draw(title) else "")
    for number, line in enumerate(lines):
        _line(canvas, 130 + round(number * size * 1.2), line, font(size, BOLD), INK)
    _line(canvas, 410, company, font(40, BOLD), INK)
    _line(canvas, 470, place, font(40, REGULAR), QUIET)
    _line(canvas, 530, pay, font(40, BOLD), ACCENT)
    stream = BytesIO()
    picture.save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _line(canvas: ImageDraw.ImageDraw, top: int, text: str, of: Font, colour: str) -> None:
    """Write one line, shortened to the picture's width."""
    if text and can_draw(text):
        canvas.text((EDGE, top), _shortened(text, of), colour, of)


def _title(title: str) -> tuple[int, list[str]]:
    """Return the size and the lines of a title."""
    for size in TITLE_SIZES:
        lines = list(_wrapped(title, font(size, BOLD)))
        if len(lines) <= MOST_LINES:
            return size, lines
    kept = lines[: MOST_LINES - 1]
    rest = " ".join(lines[MOST_LINES - 1 :])
    return size, [*kept, _shortened(rest, font(size, BOLD))]


def _wrapped(text: str, of: Font) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and of.getlength(longer) > WIDTH:
            yield _shortened(line, of)
            longer = word
        line = longer
    if line:
        yield _shortened(line, of)


def _shortened(text: str, of: Font) -> str:
    if of.getlength(text) <= WIDTH:
        return text
    while text and of.getlength(f"{text}…") > WIDTH:
        text = text[:-1]
    return f"{text.rstrip()}…"


@cache
def font(size: int, weight: int) -> Font:
    """Return Noto Sans, which has the Latin, Greek and Cyrillic letters."""
    with as_file(files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf") as path:
        found = ImageFont.truetype(BytesIO(path.read_bytes()), size)
    found.set_variation_by_axes([weight, 100])  # its weight, then its width in percent
    return found


def can_draw(text: str) -> bool:
    """Return whether the font has all letters of a text."""
    return all(_has(letter) for letter in set(text) if not letter.isspace())


@cache
def _has(letter: str) -> bool:
    return bytes(font(16, REGULAR).getmask(letter)) != _missing()


@cache
def _missing() -> bytes:
    return bytes(font(16, REGULAR).getmask("\U0010ffff"))
