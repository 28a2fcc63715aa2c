"""A posting's facts in words for people, in the language of the page."""

from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import intcomma
from django.forms import BoundField
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from places.countries import country_name
from postings.models import Posting, PostingLocation
from postings.pay_words import amount_text, money_text, pay_text
from postings.search.histogram import Bar, bar_width
from postings.search.options import Option
from postings.search.query import Count

register = template.Library()

SOON_DAYS = 7


@register.filter(name="pay_text")
def posting_pay_text(posting: Posting) -> str:
    """Pay as stated, in words; empty without pay."""
    return pay_text(posting.pay) if posting.pay else ""


@register.filter
def where_text(posting: Posting, most: int = 99) -> str:
    """Places, and where a remote worker may sit; of each list at most so many names."""
    places = _some([_place_text(location) for location in posting.locations.all()], most, "; ")
    if posting.workplace_type != "remote":
        return places
    countries = _some([country_name(code) for code in posting.remote_countries], most, ", ")
    if countries:
        remote = gettext("Remote (from %(countries)s)") % {"countries": countries}
    else:
        remote = gettext("Remote (anywhere)")
    return f"{places}; {remote}" if places else remote


def _place_text(location: PostingLocation) -> str:
    place = location.place
    # A city state is not said twice: Singapore, not Singapore, Singapore.
    return place.name if place and place.name == place.country_name else str(location)


def _some(names: list[str], most: int, separator: str) -> str:
    shown = separator.join(names[:most])
    if (more := len(names) - most) <= 0:
        return shown
    text = ngettext("%(names)s and %(more)d more", "%(names)s and %(more)d more", more)
    return text % {"names": shown, "more": more}


@register.filter
def age(moment: datetime) -> str:
    """How long ago in the unit that people would use: “today”, “3 days ago”, “2 weeks ago”."""
    days = (timezone.localdate() - timezone.localdate(moment)).days
    if days < 2:
        return gettext("yesterday") if days == 1 else gettext("today")
    if days < 14:
        return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days}
    if days < 60:
        weeks = days // 7
        return ngettext("%(n)d week ago", "%(n)d weeks ago", weeks) % {"n": weeks}
    months = days // 30
    return ngettext("%(n)d month ago", "%(n)d months ago", months) % {"n": months}


@register.filter
def closing_soon(posting: Posting) -> str:
    """“Closes today”, “Closes in 3 days”; empty while there is more than a week left."""
    if posting.closes_at is None:
        return ""
    days = (timezone.localdate(posting.closes_at) - timezone.localdate()).days
    if days > SOON_DAYS:
        return ""
    if days < 2:
        return gettext("Closes tomorrow") if days == 1 else gettext("Closes today")
    return ngettext("Closes in %(n)d day", "Closes in %(n)d days", days) % {"n": days}


@register.filter
def host(url: str) -> str:
    """The site that an address belongs to, for people who want to know before they go there."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


@register.filter
def number_text(count: Count) -> str:
    """The number, and that it is an estimate where it is one: to three figures then."""
    return _number_text(count.number, count.is_estimate, get_language())


@lru_cache(maxsize=4096)
def _number_text(number: int, is_estimate: bool, language: str) -> str:
    if not is_estimate:
        return str(intcomma(number))
    unit = 10 ** max(len(str(number)) - 3, 0)
    return gettext("about %(number)s") % {"number": intcomma(round(number / unit) * unit)}


@register.simple_tag
def input_tag(field: BoundField) -> SafeString:
    """The `<input>` of a field, as its widget would render it with a template of its own."""
    widget = field.field.widget
    value = widget.format_value(field.value())
    attributes = {
        "type": getattr(widget, "input_type", "text"), "name": field.html_name,
        "id": field.auto_id, "class": "form-control", "value": value or None,
    }  # fmt: skip
    asked = field.build_widget_attrs(widget.attrs)
    return format_html("<input{}>", flatatt(attributes | asked))


@register.simple_tag
def checkboxes(field: BoundField, options: list[Option]) -> SafeString:
    """The options of a filter with several values; by hand, because a page has dozens of them."""
    name, auto_id = field.name, field.auto_id
    return mark_safe("\n".join(  # noqa: S308
        f'<div class="form-check"><input type="checkbox" name="{name}"'
        f' value="{escape(option.value)}" id="{auto_id}_{n}" class="form-check-input"'
        f'{" checked" * option.is_chosen}><label for="{auto_id}_{n}" class="form-check-label">'
        f'{escape(option.label)} <span class="n" id="n_{name}_{n}">{number_text(option.count)}'
        f"</span></label></div>"
        for n, option in enumerate(options)
    ))  # fmt: skip


@register.simple_tag
def choices(options: list[Option]) -> SafeString:
    """The options of a filter with one value."""
    return mark_safe("\n".join(  # noqa: S308
        _option(option.value, f"{option.label} ({number_text(option.count)})", option.is_chosen)
        for option in options
    ))  # fmt: skip


@register.simple_tag
def plain_choices(field: BoundField) -> SafeString:
    """The options of a field that are not counted."""
    chosen = str(field.value() or "")
    return mark_safe("\n".join(  # noqa: S308
        _option(value, label, str(value) == chosen)
        for value, label in field.field.choices  # type: ignore[attr-defined]
    ))  # fmt: skip


def _option(value: str, text: str, is_chosen: bool) -> str:
    return f'<option value="{escape(value)}"{" selected" * is_chosen}>{escape(text)}</option>'


@register.filter
def of_field(options: dict[str, list[Option]], name: str) -> list[Option]:
    """The options of one filter."""
    return options.get(name, [])


@register.simple_tag
def bars(found: list[Bar]) -> SafeString:
    """The histogram, in a drawing 100 high and 10 wide for each bar."""
    return mark_safe("".join(  # noqa: S308
        f'<rect x="{number}1" y="{100 - bar.height}" width="8" height="{bar.height}"></rect>'
        for number, bar in enumerate(found)
    ))  # fmt: skip


@register.filter
def bars_text(bars: list[Bar]) -> str:
    """The histogram for those who can't see it."""
    filled = [bar.start for bar in bars if bar.number]
    ends = (filled[0], filled[-1] + bar_width())
    low, high = (money_text(amount_text(Decimal(end)), settings.BASE_CURRENCY) for end in ends)
    commonest = max(bars, key=lambda bar: bar.number).start
    most = money_text(amount_text(Decimal(commonest)), settings.BASE_CURRENCY)
    text = gettext("Stated pay reaches from %(low)s to %(high)s a year; most often from %(most)s.")
    return text % {"low": low, "high": high, "most": most}
