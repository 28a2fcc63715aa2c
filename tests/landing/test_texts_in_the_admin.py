"""Editors write the texts of landing pages; nobody else does."""

import pytest
from django.urls import reverse

from landing.models import LandingText
from tests.desk_forms import opened
from tests.factories import CategoryFactory, PlaceFactory

pytestmark = pytest.mark.django_db

ADD = "admin:landing_landingtext_add"


def form(**values):
    empty = {"category": "", "place": "", "country": "", "language": "en-gb", "title": ""}
    return empty | {"text": "Words"} | values


def test_an_editor_writes_changes_and_deletes(as_editor):
    place = PlaceFactory(name="Ipoh")
    assert as_editor.post(reverse(ADD), form(place=place.pk)).status_code == 302
    text = LandingText.objects.get()
    assert text.text_html == "<p>Words</p>\n"
    url = reverse("admin:landing_landingtext_change", args=[text.pk])
    as_editor.post(url, opened(as_editor, url) | {"text": "*New*"})
    text.refresh_from_db()
    assert "<em>New</em>" in text.text_html
    listing = as_editor.get(reverse("admin:landing_landingtext_changelist"))
    assert "/jobs/in/ipoh-my/" in listing.text
    delete = reverse("admin:landing_landingtext_delete", args=[text.pk])
    assert as_editor.post(delete, {"post": "yes"}).status_code == 302
    assert not LandingText.objects.exists()


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({}, "Choose a category, a place or both."),
        ({"country": "MY"}, "Choose a category, a place or both."),
        ({"is_remote": "on", "country": "XX"}, "Select a valid choice"),
        ({"is_remote": "on", "text": ""}, "This field is required."),
    ],
)
def test_says_what_is_wrong(as_editor, values, error):
    response = as_editor.post(reverse(ADD), form(**values))
    assert error in response.text
    assert not LandingText.objects.exists()


def test_refuses_a_second_text_of_a_page(as_editor):
    category = CategoryFactory()
    LandingText.objects.create(category=category, language="en-gb", text="One")
    response = as_editor.post(reverse(ADD), form(category=category.pk))
    assert "This page already has a text in this language." in response.text


def test_recruiters_and_visitors_write_nothing(client, as_recruiter):
    for who in (as_recruiter, client.__class__()):
        response = who.post(reverse(ADD), form(is_remote="on"))
        assert response.status_code in (302, 403)
    assert not LandingText.objects.exists()
