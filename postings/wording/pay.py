"""The pay of a posting in words, in the active language: one amount, or several ranges."""

from django.utils.translation import gettext, ngettext

from postings.models import Posting
from postings.pay.text import pay_text


def posting_pay_text(posting: Posting) -> str:
    """Return pay as stated, and that it differs if there are several ranges; empty without pay."""
    if posting.pay is None:
        return ""
    text, ranges = pay_text(posting.pay), posting.pay_ranges.all()
    if len(ranges) < 2:
        return text
    if all(one.place_id for one in ranges):
        return gettext("%(pay)s, depending on the place") % {"pay": text}
    return ngettext("%(pay)s in %(n)d range", "%(pay)s in %(n)d ranges", len(ranges)) % {
        "pay": text, "n": len(ranges),
    }  # fmt: skip


def pay_ranges(posting: Posting) -> list[tuple[str, str]]:
    """Return what each pay range is for, and its pay as stated; empty if there is one pay."""
    ranges = ((str(one), one.pay) for one in posting.pay_ranges.all())
    return [(name, pay_text(pay)) for name, pay in ranges if pay]
