"""Logos for invented companies: simple shapes, always the same for one company."""

from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageDraw

SIDE = 512  # drawn large; the stored logo is small and smooth
# Two colours that match: one for the background or first shape, one for the second shape.
PALETTES = (
    ("#0b6b5d", "#f2b84b"), ("#23395d", "#e4572e"), ("#7b2d5b", "#f0a6ca"), ("#1d4e89", "#7bdff2"),
    ("#3b5d1f", "#c5d86d"), ("#8a3b12", "#ffd7a8"), ("#4a3f8f", "#b8b5ff"), ("#8c1c2b", "#f7cad0"),
)  # fmt: skip


def draw_logo(name: str) -> bytes:
    """Return a PNG whose shape and colours depend on the name's hash."""
    chance = sha256(name.encode()).digest()
    picture = Image.new("RGBA", (SIDE, SIDE))
    shape = SHAPES[chance[0] % len(SHAPES)]
    shape(ImageDraw.Draw(picture), *PALETTES[chance[1] % len(PALETTES)])
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _cross(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    draw.rounded_rectangle((16, 16, 496, 496), 110, fill=first)
    draw.rounded_rectangle((206, 96, 306, 416), 30, fill=second)
    draw.rounded_rectangle((96, 206, 416, 306), 30, fill=second)


def _rings(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    draw.ellipse((20, 116, 300, 396), outline=first, width=58)
    draw.ellipse((212, 116, 492, 396), outline=second, width=58)


def _bars(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    for number, height in enumerate((170, 290, 430)):
        left = 46 + number * 150
        colour = second if number == 1 else first
        draw.rounded_rectangle((left, 476 - height, left + 116, 476), 40, fill=colour)


def _sun(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    draw.ellipse((16, 16, 496, 496), fill=first)
    draw.pieslice((96, 96, 416, 416), 180, 360, fill=second)
    draw.rounded_rectangle((96, 290, 416, 330), 20, fill=second)


def _leaf(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    draw.pieslice((-200, 40, 440, 680), 270, 360, fill=first)
    draw.pieslice((120, -200, 760, 440), 90, 180, fill=second)


def _hexagon(draw: ImageDraw.ImageDraw, first: str, second: str) -> None:
    draw.regular_polygon((256, 256, 246), 6, rotation=30, fill=first)
    draw.regular_polygon((256, 256, 120), 6, rotation=30, fill=second)


SHAPES = (_cross, _rings, _bars, _sun, _leaf, _hexagon)
