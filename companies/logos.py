"""Checks uploaded logos by their content, and encodes them again, so nothing else survives."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
MAX_UPLOAD = 2 * 1024 * 1024
MAX_STORED = 64 * 1024
MIN_SIDE, MAX_SIDE, STORED_SIDE = 48, 6000, 256
# An unpacked pixel takes up to four bytes, several times during processing.
MAX_PIXELS = 20_000_000
# WebP's quality of colours and transparency, tried until the result is small enough.
QUALITIES = (90, 75, 50, 25, 5)


@dataclass(frozen=True)
class LogoImage:
    """A logo as stored and served: WebP without metadata; sizes in pixels."""

    image: bytes
    width: int
    height: int

    @property
    def digest(self) -> str:
        """Return 16 hex digits of the SHA-256, which make the picture's URL unique."""
        return hashlib.sha256(self.image).hexdigest()[:16]


def read_logo(data: bytes) -> LogoImage:
    """Convert an uploaded file to a logo; raises ValidationError that says what to do.

    Only the content matters, not the file's name or claimed type. From an animation we take the
    first frame.
    """
    _check_size(data)
    picture = _decoded(data)
    picture.thumbnail((STORED_SIDE, STORED_SIDE), Image.Resampling.LANCZOS)
    return LogoImage(_encoded(picture), *picture.size)


def _check_size(data: bytes) -> None:
    if len(data) > MAX_UPLOAD:
        raise too_heavy()
    if b"<svg" in data[:2000].lower():
        raise ValidationError(
            _("SVG images aren't accepted because they can contain code. Save the logo as PNG."),
            code="logo_svg",
        )


def too_heavy() -> ValidationError:
    """Return the error for a file that is too large to read."""
    return ValidationError(
        _("The file is larger than %(megabytes)s MiB. Use a smaller logo."),
        code="logo_heavy",
        params={"megabytes": MAX_UPLOAD // 1024 // 1024},
    )


def _decoded(data: bytes) -> Image.Image:
    """Decode the first frame, upright, in RGB or RGBA."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            _check_sides(*picture.size)
            # JPEG can skip detail while it is unpacked.
            picture.draft("RGB", (4 * STORED_SIDE, 4 * STORED_SIDE))
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            mode = "RGBA" if upright.has_transparency_data else "RGB"
            return upright.convert(mode)
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except UnidentifiedImageError as error:
        raise ValidationError(
            _("Choose a picture in PNG, JPEG, WebP or GIF format."), code="logo_unknown"
        ) from error
    except Exception as error:  # a decoder may raise anything for broken data
        raise ValidationError(
            _("The image is damaged or incomplete. Save it again and use the new file."),
            code="logo_damaged",
        ) from error


def _check_sides(width: int, height: int) -> None:
    """Check the size in the header, before anything is unpacked."""
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise _too_large()
    if min(width, height) < MIN_SIDE:
        raise ValidationError(
            _("The image is too small. Use at least %(pixels)s pixels on each side."),
            code="logo_small",
            params={"pixels": MIN_SIDE},
        )


def _too_large() -> ValidationError:
    return ValidationError(
        _(
            "The image is too large. Use up to %(pixels)s pixels on each side and "
            "%(millions)s million in total."
        ),
        code="logo_large",
        params={"pixels": MAX_SIDE, "millions": MAX_PIXELS // 1_000_000},
    )


def _encoded(picture: Image.Image) -> bytes:
    """Encode without loss if that is small enough, else in the best quality that is."""
    picture.info.clear()  # otherwise the encoder copies colour profile and comments
    lossless: dict[str, int] = {"lossless": True}
    for settings in (lossless, *({"quality": q, "alpha_quality": q} for q in QUALITIES)):
        file = BytesIO()
        picture.save(file, "WEBP", method=6, exif=b"", xmp=b"", icc_profile=b"", **settings)
        if file.tell() <= MAX_STORED:
            return file.getvalue()
    raise ValidationError(
        _("The image has too much detail for a logo. Use a simpler one."), code="logo_detail"
    )
