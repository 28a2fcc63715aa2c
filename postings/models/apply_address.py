"""Where candidates apply: a web address, or an email address stored as `mailto:`."""

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext_lazy as _

MAILTO = "mailto:"
# What the database accepts; RFC 6068 allows more after an address, such as a text to send.
PATTERN = r"^(https?://[^\s]+|mailto:[^\s@?]+@[^\s@?]+)$"
MESSAGE = _(
    "Enter a web address that starts with http:// or https://, or an email address, without spaces."
)

_is_web_address = URLValidator(schemes=["http", "https"], message=MESSAGE)
_is_email_address = EmailValidator(message=MESSAGE)


def apply_address(value: str) -> None:
    """Raise ValidationError unless candidates can apply at this address."""
    if value.startswith(MAILTO):
        if "?" in value:
            raise ValidationError(MESSAGE)
        _is_email_address(value.removeprefix(MAILTO))
    else:
        _is_web_address(value)


def normal_apply_address(text: str) -> str:
    """Return what people type as it is stored: `jobs@lumen.example` becomes `mailto:…`."""
    text = text.strip()
    start, colon, rest = text.partition(":")
    if colon and start.casefold() == "mailto":
        return f"{MAILTO}{rest.strip()}"
    if "@" in text and "/" not in text:
        return f"{MAILTO}{text}"
    return text
