"""The period that pay is for, as people write it in the languages of the board and some others."""

from __future__ import annotations

import re
from decimal import Decimal

from adverts.vocabulary.alternatives import compiled
from adverts.vocabulary.terms import PayPeriod

_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    (
        PayPeriod.FORTNIGHT,
        r"p/f\b|bi-?\s?weekly|fortnight\w*|14-?tägig|par quinzaine|quincena\w*|dwi-?mingguan",
    ),
    (PayPeriod.FOUR_WEEKS, r"four-?\s?weekly"),
    (
        PayPeriod.SEMIMONTH,
        r"semi-?\s?monthly|twice (?:(?:a|per|each) )?month|dua kali sebulan",
    ),
    (
        PayPeriod.SHIFT,
        r"(?:/|\bper|\ba|\beach|\bfor (?:a|each))\s*(?:[\w-]{1,12} ){0,2}shift\b"
        r"|(?:pro|je) (?:schicht|dienst)|par (?:garde|poste)|por (?:turno|guardia)"
        r"|(?:setiap|satu|per) syif",
    ),
    (
        PayPeriod.SESSION,
        r"(?:/|\bper|\ba|\beach)\s*(?:[\w-]{1,12} )?session\b|pro sitzung|por sesión"
        r"|(?:setiap|satu|per) sesi\b|par (?:séance|vacation)",
    ),
    (
        PayPeriod.HOUR,
        r"p/h\b|timel[øo]nn?\b|timlön|uurloon|uurtarief"
        r"|(?:taux|salaire|brut|net|tarif|rémunération)(?: \w{2,12})? horaire"
        r"|(?:compenso|paga|retribuzione|lord[aoi]|nett[aoi]) orari[ao]|all['’]ora\b|l['’]ora\b"
        r"|/\s*ora\b"
        r"|kr\.?/t\b|/\s*tim(?:m?e)?\b|kroner (?:per|i) time|kr\.? per time"
        r"|(?<=[\d.]\d\d) hour\b|pr\.? time\b|per timme|i timen|per uur|"
        r"/\s*h(?:ou)?rs?\b|/\s*h\b|\d\s?p\.?h\b|(?:per|an|a)\s+hour|hourly"
        r"|/\s*jam\b|sejam|per jam|stunde|/\s*std\b|pro std\b"
        r"|de l['’]heure|par heure|/\s*heure|por hora|la hora|/\s*hora\b|/\s*uur\b",
    ),
    (
        PayPeriod.DAY,
        r"p/d\b|pr\.? dag\b|per dag\b|/\s*days?\b|\d\s?p\.?d\b|(?:per|a)\s+day\b|daily|sehari"
        r"|/\s*hari|per diem|am tag|pro tag|par jour"
        r"|/\s*jour",
    ),
    (
        PayPeriod.WEEK,
        r"p/w\b|per week|/\s*uge\b|pr\.? uge|i veckan|/\s*w(?:ee)?ks?\b"
        r"|\d\s?p\.?w\b|(?:per|a)\s+week\b|weekly|seminggu|pro woche|par semaine",
    ),
    (
        PayPeriod.MONTH,
        r"p/m\b|(?<=[\d.]\d\d) month\b"
        r"|(?:pr\.?|per|i|om|/)\s*(?:måneden|måned|mnd|md)\b|(?:per|i|/)\s*mån(?:ad\w*|\b)"
        r"|maand|mån(?:ads|\b)l[öø]n|månedsløn|månedslønn|miesi|\bmies\b|měsíc|por mês|/\s*mês"
        r"|mensal\b|/\s*maand"
        r"|al mese|mensil|mensais"
        r"|/\s*mo(?:nth)?s?\b|(?:per|a|each)\s+month\b|monthly"
        r"|(?:(?<!\b\d )(?<!\b\d\d )\b|\d{3})p\.?c?\.?m\.?(?=\W|$)|bulan|/\s*mth"
        r"|per mth|mensuel|par mois|/\s*mois|monat|al mes|/\s*mes\b|mensual|/\s*月|月薪|月",
    ),
    (
        PayPeriod.YEAR,
        r"p/a\b|(?<=[\d.]\d\d) year\b"
        r"|(?:pr\.?|per|/)\s*år\b|om året|årlig\w*|årslön|per jaar|por ano|all'anno|"
        r"/\s*y(?:ea)?rs?\b|(?:per|a|each)\s+(?:year|annum)\b|annual|annum|yearly"
        r"|\bp\.?a\.?(?=\W|$)|setahun|/\s*tahun|/\s*an\b|par an\b"
        r"|annuel|annu[io]\b|anuais|rocznie|\brok\b|ročně"
        r"|im jahr|pro jahr|jährlich"
        r"|/\s*jahr|/\s*年|年薪|al año|/\s*año|anual|(?<![^\W\d])lpa\b|\bote\b",
    ),
)
# One pattern for lower case is three times as fast as five that ignore case. The first one is
# quicker to find where a period is; the second tells which it is.
_ANY = compiled("|".join(pattern for _, pattern in _PERIODS))
_PERIOD = re.compile("|".join(f"(?P<{period}>{pattern})" for period, pattern in _PERIODS))
# The smallest amounts that can only be for a year, if the advert states no period.
YEARLY_FROM = {
    "USD": 18_000, "EUR": 15_000, "GBP": 12_000, "CAD": 18_000, "AUD": 20_000, "CHF": 25_000,
    "NZD": 20_000, "PLN": 60_000, "DKK": 150_000, "SEK": 150_000, "NOK": 150_000,
}  # fmt: skip
_MONTHLY = (600, 9_000)  # euros, gross or net


def period_in(text: str) -> PayPeriod | None:
    """Return the first period of pay in a text: “per hour”, “monthly”."""
    low = text.casefold()
    found = _ANY.search(low)
    named = _PERIOD.match(low, found.start()) if found else None
    return PayPeriod(named.lastgroup) if named and named.lastgroup else None


def usual_period(
    amount: Decimal, currency: str | None, *, is_stated: bool = False
) -> PayPeriod | None:
    """Return a year for an amount that nobody earns in a month, and a month for euros that people
    earn in one, if the text states them as gross or net; None for others.
    """
    least = YEARLY_FROM.get(currency or "", Decimal("Infinity"))
    if is_stated and currency == "EUR" and _MONTHLY[0] <= amount <= _MONTHLY[1]:
        return PayPeriod.MONTH
    return PayPeriod.YEAR if amount >= least else None
