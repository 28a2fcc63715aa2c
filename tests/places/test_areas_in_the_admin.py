"""Editors write areas; nobody else does."""

import pytest
from django.urls import reverse

from places.models import Area, Place
from places.resolution import resolve
from tests.desk_forms import send
from tests.factories import PlaceFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db
ADD = "admin:places_area_add"


@pytest.fixture
def towns():
    return [PlaceFactory(population=5), PlaceFactory(name="Shah Alam", population=2)]


def filled_in(towns, **other):
    return {
        "name": "Klang Valley", "other_names": "Lembah Klang\nKV", "country_code": "MY",
        "members": [town.pk for town in towns],
    } | other  # fmt: skip


def test_an_editor_adds_an_area_under_several_names(as_editor, towns):
    assert as_editor.post(reverse(ADD), filled_in(towns)).status_code == 302
    area = Area.objects.get()
    assert (area.geoname_id >= 2_000_000_000, area.kind, area.population) == (True, "area", 7)
    assert resolve("lembah klang").place == resolve("Klang Valley").place == Place(pk=area.pk)
    page = as_editor.get(reverse("admin:places_area_change", args=[area.pk]))
    assert "kv\nlembah klang" in page.text


def test_an_editor_takes_a_name_away(as_editor, towns):
    as_editor.post(reverse(ADD), filled_in(towns))
    change = reverse("admin:places_area_change", args=[Area.objects.get().pk])
    send(as_editor, change, **filled_in(towns[:1], other_names="KV"))
    assert resolve("Lembah Klang").place is None
    assert Area.objects.get().members.count() == 1


def test_two_areas_never_have_one_name(as_editor, towns):
    as_editor.post(reverse(ADD), filled_in(towns))
    page = as_editor.post(reverse(ADD), filled_in(towns))
    assert "There is already an area with this name." in page.text


def test_keeps_an_area_that_a_posting_names(as_editor, towns):
    as_editor.post(reverse(ADD), filled_in(towns))
    area = Area.objects.get()
    PostingLocationFactory(place=Place.objects.get(pk=area.pk))
    delete = reverse("admin:places_area_delete", args=[area.pk])
    assert as_editor.post(delete, {"post": "yes"}).status_code == 403
    assert Area.objects.exists()


def test_recruiters_write_no_areas(as_recruiter, towns):
    assert as_recruiter.get(reverse(ADD)).status_code == 403
    assert as_recruiter.post(reverse(ADD), filled_in(towns)).status_code == 403
    assert not Area.objects.exists()
