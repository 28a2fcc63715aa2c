"""The town of the only postal address that an advert prints."""

import pytest

from adverts import read_advert
from adverts.facts.postal_towns import postal_town

ADVERT = """# Uhrmacherin (m/w/d)

{}

## Aufgaben
- Uhren ölen
- Federn wechseln

## Profil
- Geduld mit kleinen Teilen

## Kontakt
{}
"""


@pytest.mark.parametrize(
    ("lines", "town"),
    [
        (["Uhrwerk GmbH // Hafenweg 21a // 48149 Münster"], "Münster"),
        (["Hafenweg 21/22", "14482 Potsdam"], "Potsdam"),
        (["Beekstraat 25, 6811 DV Arnhem"], "Arnhem"),
        (["Storgata 3, 0155 Oslo"], "Oslo"),
        (["Kungsgatan 4, 111 43 Stockholm"], "Stockholm"),
        (["Dorfstrasse 2, CH-4999 Uhrenwil"], "Uhrenwil"),
        (["Hafenweg 3, 48149 Münster", "Hafenweg 3 · 48149 Münster"], "Münster"),
    ],
)
def test_reads_the_town_of_an_address(lines, town):
    assert postal_town(lines)[0] == (town,)


@pytest.mark.parametrize(
    "lines",
    [
        ["Mehr als 10000 Kunden vertrauen uns."],
        ["Im Sommer 2031 Berlin besuchen"],
        ["Wir betreuen 25000 Essen am Tag"],
        ["2031 Berlin"],
        ["Im Verhältnis 1/2 2031 Teile"],
        ["Hafenweg 3, 48149 Münster", "Domweg 4, 50667 Köln"],
    ],
)
def test_other_numbers_and_several_addresses_tell_no_place(lines):
    assert postal_town(lines) is None


def test_an_address_is_the_place_only_where_no_other_is_known():
    address = "Uhrwerk GmbH, Hafenweg 3, 48149 Münster"
    only = read_advert(ADVERT.format("Wir mögen Uhren.", address), name="a.md")
    stated = read_advert(ADVERT.format("Arbeitsort: Köln", address), name="a.md")
    remote = read_advert(ADVERT.format("Arbeitsort: Remote", address), name="a.md")
    assert (only.locations, stated.locations, remote.locations) == (("Münster",), ("Köln",), ())
