"""Abbreviations and long forms find each other; editors keep the list, and nobody else."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from postings.models import Synonym
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")
EDIT = [
    reverse("admin:postings_synonym_changelist"),
    reverse("admin:postings_synonym_add"),
]
PAIR = {"short": "ZQA", "long": "zone quality auditor"}


@pytest.fixture
def auditor():
    posting = PostingFactory(title="Zone Quality Auditor")
    posting.gather_words()
    return posting


def test_an_editor_adds_a_pair_and_the_next_search_uses_it(client, auditor):
    assert titles_of(client.get(LIST, {"q": "zqa"})) == []
    client.force_login(make_editor())
    assert client.post(EDIT[1], PAIR).status_code == 302
    assert titles_of(client.get(LIST, {"q": "zqa"})) == [auditor.title]


@pytest.mark.parametrize("url", EDIT)
def test_a_recruiter_may_not_see_or_add_pairs(client, url):
    client.force_login(make_recruiter(CompanyFactory()))
    assert client.get(url).status_code == 403
    assert client.post(url, PAIR).status_code == 403
    assert not Synonym.objects.filter(short="ZQA").exists()


@pytest.mark.parametrize("url", EDIT)
def test_a_visitor_is_asked_to_log_in(client, url):
    assert reverse("admin:login") in client.post(url, PAIR).headers["Location"]
    assert not Synonym.objects.filter(short="ZQA").exists()


def test_a_pair_exists_once_in_any_case():
    Synonym.objects.create(**PAIR)
    with pytest.raises(ValidationError, match="already listed"):
        Synonym(short="zqa", long="Zone Quality Auditor").full_clean()


@pytest.mark.parametrize("typed", ["account manager", '"account manager"', "AM"])
def test_an_abbreviation_is_no_small_word_that_is_written_alike(client, typed):
    for title, text in (
        ("Nurse", "Our house stands in Frankfurt am Main."),
        ("Clerk", "What I am looking for is a calm office."),
        ("AM, Oncology", "You look after three clients."),
        ("Account Manager", "You look after two clients."),
    ):
        PostingFactory(title=title, description=text).gather_words()
    assert set(titles_of(client.get(LIST, {"q": typed}))) == {"AM, Oncology", "Account Manager"}
