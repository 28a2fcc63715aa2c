"""Two companies that are one become one, with all that both have."""

import pytest
from django.test import Client
from django.urls import reverse

from companies.models import Company, FormerName
from moderation.merging import _references, merge_companies
from postings.models import Posting, RevisionChange
from postings.models.lifecycle import NotAllowedError
from postings.revisions.proposing import propose
from tests.factories import (
    CompanyFactory,
    FeedFactory,
    PostingFactory,
    give_logo,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lost():
    return CompanyFactory(name="Lumen Medical Ltd", slug="lumen-ltd", overview="We write.")


@pytest.fixture
def kept():
    return CompanyFactory(name="Lumen Medical", slug="lumen")


def merge_url(lost, kept):
    return reverse("admin:moderation_merge_companies", args=[lost.pk, kept.pk])


def test_everything_goes_to_the_company_that_stays(lost, kept):
    posting, feed = PostingFactory(company=lost), FeedFactory(company=lost)
    both, only = make_recruiter(lost, "both"), make_recruiter(lost, "only")
    both.memberships.create(company=kept)
    give_logo(lost, b"theirs"), give_logo(kept, b"ours")
    merge_companies(lost.pk, kept.pk, by=make_editor())
    for row in (posting, feed):
        row.refresh_from_db()
        assert row.company == kept
    assert {m.user for m in kept.memberships.all()} == {both, only}
    assert bytes(Company.objects.get(pk=kept.pk).logo.image) == b"ours"
    assert Company.objects.get(pk=kept.pk).overview == "We write."
    assert not Company.objects.filter(pk=lost.pk).exists()


def test_knows_every_table_that_refers_to_companies():
    found = {model._meta.label for model, _field in _references()}
    assert {"postings.Posting", "feeds.Feed", "companies.Membership", "companies.Logo",
            "companies.FormerName"} <= found  # fmt: skip
    assert not [label for label in found if label.endswith("Event")]


def test_links_and_imports_follow_and_the_history_stays(client, lost, kept):
    pk, page = lost.pk, lost.get_absolute_url()
    merge_companies(pk, kept.pk, by=make_editor())
    answer = client.get(page)
    assert (answer.status_code, answer["Location"]) == (301, kept.get_absolute_url())
    assert Company.objects.get_or_create_named("LUMEN medical ltd") == (kept, False)
    assert Company.objects.free_slug("Lumen Ltd") == "lumen-ltd-2"
    assert Company.pgh_event_model.objects.filter(pgh_obj_id=pk).exists()
    third = CompanyFactory(name="Lumen Group", slug="lumen-group")
    merge_companies(kept.pk, third.pk, by=make_editor("second"))
    assert {one.company for one in FormerName.objects.all()} == {third}


def test_an_edit_that_waits_names_the_company_that_stays(lost, kept):
    posting, elsewhere, editor = PostingFactory(company=kept), PostingFactory(), make_editor()
    wanted = {"company": {"company": lost.pk}, "title": {"title": "Boss"}}
    propose(posting.pk, wanted, by=editor)
    propose(elsewhere.pk, wanted, by=editor)
    merge_companies(lost.pk, kept.pk, by=editor)
    change = RevisionChange.objects.get(part="company")
    assert (change.revision.posting, change.after) == (elsewhere, {"company": kept.pk})


def test_asks_before_it_merges(as_editor, lost, kept):
    PostingFactory(company=lost)
    choose = reverse("admin:moderation_merge_choose", args=[lost.pk])
    assert merge_url(lost, kept) in as_editor.get(choose).text
    assert merge_url(lost, kept) not in as_editor.get(choose, {"q": "Zebra"}).text
    assert "This can&#x27;t be undone" in as_editor.get(merge_url(lost, kept)).text.replace(
        "can't", "can&#x27;t"
    )
    assert Company.objects.filter(pk=lost.pk).exists()
    answer = as_editor.post(merge_url(lost, kept))
    assert answer["Location"] == reverse("admin:companies_company_change", args=[kept.pk])
    assert Posting.objects.get().company == kept
    assert as_editor.post(merge_url(lost, kept)).status_code == 404  # back button


def test_a_company_is_not_merged_into_itself(as_editor, kept):
    assert as_editor.post(merge_url(kept, kept)).status_code == 404


@pytest.mark.parametrize("who", ["recruiter", "anonymous"])
def test_only_editors_merge(lost, kept, who):
    client = Client()
    person = make_recruiter(lost)
    person.memberships.create(company=kept)
    if who == "recruiter":
        client.force_login(person)
    expected = 302 if who == "anonymous" else 404
    for url in (merge_url(lost, kept), reverse("admin:moderation_merge_choose", args=[lost.pk])):
        assert client.get(url).status_code == expected
        assert client.post(url).status_code == expected
    with pytest.raises(NotAllowedError):
        merge_companies(lost.pk, kept.pk, by=person)
    assert Company.objects.count() == 2
