"""The small map of a posting's places."""

import re

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from places.models import Place
from postings.views.place_map import NARROWEST, map_of
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

BASEL = {"name": "Basel", "country_code": "CH", "latitude": 47.56, "longitude": 7.57}
AUCKLAND = {"name": "Auckland", "country_code": "NZ", "latitude": -36.85, "longitude": 174.76}


def city(latitude, longitude):
    return Place(kind="city", name="X", country_code="MY", latitude=latitude, longitude=longitude)


def posting_in(*places):
    posting = PostingFactory(workplace_type="onsite")
    for place in places:
        PostingLocationFactory(posting=posting, place=place)
    return posting


def drawing(client, posting):
    response = client.get(posting.get_absolute_url())
    found = html.fromstring(response.content).find_class("map")
    return found[0] if found else None


@pytest.mark.django_db
def test_marks_each_place_and_names_it(client):
    svg = drawing(client, posting_in(PlaceFactory(**BASEL), PlaceFactory(**AUCKLAND)))
    names = ["Basel, Switzerland", "Auckland, New Zealand"]
    assert svg.xpath("circle/title/text()") == names
    assert (svg.get("role"), svg.get("aria-label")) == (
        "img", "Map of the job's locations: " + "; ".join(names),
    )  # fmt: skip
    assert svg.xpath("use/@href") == ["/static/img/land.svg#land"]


@pytest.mark.django_db
def test_is_missing_without_a_point_to_show(client):
    country = PlaceFactory(
        kind="country", name="Malaysia", country_code="MY", latitude=None, longitude=None
    )
    posting = posting_in(country)
    PostingLocationFactory(posting=posting, place=None, stated_name="Somewhere")
    assert drawing(client, posting) is None
    assert drawing(client, posting_in()) is None


@pytest.mark.django_db
def test_marks_known_places(client):
    posting = posting_in(PlaceFactory(**BASEL))
    PostingLocationFactory(posting=posting, place=None, stated_name="Somewhere")
    assert len(drawing(client, posting).xpath("circle")) == 1


@pytest.mark.django_db
def test_escapes_names(client):
    posting = posting_in(PlaceFactory(**{**BASEL, "name": '"><script>x'}))
    label = drawing(client, posting).get("aria-label")
    assert label.startswith("Map of the job's locations: \"><scr")


def test_shows_one_city_in_the_middle_of_its_surroundings():
    found = map_of([city(0, 101.6)])
    assert found.view_box == "866 -75 300 150"
    assert (found.dots[0].x, found.dots[0].y) == (1016, 0)


def test_shortens_degrees_of_longitude_towards_the_poles():
    found = map_of([city(60, 10)])
    assert found.transform == "scale(0.500 1)"
    assert (found.dots[0].x, found.dots[0].y) == (50, -600)


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=6))
def test_keeps_all_places_visible_and_within_the_world(points):
    found = map_of([city(*point) for point in points])
    height = found.width // 2
    assert found.width >= NARROWEST
    for dot in found.dots:
        assert found.left <= dot.x <= found.left + found.width
        assert found.top <= dot.y <= found.top + height
    edge = round(1800 * found.squeeze)
    assert -edge <= found.left <= found.left + found.width <= edge
    assert -900 <= found.top <= found.top + height <= 900


LAND = settings.CHECKOUT / "static" / "img" / "land.svg"


def land():
    """Return the rings of the outline, in absolute units."""
    path = re.search(r' d="([^"]+)"', LAND.read_text()).group(1)
    for ring in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = numbers[:2]
        points = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def is_land(longitude, latitude):
    x, y, inside = longitude * 10, -latitude * 10, False
    for ring in land():
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ((101.6, 3.2), True), ((8.5, 47.4), True), ((-99, 39), True), ((134, -25), True),
        ((25, 0), True), ((-42, 72), True), ((-30, 30), False), ((80, -20), False),
        ((5, 56), False), ((50.5, 42), False),
    ],
    ids=["Malaysia", "Switzerland", "Kansas", "Australia", "Congo", "Greenland", "Atlantic",
         "Indian Ocean", "North Sea", "Caspian Sea"],
)  # fmt: skip
def test_has_land_where_there_is_land(where, expected):
    assert is_land(*where) is expected


def test_has_an_outline_that_loads_fast():
    assert LAND.stat().st_size <= 60_000
    assert all(-1800 <= x <= 1800 and -900 <= y <= 900 for ring in land() for x, y in ring)
