"""What is typed into a posting's form is kept apart from the posting, for whoever typed it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from postings.models import KeptForm, Posting
from postings.tasks import forget_kept_forms
from tests.desk_forms import opened, send
from tests.factories import PlaceFactory, PostingFactory, make_recruiter
from tests.postings.admin.test_desk import change_url, form_of

pytestmark = pytest.mark.django_db
NEW = "admin:postings_posting_keep_new"
ADD = "admin:postings_posting_add"


def keep_url(posting):
    return reverse("admin:postings_posting_keep", args=[posting.pk])


def draft(company, **fields):
    return PostingFactory(company=company, status="draft", published_at=None, **fields)


def test_brings_back_what_was_typed(as_recruiter, company):
    posting, place = draft(company, title="Nurse"), PlaceFactory(name="Ipoh")
    typed = opened(as_recruiter, change_url(posting)) | {
        "title": "Typed title", "closes_on": "soon", "locations-0-place": str(place.pk),
    }  # fmt: skip
    assert "Kept at" in as_recruiter.post(keep_url(posting), typed).json()["kept"]
    assert Posting.objects.get(pk=posting.pk).title == "Nurse"
    assert f"{change_url(posting)}?kept" in as_recruiter.get(change_url(posting)).text
    page = as_recruiter.get(change_url(posting), {"kept": ""})
    wanted = ("Typed title", "soon", "Ipoh", "not saved yet")
    assert [text for text in wanted if text not in page.text] == []
    assert Posting.objects.get(pk=posting.pk).title == "Nurse"
    send(as_recruiter, f"{change_url(posting)}?kept", closes_on="")
    stored = Posting.objects.get(pk=posting.pk)
    assert (stored.title, stored.locations.get().place) == ("Typed title", place)
    assert not KeptForm.objects.exists()


def test_keeps_a_new_posting_and_forgets_it_once_saved(as_recruiter, company):
    as_recruiter.post(reverse(NEW), form_of(company, title="Half a"))
    as_recruiter.post(reverse(NEW), form_of(company, title="Half a title"))
    assert KeptForm.objects.get().fields["title"] == ["Half a title"]
    assert "Half a title" in as_recruiter.get(reverse(ADD), {"kept": ""}).text
    as_recruiter.post(reverse(ADD), form_of(company))
    assert Posting.objects.count() == 1
    assert not KeptForm.objects.exists()


def test_shows_what_somebody_else_saved_meanwhile(as_recruiter, company):
    posting = draft(company, title="Nurse")
    typed = opened(as_recruiter, change_url(posting)) | {"title": "Mine"}
    as_recruiter.post(keep_url(posting), typed)
    other = Posting.objects.get(pk=posting.pk)
    other.title = "Theirs"
    other.save(update_fields=["title"])
    page = as_recruiter.get(change_url(posting), {"kept": ""})
    assert page.status_code == 409
    assert all(text in page.text for text in ("Mine", "Theirs"))
    assert Posting.objects.get(pk=posting.pk).title == "Theirs"


def test_keeps_edits_of_a_live_posting_until_they_are_proposed(as_recruiter, company):
    posting = PostingFactory(company=company)
    form = opened(as_recruiter, change_url(posting)) | {"summary": "New summary"}
    as_recruiter.post(keep_url(posting), form)
    send(as_recruiter, change_url(posting), summary="New summary")
    assert not KeptForm.objects.exists()


def test_discards_it(as_recruiter, company):
    posting = draft(company)
    as_recruiter.post(keep_url(posting), form_of(company))
    answer = as_recruiter.post(keep_url(posting), {"_discard": "1"})
    assert answer.url == change_url(posting)
    assert not KeptForm.objects.exists()


def test_nobody_else_sees_it(as_recruiter, client, company):
    posting = draft(company)
    as_recruiter.post(keep_url(posting), form_of(company, title="Only mine"))
    client.force_login(make_recruiter(company, "colleague"))
    for address in (change_url(posting), f"{change_url(posting)}?kept"):
        assert "Only mine" not in client.get(address).text
    client.post(keep_url(posting), {"_discard": "1"})
    assert KeptForm.objects.count() == 1


def test_refuses_other_companies_and_closed_postings(as_recruiter, company):
    assert as_recruiter.post(keep_url(PostingFactory()), form_of(company)).status_code == 404
    rejected = PostingFactory(company=company, status="rejected", published_at=None)
    assert as_recruiter.post(keep_url(rejected), form_of(company)).status_code == 403
    assert as_recruiter.get(reverse(NEW)).url == reverse(ADD)
    assert not KeptForm.objects.exists()


def test_refuses_too_much_text(as_recruiter, company):
    answer = as_recruiter.post(reverse(NEW), form_of(company, description="x" * 500_000))
    assert answer.status_code == 413
    assert not KeptForm.objects.exists()


def test_the_database_holds_one_form_a_person_and_posting(company):
    user = make_recruiter(company)
    KeptForm.objects.create(user=user, fields={})
    with pytest.raises(IntegrityError), transaction.atomic():
        KeptForm.objects.create(user=user, fields={})


def test_forgets_what_nobody_came_back_for(company):
    user = make_recruiter(company)
    old = timezone.now() - timedelta(days=31)
    KeptForm.objects.create(user=user, fields={}, updated_at=old)
    kept = KeptForm.objects.create(user=user, posting=draft(company), fields={})
    forget_kept_forms(0)
    assert KeptForm.objects.get() == kept
