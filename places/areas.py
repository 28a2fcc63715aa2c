"""Named areas of several countries that adverts use, such as EMEA; by ISO 3166-1 alpha-2 codes."""

from __future__ import annotations

from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from places.names import name_key


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EU = _codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
_EEA = _EU | {"IS", "LI", "NO"}
_EUROPE = _EEA | _codes("AD AL BA BY CH FO GB GG GI IM JE MC MD ME MK RS SM UA VA XK")
_GULF = _codes("AE BH KW OM QA SA")
_MIDDLE_EAST = _GULF | _codes("IL IQ IR JO LB PS SY TR YE EG")
_AFRICA = _codes(
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY "
    "MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA "
    "ZM ZW"
)
_SOUTH_EAST_ASIA = _codes("BN ID KH LA MM MY PH SG TH TL VN")
_ASIA = _SOUTH_EAST_ASIA | _codes(
    "AF AM AZ BD BT CN GE HK IN JP KG KP KR KZ LK MN MO MV NP PK TJ TM TW UZ"
)
_OCEANIA = _codes("AU FJ FM KI MH NC NR NZ PF PG PW SB TO TV VU WS")
_NORTH_AMERICA = frozenset(("US", "CA", "MX"))
_CENTRAL_AMERICA = _codes("BZ CR GT HN NI PA SV")
_CARIBBEAN = _codes("AG BB BS CU DM DO GD HT JM KN LC PR TT VC")
_SOUTH_AMERICA = _codes("AR BO BR CL CO EC FK GF GY PE PY SR UY VE")
_LATIN_AMERICA = _SOUTH_AMERICA | _CENTRAL_AMERICA | {"MX", "CU", "DO", "HT", "PR"}

# From the widest on: an area is shown in the place of its countries.
AREAS: dict[str, tuple[str | Promise, frozenset[str], str]] = {
    "EMEA": ("EMEA", _EUROPE | _MIDDLE_EAST | _AFRICA, "europe middle east and africa"),
    "APAC": (_("Asia-Pacific"), _ASIA | _OCEANIA, "apac;apj;asia pacific"),
    "AMERICAS": (
        _("the Americas"), _NORTH_AMERICA | _CENTRAL_AMERICA | _CARIBBEAN | _SOUTH_AMERICA,
        "americas;the americas;america (north and south)",
    ),
    "AFRICA": (_("Africa"), _AFRICA, "africa;afrika;afrique;áfrica"),
    "EUROPE": (_("Europe"), _EUROPE, "europe;europa;eropah;anywhere in europe"),
    "ASIA": (_("Asia"), _ASIA | _GULF | {"IL", "IQ", "IR", "JO", "LB", "TR"}, "asia;asien;asie"),
    "EEA": (_("the European Economic Area"), _EEA, "eea;ewr;european economic area"),
    "EU": (
        _("the European Union"), _EU,
        "eu;e.u.;european union;ue;eu countries;eu member states;eu-27;kesatuan eropah",
    ),
    "LATAM": (
        _("Latin America"), _LATIN_AMERICA, "latam;latin america;latinoamérica;américa latina"
    ),
    "SOUTH_AMERICA": (_("South America"), _SOUTH_AMERICA, "south america;südamerika;sudamérica"),
    "MIDDLE_EAST": (_("the Middle East"), _MIDDLE_EAST, "middle east;naher osten;moyen orient"),
    "SOUTH_EAST_ASIA": (
        _("South-East Asia"), _SOUTH_EAST_ASIA, "south east asia;southeast asia;asean;sea region"
    ),
    "OCEANIA": (_("Oceania"), _OCEANIA, "oceania;ozeanien;océanie"),
    "GULF": (_("the Gulf states"), _GULF, "gcc;gulf;gulf states"),
    "NORTH_AMERICA": (_("North America"), _NORTH_AMERICA, "north america;nordamerika;norteamérica"),
    "NORDICS": (
        _("the Nordic countries"), frozenset(("DK", "FI", "IS", "NO", "SE")),
        "nordics;nordic countries;nordic region;scandinavia and finland",
    ),
    "BENELUX": ("Benelux", frozenset(("BE", "LU", "NL")), "benelux"),
    "BALTICS": (_("the Baltic states"), frozenset(("EE", "LT", "LV")), "baltics;baltic states"),
    "DACH": ("DACH", frozenset(("AT", "CH", "DE")), "dach;d-a-ch"),
    "SCANDINAVIA": (_("Scandinavia"), frozenset(("DK", "NO", "SE")), "scandinavia;skandinavien"),
    "IBERIA": (_("Iberia"), frozenset(("ES", "PT")), "iberia"),
    "ANZ": (_("Australia and New Zealand"), frozenset(("AU", "NZ")), "anz;australasia"),
}  # fmt: skip


@cache
def _by_name() -> dict[str, frozenset[str]]:
    return {
        name_key(name): codes
        for key, (_label, codes, names) in AREAS.items()
        for name in (key, *names.split(";"))
    }


def area_countries(name: str) -> frozenset[str]:
    """Return the countries of an area by its name; empty for any other text."""
    return _by_name().get(name_key(name), frozenset())


def in_areas(codes: set[str]) -> tuple[list[str], set[str]]:
    """Return the names of areas of at least three countries that lie in these, and the rest."""
    names, rest = [], set(codes)
    for label, of_area, _names in AREAS.values():
        if len(of_area) > 2 and of_area <= codes and len(of_area & rest) > 2:
            names.append(str(label))
            rest -= of_area
    return names, rest
