"""Places as job boards write them: offices, two towns in one field, the country first."""

import pytest

from adverts.facts.addresses import place_in
from adverts.facts.places import parse_location, says_no_place
from adverts.vocabulary.terms import WorkplaceType
from tests.adverts.ats.samples import read

DESCRIPTION = (
    "<p>We bind books by hand for libraries in the whole of the country, in a small team.</p>"
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("London Office", ["London"]),
        ("Oslo, Bergen og Trondheim", ["Oslo", "Bergen", "Trondheim"]),
        ("Bath, Bristol and Little Wellford", ["Bath", "Bristol", "Little Wellford"]),
        ("Bath, Bristol, and Wellford", ["Bath", "Bristol", "Wellford"]),
        ("Winterthur, Tägerdorf, Schaffhausen", ["Winterthur", "Tägerdorf", "Schaffhausen"]),
        ("Köln, Bonn und Umgebung", ["Köln", "Bonn"]),
        ("UCL, London", ["London"]),
        ("Dallas, TEXAS", ["Dallas, TEXAS"]),
        ("Porte d’Orléans à Paris (14ème)", ["Paris"]),
        ("Paris 11e", ["Paris"]),
        ("Proche Poitiers (86)", ["Poitiers"]),
        ("Bruxelles (Schaerbeek)", ["Bruxelles"]),
        ("Stockholm (Södermalm)", ["Stockholm"]),
        ("Cambridge (UK)", ["Cambridge, UK"]),
        ("Lille – Métro République", ["Lille"]),
        ("Curitiba - Bairro Alto", ["Curitiba"]),
        ("Curitiba - PR, Brasil", ["Curitiba - PR, Brasil"]),
        ("Bologna e provincia", ["Bologna"]),
        ("Oslo, with some travel to Bergen", ["Oslo"]),
        ("Escritório em Valinhos, SP", ["Valinhos, SP"]),
        ("Our London office", ["London"]),
        ("Dublin Office, Ireland", ["Dublin, Ireland"]),
        ("Zurich Office (HQ)", ["Zurich"]),
        ("Global HQ - Zurich", ["Zurich"]),
        ("Standort Köln", ["Köln"]),
        ("India - Bengaluru - Office", ["Bengaluru, India"]),
        ("Munich/ Berlin", ["Munich", "Berlin"]),
        ("Leeds & York", ["Leeds", "York"]),
        ("Leeds and York", ["Leeds", "York"]),
        ("Berlin + Hamburg", ["Berlin", "Hamburg"]),
        ("Berlin oder München", ["Berlin", "München"]),
        ("Paris ou Lyon", ["Paris", "Lyon"]),
        ("Nederland of EU", ["Nederland", "EU"]),
        ("Antwerpen of Gent", ["Antwerpen", "Gent"]),
        ("São Paulo, State of São Paulo, Brazil", ["São Paulo, State of São Paulo, Brazil"]),
        ("Isle of Man", ["Isle of Man"]),
        ("Wels, AT", ["Wels, AT"]),
        ("Bern, CH", ["Bern, CH"]),
        ("Clock House, Leeds", ["Leeds"]),
        ("University of Leeds", ["Leeds"]),
        ("Incubateur de l’école des Ponts de Nantes", ["Nantes"]),
        ("Universität Ulm, Campus Ost, Ulm", ["Ulm"]),
        ("State College, PA", ["State College, PA"]),
        ("UK with monthly travel to London", ["UK"]),
        ("Stockholm, Göteborg eller Malmö", ["Stockholm", "Göteborg", "Malmö"]),
        ("Ukraine/Europe", ["Ukraine", "Europe"]),
        ("Trinidad and Tobago", ["Trinidad and Tobago"]),
        ("Cambridge, MA/Boston, MA", ["Cambridge, MA", "Boston, MA"]),
        ("Berlin, Germany & London, UK", ["Berlin, Germany", "London, UK"]),
        ("Waterloo / Ontario", ["Waterloo, Ontario"]),
        ("Ottawa, Canada/Canada", ["Ottawa, Canada"]),
        ("San Francisco, CA (or remote)", ["San Francisco, CA"]),
        ("US / Canada", ["US", "Canada"]),
        ("Bonn/Ulm, Germany", ["Bonn, Germany", "Ulm, Germany"]),
        ("Basel/Zürich (CH)", ["Basel, Switzerland", "Zürich, Switzerland"]),
        ("Wien (AT)", ["Wien, Austria"]),
        ("Tidewellhoven (NL) or Gdańsk (PL)", ["Tidewellhoven, Netherlands", "Gdańsk, Poland"]),
        ("USA - MA - Boston", ["Boston, MA, USA"]),
        ("US-CA-San Diego", ["San Diego, CA, United States"]),
        ("USA, NY, New York", ["New York, NY, USA"]),
        ("Canada - Ontario - Toronto", ["Toronto, Ontario, Canada"]),
        ("DE-Berlin", ["Berlin, Germany"]),
        ("Portugal, Lisbon", ["Lisbon, Portugal"]),
        ("Georgia, Atlanta", ["Atlanta, Georgia"]),
        ("Spain, Madrid, Remote", ["Madrid, Spain"]),
        ("U.S.", ["U.S."]),
        ("Washington, D.C.", ["Washington, D.C."]),
        ("Washington, District of Columbia, US", ["Washington, District of Columbia, US"]),
        ("Munich - Germany", ["Munich, Germany"]),
        ("GBR-London", ["London, United Kingdom"]),
        ("Poland, Warsaw, Mazowieckie", ["Warsaw, Mazowieckie, Poland"]),
        ("London, England, GB", ["London, England, GB"]),
        ("Toronto, ON, CA, Paris, France", ["Toronto, ON, CA", "Paris, France"]),
        ("Bangkok, Thailand (near the river)", ["Bangkok, Thailand"]),
    ],
)
def test_puts_the_town_first_and_each_place_apart(text, places):
    assert list(parse_location(text).locations) == places


