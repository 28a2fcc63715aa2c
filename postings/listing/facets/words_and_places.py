"""Facets of the search bar, and of where the job is."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from places.countries import country_code, country_name
from postings.listing.facets.base import BAR, AnyOf, Choices, OneOf, Typed
from postings.listing.values import SearchValues, kilometres_of
from postings.listing.wrong_values import short
from postings.models.choices import WorkplaceType
from postings.search.asked_places import is_postcode
from postings.search.query import Query


class Suggested(Typed):
    """A text field for which a script shows suggestions."""

    template = "postings/filters/suggested.html"
    shown_in = BAR


class Keywords(Suggested):
    """Words, quotes, OR and minus, stemmed."""

    name = "q"
    label = _("Keywords or job title")
    max_length = 300
    uncounted_because = "There is no end of words."

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Search for the words, if there are any."""
        if search.words and not query.look_for(search.words):
            text = gettext("“%(words)s” has no word to search for, so it was left out.")
            search.notes.append(text % {"words": short(value)})

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the words."""
        return value


class Location(Suggested):
    """Around a city, in a region, area or country; with `work_from`, also remote work."""

    name = "location"
    label = _("City, region or country")
    max_length = 100
    uncounted_because = "There are 39,000 places; around a city, each radius is counted."

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Keep postings nearby, and remote ones open to the candidate's own country."""
        for name in search.asked_places.unknown:
            search.notes.append(_unknown(name))
        if is_postcode(value) and (place := search.place):
            text = gettext("We read “%(name)s” as a postcode of %(place)s.")
            search.notes.append(text % {"name": short(value), "place": place})
        query.distances = search.where.distances(query, search.kilometres)
        query.narrow(self.name, search.where.numbers(query, search.kilometres))

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the places that were understood; for a city, the radius too."""
        asked = search.asked_places
        names = [str(place) for place in asked.places]
        if asked.choices:
            names.append(gettext("%(name)s (several places)") % {"name": value})
        names += [gettext("%(name)s (unknown place)") % {"name": n} for n in asked.unknown]
        text = gettext(" or ").join(names)
        if asked.is_remote:
            country = {"country": text}
            return gettext("Remote from %(country)s") % country if text else gettext("Remote")
        return f"{text}, {RADIUS.label_of(search.radius)}" if search.where.is_city else text


def _unknown(name: str) -> str:
    """Return a note that nothing is found in a place, because the board doesn't know it."""
    if is_postcode(name):
        text = gettext("We don't have the postcode “%(name)s”. Enter a town instead.")
    else:
        text = gettext("We don't know a place called “%(name)s”. Check the spelling.")
    return text % {"name": short(name)}


class Radius(OneOf):
    """The radius around a city, in miles where that is usual."""

    name = "radius"
    label = _("Distance")
    detail_of = "location"
    empty_label = ""  # around a city there is always some radius

    @property
    def condition(self) -> str:
        """Return the condition of the location: both form one condition."""
        return self.detail_of

    def all_choices(self) -> Choices:
        """Return the radii in kilometres, then in miles."""
        within = [(str(n), gettext("within %(n)s km") % {"n": n}) for n in (10, 25, 50, 100, 200)]
        miles = [(f"{n}mi", gettext("within %(n)s miles") % {"n": n}) for n in (5, 15, 30, 60, 120)]
        return [("0", gettext("this city only")), *within, *miles]

    def shown_choices(self, query: Query, search: SearchValues) -> list[tuple[str, str]]:
        """Return radii only for a city, in its country's unit and the unit asked for."""
        if not search.where.is_city:
            return []
        units = {"mi" if search.in_miles else ""}
        if search.radius != "0":
            units.add("mi" if search.radius.endswith("mi") else "")
        return [
            (value, label) for value, label in self.choices()
            if value == "0" or ("mi" if value.endswith("mi") else "") in units
        ]  # fmt: skip

    def chosen(self, search: SearchValues) -> set[str]:
        """Return the radius; around a city there is always one."""
        return {search.radius}

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return postings that near, and remote ones open to the candidate's own country."""
        return search.where.numbers(query, kilometres_of(value))

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Do nothing, because `location` narrows by the radius, also by a default one."""

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return "", because the chip of `location` says it."""
        return ""


RADIUS = Radius()


class Workplace(AnyOf):
    """Onsite, hybrid or remote."""

    name = "workplace"
    label = _("Workplace")
    also_called = {
        "onsite": "onsite, in office, office-based, in person, vor Ort, Präsenz, di pejabat",
        "hybrid": "hybrid working, partly remote, part remote, teilweise Homeoffice, hibrid",
        "remote": "remotely, fully remote, remote job, remote work, work from home, working from "
        "home, WFH, home-based, home office, telework, teleworking, telecommute, work from "
        "anywhere, Homeoffice, mobiles Arbeiten, Telearbeit, von zuhause, bekerja dari rumah, "
        "kerja dari rumah, jarak jauh",
    }

    def all_choices(self) -> Choices:
        """Return all workplace types."""
        return WorkplaceType.choices


class WorkFrom(Typed):
    """Remote work for somebody who lives in a country; see `location` for both together."""

    name = "work_from"
    label = _("Remote jobs open to")
    help_text = _("Enter the country you live in. With a city, you also see jobs nearby.")
    max_length = 60
    uncounted_because = "There are 250 countries, and few are asked for."

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Keep remote work that is open to the country."""
        if not search.where.home:
            text = gettext("We don't know a country called “%(name)s”, so it was left out.")
            search.notes.append(text % {"name": short(value)})
        elif not search.get("location"):
            query.narrow(self.name, query.open_to(search.where.home))

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the country that was understood."""
        country = country_name(country_code(value) or value)
        return gettext("Remote from %(country)s") % {"country": country}
