"""The picture beside a shared link shows what the page shows."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from lxml import html
from PIL import Image, ImageChops

from postings.views import share_picture
from tests.factories import PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db


def meta(client, posting, prefix=""):
    page = html.fromstring(client.get(prefix + posting.get_absolute_url()).text)
    return {one.get("property"): one.get("content") for one in page.xpath("//meta[@property]")}


def picture_path(client, posting, prefix=""):
    return meta(client, posting, prefix)["og:image"].removeprefix("http://testserver")


def part(picture, top, bottom):
    """Return whether anything but paper is between two heights."""
    strip = picture.crop((0, top, picture.width, bottom))
    return ImageChops.invert(strip.convert("L")).getbbox() is not None


def drawn(**texts):
    told = {"title": "Medical Writer", "company": "Lumen", "place": "", "pay": ""} | texts
    return Image.open(BytesIO(share_picture.draw(**told)))


def test_a_page_names_its_picture(client):
    posting = PostingFactory(summary="You write.")
    found = meta(client, posting)
    assert found["og:title"] == f"Medical Writer at {posting.company}"
    assert found["og:description"] == "You write."
    assert found["og:url"] == f"http://testserver{posting.get_absolute_url()}"
    response = client.get(picture_path(client, posting))
    assert response.headers["Content-Type"] == "image/png"
    assert "immutable" in response.headers["Cache-Control"]
    picture = Image.open(BytesIO(response.content))
    size = int(found["og:image:width"]), int(found["og:image:height"])
    assert picture.size == size == (1200, 630)


def test_another_title_place_or_pay_is_another_picture(client):
    posting = PostingFactory()
    paths = [picture_path(client, posting)]
    posting.title = "Senior Medical Writer"
    posting.save()
    paths.append(picture_path(client, posting))
    PostingLocationFactory(posting=posting)
    paths.append(picture_path(client, posting))
    posting.pay_min, posting.pay_currency, posting.pay_period = 50_000, "EUR", "year"
    posting.save()
    paths.append(picture_path(client, posting))
    paths.append(picture_path(client, posting, prefix="/de"))
    assert len(set(paths)) == 5
    answers = [client.get(path).status_code for path in paths]
    assert answers == [404, 404, 404, 200, 200]


def test_shows_no_picture_of_what_is_not_public(client):
    posting = PostingFactory()
    path = picture_path(client, posting)
    for status in ("draft", "suspended", "closed"):
        type(posting).objects.filter(pk=posting.pk).update(
            status=status, outcome="filled" if status == "closed" else ""
        )
        assert client.get(path).status_code == 404
    now = timezone.now()
    type(posting).objects.filter(pk=posting.pk).update(
        status="live", outcome="", closes_at=now - timedelta(minutes=1)
    )
    assert client.get(path).status_code == 404
    assert client.get("/jobs/999999999/0123456789abcdef.png").status_code == 404


def test_draws_place_and_pay_only_where_they_are_known():
    assert not part(drawn(), 470, 590)
    assert part(drawn(place="Petaling Jaya"), 470, 525)
    assert part(drawn(pay="RM 5,000 a month"), 530, 590)


def test_draws_the_letters_of_its_languages_and_leaves_out_others():
    assert share_picture.can_draw("Ärztin für Übersetzung, groß – €50.000 · Łódź Αθήνα Москва")
    assert not share_picture.can_draw("日本語")
    assert not part(drawn(title="日本語"), 130, 400)


@pytest.mark.parametrize(
    "title", ["Nurse", "Medical Writer " * 14, "W" * 200, "Regierungsdirektorin " * 9]
)
def test_keeps_any_title_inside_the_picture(title):
    picture = drawn(title=title.strip(), company="W" * 90, place="M" * 200, pay="9" * 90)
    left, _, right, _ = ImageChops.invert(picture.crop((0, 17, 1200, 630)).convert("L")).getbbox()
    assert left >= share_picture.EDGE - 4  # a J begins left of its place
    assert right <= 1200 - share_picture.EDGE + 12
    assert not part(picture, 390, 408)
