"""The check of places: where the job is, who can work remotely, and where the law wants pay."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from postings.checking.subject import Finding, Subject
from postings.models import PayLaw


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield what is wrong with places, and what the law wants there."""
    posting = subject.posting
    if posting.workplace_type == "":
        text = gettext("Nobody knows whether the job is on site, hybrid or remote.")
        yield Finding("workplace_type", text, gettext("Choose the workplace type."))
    limits = posting.remote_countries or posting.remote_unclear or posting.remote_regions
    if posting.workplace_type == "remote" and not limits:
        text = gettext("The job is remote, without a country. Google shows no such job.")
        mend = gettext("Enter the countries where the person may live, or an area such as EMEA.")
        yield Finding("remote_countries", text, mend)
    if unknown := [one.stated_name for one in subject.locations if one.place is None]:
        text = gettext("No search finds the place “%(name)s”.") % {"name": unknown[0]}
        yield Finding("locations", text, gettext("Choose the town from the list."))
    yield from _of_pay(subject)


def _of_pay(subject: Subject) -> Iterator[Finding]:
    posting = subject.posting
    if posting.pay is not None:
        return
    for law in laws_for(subject):
        since = date_format(law.since, "DATE_FORMAT")
        text = gettext("In %(place)s the law wants the pay in adverts, since %(day)s (%(source)s).")
        values = {"place": law.area_name, "day": since, "source": law.source}
        yield Finding("pay_min", text % values, law.demands)
    text = gettext("No pay is stated. Many candidates filter by pay and will not see the job.")
    yield Finding("pay_min", text, gettext("Enter the range that you would really pay."))


def laws_for(subject: Subject) -> list[PayLaw]:
    """Return the laws in force where somebody could do this job."""
    posting = subject.posting
    areas = {place.country_code for place in subject.places}
    areas |= {place.code for place in subject.places if place.code}
    areas |= {place.region.code for place in subject.places if place.region}
    if posting.workplace_type == "remote":
        areas |= {*posting.remote_countries, *posting.remote_regions}
    laws = PayLaw.objects.filter(area__in=areas, since__lte=timezone.localdate())
    return list(laws.exclude(area__in=posting.remote_excluded))
