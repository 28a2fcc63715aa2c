"""Pay as people write it, into numbers; what is no pay (a placeholder, funding) gives nothing."""

import re
from decimal import Decimal

from postings.importing.draft import DraftPay

SYMBOLS = {
    "RM": "MYR", "S$": "SGD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "US$": "USD", "$": "USD",
    "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "zł": "PLN",
}  # fmt: skip
CODES = (
    "USD|EUR|GBP|MYR|SGD|AUD|CAD|CHF|INR|JPY|PLN|SEK|NOK|DKK|HKD|NZD|BRL|MXN|ZAR|CZK|HUF|RON|ILS"
)
CURRENCY = re.compile(
    rf"\b({CODES})\b|(US\$|HK\$|S\$|A\$|C\$|\bRM(?=\s?\d)|[$£€₹¥]|zł)", re.IGNORECASE
)
AMOUNT = re.compile(r"(?<![\w.])(\d{1,3}(?:[,  ]\d{3})+|\d+)(\.\d{1,2})?\s?([kKmM]\b)?(?!\s?%)")
PERIODS = (
    ("hour", r"hour|hr\b|/h\b|hourly|jam\b|stunde"),
    ("day", r"\bday|daily|\bhari\b|per diem"),
    ("week", r"week|weekly"),
    ("month", r"month|\bmth|\bpm\b|sebulan|monat|mois"),
    ("year", r"year|yr\b|annual|annum|\bp\.?a\b|jahr"),
)
USUAL = ((Decimal(15_000), "year"),)  # an unlabelled sum from here on is paid for a year


def parse_pay(text: str) -> DraftPay | None:
    """The range in a statement that is about pay, or None."""
    currency = _currency(text)
    if currency is None:
        return None
    found = [_amount(match) for match in AMOUNT.finditer(_without_period_numbers(text))]
    amounts = [amount for amount in found if amount is not None][:2]
    if not amounts or max(amounts) <= 1:
        return None
    low, high = min(amounts), max(amounts)
    if len(amounts) == 2 and low < 1000 <= high and high / low >= 100:
        low *= 1000  # "45-60k"
    open_end = re.search(r"\bup to\b|\bmaximum\b|\bhingga\b", text, re.IGNORECASE)
    minimum = None if len(amounts) == 1 and open_end else low
    maximum = high if len(amounts) == 2 or open_end else _single_maximum(text, high)
    return DraftPay(minimum, maximum, currency, _period(text, high))


def _single_maximum(text: str, amount: Decimal) -> Decimal | None:
    return (
        None if re.search(r"\d\s?[kK]?\s*\+|\bfrom\b|\bstarting\b", text, re.IGNORECASE) else amount
    )


def _currency(text: str) -> str | None:
    match = CURRENCY.search(text)
    if match is None:
        return None
    if match.group(1):
        return match.group(1).upper()
    symbol = match.group(2)
    return SYMBOLS.get(symbol) or SYMBOLS.get(symbol.upper())


def _without_period_numbers(text: str) -> str:
    return re.sub(
        r"\b\d+\s*(?:hours?|hrs?|days?|weeks?|months?|years?)\b", " ", text, flags=re.IGNORECASE
    )


def _amount(match: re.Match[str]) -> Decimal | None:
    scale = {"k": 1000, "m": 1_000_000}.get((match.group(3) or "").lower(), 1)
    amount = Decimal(re.sub(r"\D", "", match.group(1)) + (match.group(2) or "")) * scale
    return amount if 0 < amount < 5_000_000 else None  # above: funding, turnover, phone numbers


def _period(text: str, amount: Decimal) -> str | None:
    for period, pattern in PERIODS:
        if re.search(pattern, text, re.IGNORECASE):
            return period
    return next((period for least, period in USUAL if amount >= least), None)
