"""The town of the only postal address that an advert prints."""

import pytest

from adverts import read_advert
from adverts.facts.places import parse_location
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
        (["Uhrwerk, Ringweg 3, 04109 Leipzig"], "Leipzig"),
        (["Uhrwerk, Ring 3, 1010 Wien"], "Wien"),
        (["Am Winkel 4", "23758 Oldenburg in Holstein"], "Oldenburg in Holstein"),
        (["Ringweg 3, 01067 Dresden in Deutschland"], "Dresden"),
        (["Horloge, 9 rue des Lilas, 75002 PARIS"], "Paris"),
        (["12 bis, avenue du Port", "69006 LYON CEDEX 03"], "Lyon"),
        (["Av. del Reloj, 12, 2º", "46021 Valencia"], "Valencia"),
        (["Via dell'Orologio 10, 20121 Milano (MI)"], "Milano"),
        (["Clocks Ltd, 45 High Street, Leeds, LS1 4AB"], "Leeds"),
        (["Unit 4, Clock Way, Bristol BS1 6DZ"], "Bristol"),
        (["45 High Street, Leeds, West Yorkshire, LS1 4AB"], "Leeds"),
        (["1200 Clock Street, Austin, TX 78701"], "Austin, TX"),
        (["77 NW Clock Ave", "Portland, OR 97205"], "Portland, OR"),
        (["200 Clock Street West, Toronto, ON M5H 3T4"], "Toronto, ON"),
        (["8 Clock St, Melbourne VIC 3000"], "Melbourne"),
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
        ["Call 0345 20000 Support"],
        ["Grade 7 LS1 4AB"],
        ["Salary up to 25000 London"],
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Am Winkel 4, 23758 Oldenburg in Holstein", "Oldenburg in Holstein"),
        ("Im Dreieck 4 in 23758 Oldenburg in Holstein", "Oldenburg in Holstein"),
        ("45 High Street, Leeds LS1 4AB", "Leeds"),
        ("12 rue des Lilas 69003 LYON", "Lyon"),
        ("12 rue des Lilas, 69003 Lyon, France", "Lyon, France"),
        ("1200 Clock Street, Austin, TX 78701", "Austin, TX"),
        ("Uhrenweg 13, 4600 Wels, AT", "Wels, AT"),
    ],
)
def test_a_stated_address_is_read_as_its_town(text, place):
    assert parse_location(text).locations == (place,)


@pytest.mark.parametrize(
    "line",
    [
        "Where: Köln",
        "Wo? Köln",
        "Büro: Köln",
        "Où : Köln",
        "Waar: Köln",
        "Standort: Uhrenweg 3\n\n50667 Köln",
    ],
)
def test_labels_of_several_meanings_tell_known_towns(line):
    assert read_advert(ADVERT.format("", line), name="a.md").locations == ("Köln",)


@pytest.mark.parametrize("line", ["Büro: Excel und Word", "Where: in our workshop", "Wo: hier"])
def test_labels_of_several_meanings_tell_nothing_else(line):
    assert read_advert(ADVERT.format("", line), name="a.md").locations == ()


_PAGE = """<html><body><main><h1>Uhrmacherin (m/w/d)</h1>{}
<h2>Aufgaben</h2><ul><li>Uhren ölen</li><li>Federn wechseln</li></ul>
<h2>Profil</h2><ul><li>Geduld mit kleinen Teilen</li></ul></main>
<footer><address>Hafenweg 3<br>48149 Münster</address></footer></body></html>"""


def test_the_footer_of_a_page_tells_the_town_where_the_text_names_none():
    guessed = read_advert(_PAGE.format(""), name="a.html")
    stated = read_advert(_PAGE.format("<p>Arbeitsort: Köln</p>"), name="a.html")
    assert (guessed.locations, stated.locations) == (("Münster",), ("Köln",))
    assert guessed.evidence["locations"].confidence < 0.5


@pytest.mark.parametrize(
    "fact", ["office: Leeds", "filiale: Leeds", "subtitle: Full-time in Leeds"]
)
def test_facts_of_several_meanings_tell_known_towns(fact):
    post = f"---\ntitle: Clockmaker\n{fact}\n---\n\nOil clocks.\n\n## Tasks\n\n- Oil clocks\n"
    assert read_advert(post + "- Change springs\n", name="a.md").locations == ("Leeds",)
