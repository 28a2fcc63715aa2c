"""What an edit may not add to an approved text unseen: ways to get at candidates past the board.

The patterns only decide whether an editor looks, so they rather find too much.
"""

import re
from collections.abc import Iterator

from postings.models.revision import Cause

_NUMBER = r"(?<![\w.,@/=-])(?:\+|00)?\(?\d[\d\s()./\-–]{5,30}\d(?![\w@])"
_FEW_DIGITS, _MANY_DIGITS = 8, 15  # of a phone number: ITU-T E.164 allows 15
# Years, dates, and ranges of pay in thousands, which have as many digits
_NO_NUMBER = re.compile(
    r"\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b|^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*$"
    r"|^\d+[ .]?000\s*[-–]\s*\d+[ .]?000$"
)

_PATTERNS = {
    Cause.EMAIL: r"(?<![\w.+-])[\w.+-]+\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\w-]+"
    r"(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+",
    # A scheme or www, or a name with a path, or a name under a usual top-level domain
    Cause.LINK: r"(?:https?://|www\.)[^\s<>()\"]+"
    r"|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>()\"]*"
    r"|(?<![\w@.-])(?:[\w-]+\.)+(?:com|net|org|io|co|info|biz|me|app|link|site|online|xyz|top|shop|"
    r"de|my|sg|uk|eu|ly|gl|cc|ru|cn)(?![\w@-])",
    Cause.MONEY: r"\b(?:(?:upfront|up-front|registration|processing|application|training|visa|"
    r"admin(?:istration)?|service|security|starter|equipment|background[- ]check)\s+"
    r"(?:fees?|deposits?|charges?|payments?|costs?)|fees?|deposits?|"
    r"(?:pay|send|transfer|wire|remit|deposit)\s+(?:us|me|the|a|an|your|money|rm|usd|eur|gbp|[$€£]|\d)|"
    r"western\s+union|money\s?gram|gift\s+cards?|bitcoin|crypto(?:currency)?|usdt|iban|"
    r"bank\s+(?:account|details|transfer)|credit\s+card|"
    r"(?:bearbeitungs|anmelde|vermittlungs|verwaltungs|schulungs)?geb(?:ü|ue)hr(?:en)?|vorkasse|"
    r"vorauszahlung|anzahlung|kaution|überweis\w*|kontodaten|bankverbindung|"
    r"yuran|bayaran\s+(?:pendaftaran|pendahuluan|proses)|wang\s+(?:cagaran|pendahuluan|deposit)|"
    r"cagaran|pindah(?:kan)?\s+wang|akaun\s+bank)\b",
    Cause.CONTACT: r"\b(?:whats\s?app|wasap|telegram|we\s?chat|viber|signal\s+(?:app|messenger)|"
    r"messenger|skype|line\s+id|discord|imo|snapchat|"
    r"(?:dm|pm|text|sms|inbox|message)\s+(?:me|us)|google\s+(?:forms?|chat|hangouts?)|"
    r"(?:contact|e-?mail|call|write\s+to|ring|reach)\s+(?:us|me|him|her|them|our|the)|"
    r"(?:schreib|ruf|kontaktier|melde?)\w*\s+(?:sie|uns|mich|dich)|"
    r"hubungi|telefon|mesej)\b",
}
_FINDERS = {cause: re.compile(pattern, re.IGNORECASE) for cause, pattern in _PATTERNS.items()}


def found_in(text: str) -> dict[Cause, set[str]]:
    """Return links, email addresses, phone numbers and words about money or contact in a text."""
    found = {
        cause: {" ".join(match.group().casefold().split()).rstrip(".,;:!?") for match in matches}
        for cause, finder in _FINDERS.items()
        if (matches := list(finder.finditer(text)))
    }
    if numbers := set(_phone_numbers(text)):
        found[Cause.PHONE] = numbers
    return found


def _phone_numbers(text: str) -> Iterator[str]:
    for match in re.finditer(_NUMBER, text):
        digits = re.sub(r"\D", "", match.group())
        is_number = _FEW_DIGITS <= len(digits) <= _MANY_DIGITS
        if is_number and not _NO_NUMBER.search(match.group()):
            yield digits


def gained(before: str, after: str) -> list[Cause]:
    """Return the causes for which a text has something that it did not have before."""
    old, new = found_in(before), found_in(after)
    return [cause for cause in Cause if new.get(cause, set()) - old.get(cause, set())]