@pytest.mark.parametrize(
    "text",
    [
        "Trinidad and Tobago", "Bosnia & Herzegovina", "Tyne and Wear", "Brighton & Hove",
        "Newcastle, Tyne & Wear", "Rowan/Alder", "Greater London", "Atlanta, Georgia",
        "San Francisco Bay Area",
    ],
)  # fmt: skip
def test_keeps_what_is_one_name_or_unknown(text):
    assert parse_location(text).locations == (text,)


@pytest.mark.parametrize(
    ("text", "places"),
    [("Germany, London", ["Germany", "London"]), ("Ireland/Leeds", ["Ireland", "Leeds"])],
)
def test_a_town_elsewhere_does_not_belong_to_the_country(text, places):
    assert list(parse_location(text).locations) == places


@pytest.mark.parametrize("text", ["Headquarters", "HQ", "Head Office", "Our office", "Home Office"])
def test_a_word_for_an_office_is_no_place(text):
    draft = read({"title": "Binder", "company": "Rowan", "description": DESCRIPTION,
                  "location": text})  # fmt: skip
    assert draft.locations == ()
    assert parse_location(text).locations == (text,)
    assert says_no_place(text)


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"city": "Berlin, Germany", "state": "Berlin", "country": "Germany"},
         "Berlin, Germany"),
        ({"city": "Boston, MA", "state": "MA", "country": "US"}, "Boston, MA, United States"),
        ({"city": "Boston, MA", "state": "Massachusetts", "country": "US"},
         "Boston, Massachusetts, United States"),
        ({"city": "London, UK", "country": "United Kingdom"}, "London, United Kingdom"),
        ({"city": "Washington, D.C.", "state": "DC", "country": "US"},
         "Washington, DC, United States"),
    ],
)  # fmt: skip
def test_says_each_part_of_an_address_once(parts, place):
    assert place_in(parts) == place


def test_names_a_place_once_by_its_longest_name():
    draft = read({"title": "Binder", "company": "Rowan", "description": DESCRIPTION,
                  "locations": ["Berlin", "Berlin, Germany", "Ulm"]})  # fmt: skip
    assert draft.locations == ("Berlin, Germany", "Ulm")


@pytest.mark.parametrize(
    ("text", "places"),
    [("Distans", ()), ("Malmö, på distans", ("Malmö",)), ("Lyon, à distance", ("Lyon",))],
)
def test_knows_remote_work_in_other_languages(text, places):
    found = parse_location(text)
    assert (found.locations, found.workplace_type) == (places, "remote")


@pytest.mark.parametrize(
    ("text", "places", "workplace"),
    [
        ("Leeds, UK (partial remote working possible)", ("Leeds, UK",), "hybrid"),
        ("Leeds (some home working)", ("Leeds",), "hybrid"),
        ("Leeds, partly remote", ("Leeds",), "hybrid"),
        ("Berlin (remote possible)", ("Berlin",), "remote"),
        ("Berlin oder remote", ("Berlin",), "remote"),
        ("Remoto ou São Paulo", ("São Paulo",), "remote"),
        ("Télétravail ou Paris", ("Paris",), "remote"),
        ("Presencial, São Paulo", ("São Paulo",), "onsite"),
        ("Leipzig (vor Ort)", ("Leipzig",), "onsite"),
        ("Lyon (présentiel)", ("Lyon",), "onsite"),
        ("Utrecht, op kantoor", ("Utrecht",), "onsite"),
        ("Híbrido - Lisboa", ("Lisboa",), "hybrid"),
    ],
)
def test_remarks_on_remote_work_are_no_places(text, places, workplace):
    found = parse_location(text)
    assert (found.locations, found.workplace_type) == (places, workplace)


@pytest.mark.parametrize(
    ("text", "workplace"),
    [
        ("Escritório, Campinas", WorkplaceType.ONSITE),
        ("Büro – Bern", WorkplaceType.ONSITE),
        ("Office", WorkplaceType.ONSITE),
        ("London Office", None),
        ("Office Park Road, Leeds", None),
    ],
)
def test_an_office_before_a_place_is_where_people_work(text, workplace):
    assert parse_location(text).workplace_type is workplace
