import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from careers.classifying import classify_all, classify_new
from careers.classifying.decisions import Classifier
from careers.models import Level, LevelTitle, PostingMatch, RoleFamily
from postings.models import Posting
from postings.models.lifecycle import NotAllowedError
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


@pytest.fixture
def family():
    family = RoleFamily.objects.create(name="Medical writing", slug="medical-writing")
    names = ["Associate Medical Writer", "Medical Writer", "Senior Medical Writer"]
    for rank, name in enumerate(names, 1):
        Level.objects.create(
            family=family, name=name, slug=name.lower().replace(" ", "-"), rank=rank
        )
    return family


def match(title, **values):
    posting = PostingFactory(title=title, **values)
    classify_new()
    posting.refresh_from_db()
    return posting, PostingMatch.objects.get(posting=posting)


def test_a_title_of_a_level_is_sure(family):
    posting, found = match("Senior Medical Writer (m/w/d)")
    assert (found.state, found.reason, found.level.rank) == ("sure", "title", 3)
    assert posting.career_family == "medical-writing"
    assert posting.career_level == "medical-writing/senior-medical-writer"


@pytest.mark.parametrize(
    ("title", "rank"),
    [("Sr. Medical Writer, Oncology – Remote", 3), ("Penulis Perubatan", 2),
     ("Rédactrice médicale junior", 1)],
)  # fmt: skip
def test_words_of_the_title_lead_to_the_level_of_the_same_seniority(family, title, rank):
    _, found = match(title)
    assert (found.state, found.reason, found.level.rank) == ("sure", "words", rank)
    assert found.words


def test_without_such_a_level_the_level_stays_open(family):
    posting, found = match("Director, Medical Writing")
    assert (found.state, found.family, found.level) == ("open", family, None)
    assert (posting.career_family, posting.career_level) == ("medical-writing", "")


def test_other_titles_have_no_family(family):
    posting, found = match("Receptionist")
    assert (found.state, found.family) == ("none", None)
    assert posting.career_family == ""


def test_a_new_title_and_a_new_level_are_decided_again(family):
    posting, _ = match("Receptionist")
    Posting.objects.filter(pk=posting.pk).update(title="Medical Writer")
    classify_new()
    assert PostingMatch.objects.get(posting=posting).level.rank == 2
    other, found = match("Director, Medical Writing")
    Level.objects.create(family=family, name="Director of Medical Writing", slug="d", rank=9)
    assert classify_new() == 0
    classify_all()
    found.refresh_from_db()
    other.refresh_from_db()
    assert (found.state, other.career_level) == ("sure", "medical-writing/d")


def test_what_a_person_has_chosen_stays(family):
    posting, found = match("Director, Medical Writing")
    found.choose(family=family, level=family.levels.get(rank=3), by=make_editor())
    Posting.objects.filter(pk=posting.pk).update(title="Receptionist")
    classify_new()
    classify_all()
    found.refresh_from_db()
    posting.refresh_from_db()
    assert (found.state, found.level.rank) == ("chosen", 3)
    assert posting.career_level == "medical-writing/senior-medical-writer"
    found.choose(family=None, level=None, by=make_editor("other"))
    posting.refresh_from_db()
    assert (posting.career_family, posting.career_level) == ("", "")


def test_a_version_and_the_history_stay_as_they_are(family):
    posting, _ = match("Medical Writer")
    assert posting.version == 1


def test_the_database_keeps_level_and_family_together(family):
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    _, found = match("Medical Writer")
    with pytest.raises(IntegrityError, match="level_of_family"), transaction.atomic():
        move_to(other, found)


def move_to(family, found):
    PostingMatch.objects.filter(pk=found.pk).update(family=family)
    connection.check_constraints()


def test_two_families_of_one_kind_go_to_the_one_with_more_titles(family):
    other = RoleFamily.objects.create(name="Publications", slug="publications")
    level = Level.objects.create(family=other, name="Scientific Writer", slug="s", rank=1)
    LevelTitle.objects.create(level=level, text="Penulis Saintifik")
    assert Classifier().decide("Redactor médico").family == family


def test_filters_find_imported_postings_too(client, family):
    match("Senior Medical Writer", source="feed", source_id="1")
    match("Receptionist")
    for query in ("family=medical-writing", "family_level=medical-writing/senior-medical-writer"):
        page = client.get(f"/jobs/?{query}").text
        assert "Senior Medical Writer" in page
        assert "Receptionist" not in page
    assert "Medical writing" in client.get("/jobs/?family=medical-writing").text
    assert client.get("/jobs/?family=<x>").status_code == 200


def test_recruiters_correct_their_own_and_no_others(client, family, company):
    mine, found = match("Director, Medical Writing", company=company)
    theirs, other = match("Head of Medical Writing", company=CompanyFactory())
    user = make_recruiter(company)
    client.force_login(user)
    address = reverse("admin:careers_postingmatch_change", args=[mine.pk])
    page = client.get(address)
    level = family.levels.get(rank=3)
    data = {"family": family.pk, "level": level.pk, "_seen": page.context["seen"]}
    assert client.post(address, data).status_code == 302
    found.refresh_from_db()
    assert (found.state, found.level, found.chosen_by) == ("chosen", level, user)
    foreign = reverse("admin:careers_postingmatch_change", args=[theirs.pk])
    assert client.get(foreign).status_code == 404
    assert client.post(foreign, data).status_code == 404
    with pytest.raises(NotAllowedError):
        other.choose(family=None, level=None, by=user)
    other.refresh_from_db()
    assert other.state == "open"


def test_a_level_of_another_family_is_refused(as_editor, family):
    _, found = match("Medical Writer")
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    address = reverse("admin:careers_postingmatch_change", args=[found.pk])
    page = as_editor.get(address)
    data = {"family": other.pk, "level": found.level_id, "_seen": page.context["seen"]}
    assert "another family" in as_editor.post(address, data).text
