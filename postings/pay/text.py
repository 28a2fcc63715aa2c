"""Pay as text, written as in the page's language."""

from decimal import Decimal

from babel.numbers import format_decimal, get_currency_symbol
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from places.countries import current_locale
from postings.pay.amounts import Pay, PayPeriod, PayUnit, converted

# Signs of currencies for which CLDR has only the code.
OWN_SIGNS = {"MYR": "RM"}
PER: dict[str, str | Promise] = {
    PayPeriod.HOUR: _("%(pay)s an hour"),
    PayPeriod.SESSION: _("%(pay)s a session"),
    PayPeriod.SHIFT: _("%(pay)s a shift"),
    PayPeriod.DAY: _("%(pay)s a day"),
    PayPeriod.WEEK: _("%(pay)s a week"),
    PayPeriod.FORTNIGHT: _("%(pay)s every two weeks"),
    PayPeriod.SEMIMONTH: _("%(pay)s twice a month"),
    PayPeriod.FOUR_WEEKS: _("%(pay)s every four weeks"),
    PayPeriod.MONTH: _("%(pay)s a month"),
    PayPeriod.YEAR: _("%(pay)s a year"),
}


def amount_text(amount: Decimal) -> str:
    """Return an amount with separated thousands, and with cents only if there are any."""
    pattern = "#,##0" if amount == int(amount) else "#,##0.00"
    return str(format_decimal(amount, pattern, current_locale()))


def money_text(amount: str, currency: str) -> str:
    """Return an amount or a range with its sign in the language's place: “€40–50”, “40–50 €”.

    A sign that ends in a letter has a no-break space after it: “RM 5,000”.
    """
    locale = current_locale()
    sign: str = OWN_SIGNS.get(currency) or get_currency_symbol(currency, locale)
    if not locale.currency_formats["standard"].pattern.startswith("¤"):
        return f"{amount}\N{NO-BREAK SPACE}{sign}"
    return f"{sign}\N{NO-BREAK SPACE}{amount}" if sign[-1:].isalpha() else f"{sign}{amount}"


def converted_text(pay: Pay, unit: PayUnit) -> str:
    """Return pay in another currency with the date of the rate; empty if it is the same one, or
    can't be compared.
    """
    found = converted(pay, unit) if pay.currency != unit.currency else None
    if found is None:
        return ""
    there, day = found
    text = gettext("about %(pay)s at the rate of %(day)s")
    return text % {"pay": pay_text(there), "day": date_format(day, "DATE_FORMAT")}


def pay_text(pay: Pay) -> str:
    """Return pay as stated: “RM 5,000–7,000 a month”, “from €40 an hour”."""
    low, high = (end and amount_text(end) for end in (pay.minimum, pay.maximum))
    if low and high:
        money = money_text(low if low == high else f"{low}–{high}", pay.currency)
    elif low:
        money = gettext("from %(pay)s") % {"pay": money_text(low, pay.currency)}
    else:
        money = gettext("up to %(pay)s") % {"pay": money_text(high or "0", pay.currency)}
    return str(PER[pay.period]) % {"pay": money}
