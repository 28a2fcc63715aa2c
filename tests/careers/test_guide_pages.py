import pytest
from django.urls import reverse
from django.utils import translation

from careers.models import Guide, RoleFamily

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(guide, profile):
    guide.publish(by=None)
    profile.publish(by=None)
    return guide.family


def test_shows_no_drafts(client, guide, profile):
    assert guide.family.name not in client.get("/careers/").text
    assert client.get(guide.family.get_absolute_url()).status_code == 404
    assert client.get(reverse("careers:compare", args=[guide.family.slug])).status_code == 404


def test_lists_the_families_with_their_levels(client, published):
    page = client.get("/careers/").text
    assert published.get_absolute_url() in page
    assert page.index("Trial Assistant") < page.index("Study Operations Director")


def test_shows_the_article_the_ladder_and_each_level(client, published):
    page = client.get(published.get_absolute_url()).text
    assert "The team of a study has a clear order." in page
    assert "Teaching Hospitals" in page
    assert "reports to Study Manager" in page
    assert "Also called: Programme Director" in page
    assert "New compared with Trial Coordinator" in page
    new = page.partition("New compared with Trial Coordinator")[2].partition("All duties")[0]
    assert "Trains new coordinators" in new
    assert "Plans visits" not in new
    assert "Malay and English (nice to have)" in page


def test_shows_what_changes_between_two_levels(client, published):
    address = reverse("careers:compare", args=[published.slug])
    query = {"from": "lead-trial-coordinator", "to": "trial-coordinator"}
    page = client.get(address, query).text
    assert "From Trial Coordinator to Lead Trial Coordinator" in page
    only = page.partition("Only Lead Trial Coordinator")[2]
    assert only.index("Trains new coordinators") < only.index("Plans visits")
    assert client.get(address, {"from": "nobody", "to": "<x>"}).status_code == 200


def test_keeps_scripts_out(client, published):
    Guide.objects.filter(family=published).delete()
    guide = Guide.objects.create(family=published, title="A & <b>", text="<script>x()</script>")
    guide.publish(by=None)
    page = client.get(published.get_absolute_url()).text
    assert "<script>x()" not in page
    assert "A &amp; &lt;b&gt;" in page


def test_shows_the_guide_in_the_pages_language(client, published):
    german = Guide.objects.create(family=published, language="de", title="Studien", text="Hallo")
    german.publish(by=None)
    with translation.override("de"):
        page = client.get(published.get_absolute_url()).text
    assert '<h1 dir="auto" lang="de">Studien</h1>' in page
    assert "Studien" not in client.get(published.get_absolute_url()).text
    with translation.override("ms"):
        assert 'lang="en">Trial Coordination' in client.get(published.get_absolute_url()).text


def test_needs_few_statements(client, published, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get(published.get_absolute_url())
    with django_assert_max_num_queries(12):
        client.get("/careers/")


def test_renders_again_only_what_changed(client, published, django_assert_num_queries):
    address = published.get_absolute_url()
    client.get(address)
    with django_assert_num_queries(1):
        client.get(address)
    RoleFamily.objects.filter(pk=published.pk).update(name="Other name")
    assert "Other name" in client.get(address).text
    level = published.levels.get(rank=1)
    level.claim("Helper of studies")
    assert "Helper of studies" in client.get(address).text
    published.guides.get().unpublish(by=None)
    assert "a clear order" not in client.get(address).text


def test_a_page_without_a_profile_or_without_a_guide_is_whole(client, guide, profile):
    profile.publish(by=None)
    page = client.get(guide.family.get_absolute_url()).text
    assert "Trial Coordination" in page
    assert "a clear order" not in page
    profile.unpublish(by=None)
    guide.publish(by=None)
    assert client.get(guide.family.get_absolute_url()).status_code == 200
    assert RoleFamily.objects.public().count() == 1
