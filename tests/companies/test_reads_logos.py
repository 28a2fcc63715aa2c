"""Uploaded logos: what good files become, and how all other files are refused."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms, PngImagePlugin

from companies import logos
from companies.logos import read_logo


def file_of(picture, kind="PNG", **options):
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def plain(size=(300, 200), mode="RGB", colour="teal"):
    return Image.new(mode, size, colour)


def noise(size, mode):
    dice = random.Random(7)
    return Image.frombytes(mode, size, dice.randbytes(size[0] * size[1] * len(mode)))


def stored(data):
    logo = read_logo(data)
    picture = Image.open(BytesIO(logo.image))
    assert picture.format == "WEBP"
    assert picture.size == (logo.width, logo.height)
    return picture


def chunks(webp):
    """Return the names of the chunks of a WebP file (RFC 9649)."""
    assert (webp[:4], webp[8:12]) == (b"RIFF", b"WEBP")
    place, names = 12, []
    while place < len(webp):
        size = struct.unpack("<I", webp[place + 4 : place + 8])[0]
        names.append(webp[place : place + 4])
        place += 8 + size + size % 2
    return names


def code_of(data):
    with pytest.raises(ValidationError) as error:
        read_logo(data)
    assert error.value.messages[0].endswith(".")
    return error.value.code


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_accepts_each_format_and_keeps_the_shape(kind):
    picture = stored(file_of(plain((600, 300)), kind))
    assert picture.size == (256, 128)
    assert picture.convert("RGB").getpixel((9, 9)) == pytest.approx((0, 128, 128), abs=3)


def test_keeps_the_size_and_exact_colours_of_a_small_picture():
    picture = stored(file_of(noise((48, 50), "RGB")))
    assert picture.convert("RGB").tobytes() == noise((48, 50), "RGB").tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_accepts_pictures_in_every_colour_mode(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert stored(file_of(Image.new(mode, (60, 60)), kind)).size == (60, 60)


@pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("P", "GIF")])
def test_keeps_transparency(mode, kind):
    clear = Image.new("RGBA", (60, 60), (255, 0, 0, 0)).convert(mode)
    options = {"transparency": clear.getpixel((0, 0))} if mode == "P" else {}
    assert stored(file_of(clear, kind, **options)).convert("RGBA").getpixel((5, 5))[3] == 0


def test_takes_the_first_frame_of_an_animation():
    frames = [plain(colour="red"), plain(colour="blue")]
    moving = file_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    picture = stored(moving)
    assert not getattr(picture, "is_animated", False)
    assert picture.convert("RGB").getpixel((9, 9)) == pytest.approx((255, 0, 0), abs=3)


def test_turns_a_rotated_photograph_upright():
    wide = plain((300, 200), colour="white")
    wide.paste("black", (0, 0, 300, 100))  # dark at the top, as the camera held it
    exif = Image.Exif()
    exif[0x0112] = 6  # EXIF: turn it to the right
    picture = stored(file_of(wide, "JPEG", exif=exif, quality=95)).convert("L")
    assert picture.size[0] < picture.size[1]
    assert picture.getpixel((picture.width - 20, 90)) < 40 < 200 < picture.getpixel((20, 90))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_keeps_no_metadata(kind):
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "SECRET place", 1
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "SECRET text")
    options = {
        "JPEG": {"exif": exif, "icc_profile": profile, "comment": b"SECRET", "xmp": b"SECRET"},
        "PNG": {"exif": exif, "icc_profile": profile, "pnginfo": text},
        "WEBP": {"exif": exif, "icc_profile": profile, "xmp": b"SECRET"},
        "GIF": {"comment": b"SECRET"},
    }[kind]
    data = file_of(plain(), kind, **options) + b"SECRET behind the end"
    assert b"SECRET" in data
    image = read_logo(data).image
    assert b"SECRET" not in image
    assert set(chunks(image)) <= {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}
    assert {"exif", "icc_profile", "xmp", "comment"}.isdisjoint(Image.open(BytesIO(image)).info)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_fits_even_noise_into_the_storage_limit(mode):
    logo = read_logo(file_of(noise((256, 256), mode)))
    assert 1_000 < len(logo.image) <= logos.MAX_STORED


def test_gives_each_picture_its_digest():
    red, blue = (read_logo(file_of(plain(colour=c))).digest for c in ("red", "blue"))
    assert red != blue == read_logo(file_of(plain(colour="blue"))).digest
    assert len(red) == 16


def test_accepts_a_long_thin_picture():
    assert stored(file_of(plain((6000, 48)))).size == (256, 2)


def png_that_claims(width, height):
    """Return a few bytes whose header declares a huge picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IHDR" + header
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body
    return start + struct.pack(">I", zlib.crc32(body)) + struct.pack(">I", 0) + b"IDAT" + b"\0" * 4


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\0" * (logos.MAX_UPLOAD + 1), "logo_heavy"),
        (file_of(plain((47, 300))), "logo_small"),
        (file_of(plain((300, 1)), "GIF"), "logo_small"),
        (png_that_claims(6001, 60), "logo_large"),
        (png_that_claims(60, 6001), "logo_large"),
        (png_that_claims(6000, 6000), "logo_large"),
        (png_that_claims(10_000, 10_000), "logo_large"),
        (png_that_claims(60_000, 60_000), "logo_large"),
        (png_that_claims(100, 100), "logo_damaged"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "logo_svg"),
        (b"%PDF-1.7 a picture, honestly", "logo_unknown"),
        (b"", "logo_unknown"),
        (b"\x89PNG\r\n\x1a\n", "logo_unknown"),
        (file_of(plain(), "BMP"), "logo_unknown"),
        (file_of(plain(), "TIFF"), "logo_unknown"),
        (file_of(plain(), "PPM"), "logo_unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_explains_what_is_wrong_with_a_file(data, code):
    assert code_of(data) == code


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_refuses_a_picture_that_is_cut_off(kind):
    whole = file_of(noise((200, 200), "RGB"), kind)
    assert code_of(whole[: len(whole) // 2]) == "logo_damaged"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_gives_a_message_for_any_damage(kind):
    dice = random.Random(11)
    whole = file_of(noise((60, 60), "RGB"), kind)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 20)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            read_logo(bytes(data))
        except ValidationError as error:
            assert error.code.startswith("logo_")
