"""A pasted advert gets the category that the board has for such a title, marked as a guess."""

import pytest

from postings.pasting.categories import GuessedCategory, category_of, note_on
from tests.factories import CategoryFactory, PostingFactory
from tests.postings.pasting.test_new_posting_from_an_advert import form_data, paste

pytestmark = pytest.mark.django_db


@pytest.fixture
def nursing():
    return CategoryFactory(name="Nursing", slug="nursing")


@pytest.fixture
def writing():
    return CategoryFactory(name="Writing", slug="writing")


def publish(category, *titles):
    for title in titles:
        PostingFactory(title=title, category=category)


def guess(title):
    found = category_of(title)
    return (found.category.slug, found.words) if found else None


def test_two_postings_of_the_same_title_are_enough(nursing):
    publish(nursing, "Dialysis Nurse", "Senior Dialysis Nurse (part-time), Leeds")
    assert guess("Junior dialysis nurse – night shift") == ("nursing", "dialysis nurse")
    assert guess("Ward Nurse") is None


def test_one_posting_is_no_rule(nursing):
    publish(nursing, "Dialysis Nurse")
    assert guess("Dialysis Nurse") is None


def test_an_end_of_the_title_that_several_titles_have_is_enough(nursing, writing):
    publish(nursing, "Renal Dialysis Nurse", "Home Dialysis Nurse", "Acute Dialysis Nurse")
    publish(writing, "Medical Writer", "Nurse Writer")
    assert guess("Paediatric Dialysis Nurse") == ("nursing", "Dialysis Nurse")


def test_the_title_itself_is_none_of_the_others(nursing):
    publish(nursing, "Acute Dialysis Nurse", "Home Dialysis Nurse", "Ward Nurse", "School Nurse")
    publish(nursing, "Night Nurse", "Theatre Nurse")
    assert guess("Dialysis Nurse") == ("nursing", "Nurse")


def test_so_is_its_beginning_as_in_french(nursing):
    publish(
        nursing, *(f"Infirmier {of}" for of in ("de nuit", "de jour", "scolaire", "coordinateur"))
    )
    publish(nursing, "Infirmier libéral", "Infirmier hygiéniste", "Infirmier rural")
    assert guess("Infirmier de bloc opératoire") == ("nursing", "Infirmier")


def test_many_postings_of_one_title_say_nothing_of_others(nursing):
    publish(nursing, *["Clinical Trial Coordinator"] * 7)
    assert guess("Warehouse Coordinator") is None
    assert guess("Clinical Trial Coordinator") is not None


def test_titles_in_several_categories_give_no_guess(nursing, writing):
    publish(nursing, "Team Lead", "Team Lead", "Ward Manager", "Night Manager", "Bed Manager")
    publish(writing, "Team Lead", "Editorial Manager", "Print Manager", "Web Manager")
    assert guess("Team Lead") is None
    assert guess("Stock Manager") is None


def test_postings_that_candidates_do_not_see_say_nothing(nursing):
    for status in ("draft", "in_review"):
        PostingFactory.create_batch(2, title="Dialysis Nurse", category=nursing, status=status)
    assert guess("Dialysis Nurse") is None


@pytest.mark.parametrize("title", ["", "Senior", "(m/w/d)", "“OR” -nurse", "!!!", "n" * 5000])
def test_any_title_is_looked_up(nursing, title):
    publish(nursing, "Dialysis Nurse", "Dialysis Nurse")
    assert guess(title) is None


def test_the_form_has_it_and_says_that_it_is_a_guess(as_recruiter, writing):
    publish(writing, "Medical Writer", "Medical Writer")
    page = paste(as_recruiter)
    form = page.context["adminform"].form
    assert form.initial["category"] == writing.pk
    assert "<b>Check this:</b> Postings with “Medical Writer”" in form.fields["category"].help_text
    as_recruiter.post("/admin/postings/posting/from-advert/review/", form_data(page))
    assert writing.postings.filter(source="paste").count() == 1


def test_the_form_says_nothing_where_titles_do_not_agree(as_recruiter):
    form = paste(as_recruiter).context["adminform"].form
    assert "category" not in form.initial
    assert "note" not in form.fields["category"].help_text


def test_a_title_cannot_put_markup_into_the_note(writing):
    assert "&lt;b&gt;" in note_on(GuessedCategory(writing, "<b>Writer</b>"))
