import pytest
from django.urls import reverse

from careers.models import Guide, Level, RoleFamily, RoleProfile
from postings.models import Synonym
from postings.models.lifecycle import ChangedSinceError, NotAllowedError, StateChangedError
from tests.careers.texts import GUIDE, PROFILE
from tests.factories import make_editor, make_recruiter

pytestmark = pytest.mark.django_db

KINDS = {"guide": (GUIDE, Guide), "roleprofile": (PROFILE, RoleProfile)}


def url(kind, page, *args):
    return reverse(f"admin:careers_{kind}_{page}", args=args)


def paste(client, kind, text):
    return client.post(url(kind, "from_text"), {"text": text})


def review(client, kind, pasted, button="_save", **changed):
    page = paste(client, kind, pasted)
    form = page.context["form"]
    data = {name: form.initial.get(name) or "" for name in form.fields}
    data |= {"source": page.context["source"], button: "x"} | changed
    return client.post(url(kind, "review"), data, follow=True)


@pytest.mark.parametrize("kind", KINDS)
def test_shows_what_was_read_beside_the_source(as_editor, kind):
    text, model = KINDS[kind]
    page = paste(as_editor, kind, text)
    assert "Original text" in page.text
    assert '<mark class="of-text"' in page.text
    assert not model.objects.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_saves_a_draft_or_publishes(as_editor, client, kind):
    text, model = KINDS[kind]
    review(as_editor, kind, text)
    row = model.objects.get()
    assert row.status == "draft"
    page = as_editor.get(url(kind, "change", row.pk))
    as_editor.post(url(kind, "step", row.pk, "publish"), {"seen": page.context["version"]})
    row.refresh_from_db()
    assert (row.status, row.published_by.username) == ("published", "editor")
    assert as_editor.get(row.get_absolute_url()).status_code == 200
    as_editor.post(url(kind, "step", row.pk, "unpublish"))
    assert model.objects.get().status == "draft"
    review(as_editor, kind, text.replace("study", "trial"), button="_publish")
    assert model.objects.filter(status="published").count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_says_that_a_text_was_already_imported(as_editor, kind):
    text, model = KINDS[kind]
    review(as_editor, kind, text)
    assert "already imported" in review(as_editor, kind, text).text
    assert model.objects.count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_bad_text_gets_a_reason_and_loses_nothing(as_editor, kind):
    text, model = KINDS[kind]
    assert "Paste a text or choose a file" in paste(as_editor, kind, "").text
    page = paste(as_editor, kind, "Hello there")
    assert page.context["form"].errors["text"]
    assert "Hello there" in page.text
    assert "longer than 100,000" in paste(as_editor, kind, "word " * 200_000).text
    page = review(as_editor, kind, text, text="Too short")
    assert page.context["form"].errors["text"]
    assert "Too short" in page.text
    assert "Original text" in page.text
    assert not model.objects.exists()
    assert not RoleFamily.objects.exists()


def test_refuses_titles_of_another_family(as_editor):
    review(as_editor, "guide", GUIDE)
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    page = review(as_editor, "roleprofile", PROFILE, family=other.pk)
    assert "already belong to another" in page.text
    assert not RoleProfile.objects.exists()


def test_a_changed_profile_is_read_again(as_editor, profile):
    page = as_editor.get(url("roleprofile", "change", profile.pk))
    form = page.context["adminform"].form
    text = form.initial["text"].replace("- Trains new coordinators", "- Trains everybody")
    data = {"family": profile.family_id, "text": text, "_seen": page.context["seen"]}
    response = as_editor.post(url("roleprofile", "change", profile.pk), data)
    assert response.status_code == 302
    assert profile.items.filter(text="Trains everybody").exists()
    assert profile.items.count() == 15
    page = as_editor.post(url("roleprofile", "change", profile.pk), data | {"text": "Nothing"})
    assert page.status_code in (200, 409)
    assert profile.items.count() == 15


def test_a_forged_source_leads_back(as_editor):
    page = as_editor.post(url("guide", "review"), {"source": "x", "_save": "x"})
    assert page.headers["Location"] == url("guide", "from_text")


@pytest.mark.parametrize("kind", KINDS)
def test_recruiters_and_strangers_get_nowhere(client, company, guide, profile, kind):
    row = {"guide": guide, "roleprofile": profile}[kind]
    pages = [
        url(kind, "from_text"), url(kind, "review"), url(kind, "add"), url(kind, "changelist"),
        url(kind, "change", row.pk), url(kind, "step", row.pk, "publish"),
    ]  # fmt: skip
    for page in pages:
        assert client.get(page).status_code == 302
    client.force_login(make_recruiter(company))
    for page in pages:
        assert client.get(page).status_code == 403, page
        assert client.post(page, {"seen": 1}).status_code == 403, page
    row.refresh_from_db()
    assert row.status == "draft"


def test_publishing_checks_person_state_and_version(guide, company):
    with pytest.raises(NotAllowedError):
        guide.publish(by=make_recruiter(company))
    editor = make_editor()
    with pytest.raises(ChangedSinceError):
        guide.publish(by=editor, seen=guide.version - 1)
    guide.publish(by=editor, seen=guide.version)
    with pytest.raises(StateChangedError):
        guide.publish(by=editor)


def test_a_second_guide_replaces_the_first(guide):
    guide.publish(by=None)
    second = Guide.objects.create(family=guide.family, title="Anew", text="Words")
    second.publish(by=None)
    guide.refresh_from_db()
    assert (guide.status, second.status) == ("replaced", "published")


def test_a_family_takes_no_level_of_another(as_editor, guide):
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    page = as_editor.get(url("rolefamily", "change", other.pk))
    data = {
        "name": "Nursing", "slug": "nursing", "_seen": page.context["seen"],
        "levels-TOTAL_FORMS": 1, "levels-INITIAL_FORMS": 0,
        "levels-0-rank": 1, "levels-0-name": "Study Manager", "levels-0-slug": "study-manager",
    }  # fmt: skip
    page = as_editor.post(url("rolefamily", "change", other.pk), data)
    assert "already belongs to Trial Coordination" in page.text
    data |= {"levels-0-name": "Ward Nurse", "levels-0-slug": "ward-nurse"}
    assert as_editor.post(url("rolefamily", "change", other.pk), data).status_code == 302
    assert Level.objects.get(name="Ward Nurse").titles.get().text == "Ward Nurse"


def test_editors_make_abbreviations_synonyms_of_search(as_editor, guide):
    Synonym.objects.create(short="ta", long="trial assistant")
    before = Synonym.objects.count()
    data = {"action": "offer_synonyms", "_selected_action": [guide.family_id]}
    as_editor.post(url("rolefamily", "changelist"), data)
    assert Synonym.objects.filter(short="SOD", long="Study Operations Director").exists()
    assert Synonym.objects.count() == before + 3
    as_editor.post(url("rolefamily", "changelist"), data)
    assert Synonym.objects.count() == before + 3
