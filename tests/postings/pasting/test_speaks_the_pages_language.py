"""Reasons and warnings about a pasted advert are in the page's language."""

from html import unescape

import pytest
from django.utils import translation

from tests import pseudo
from tests.postings.pasting.adverts import ADVERT, FEED

pytestmark = pytest.mark.django_db

PASTE = f"/{pseudo.LONG}/admin/postings/posting/from-advert/"


@pytest.fixture
def page(as_recruiter, settings, tmp_path):
    """Return the page after pasting a text."""
    pseudo.install(settings, tmp_path)
    return lambda text: as_recruiter.post(PASTE, {"text": text})


def test_explains_why_it_cannot_be_read(page):
    errors = page("Dear Ms Alder, thank you for the lovely flowers.").context["form"].errors
    assert errors["text"][0].startswith("⟦")


def test_warns_about_contradictions(page):
    text = ADVERT.replace("We turn", "The salary is CHF 80,000 a year. We turn")
    warnings = page(text).context["warnings"]
    assert [d for d in warnings if not d.startswith("⟦")] == []
    assert any("“The salary is CHF 80,000 a year.”" in warning for warning in warnings)


def test_names_skipped_adverts_with_the_reason(page):
    (skipped,) = page(FEED).context["found"].skipped
    assert (skipped.label[0], skipped.reason[0]) == ("⟦", "⟦")
    assert f"{skipped.label}: {skipped.reason}" in unescape(page(FEED).text)


def test_explains_every_field(as_recruiter, settings, tmp_path):
    pseudo.install(settings, tmp_path)
    form = as_recruiter.get(PASTE).context["form"]
    with translation.override(pseudo.LONG):
        assert [str(field.help_text)[0] for field in form] == ["⟦", "⟦"]
