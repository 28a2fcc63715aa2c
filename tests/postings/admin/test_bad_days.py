"""The desk on a bad day: forms sent twice, after a decision, too long, or full of scripts."""

import pytest
from django.urls import reverse

from postings.models import Posting
from postings.models.revision import Revision
from tests.desk_forms import opened
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.postings.admin.test_desk import change_url, form_of, move_url

pytestmark = pytest.mark.django_db
ADD = reverse("admin:postings_posting_add")
SCRIPT = "<script>alert(1)</script>"


def decide_url(posting):
    return reverse("admin:postings_posting_decide", args=[posting.pk])


class TestSentTwice:
    def test_a_new_posting_is_saved_once(self, as_recruiter, company):
        form = form_of(company)
        as_recruiter.post(ADD, form)
        again = as_recruiter.post(ADD, form | {"csrfmiddlewaretoken": "x"}, follow=True)
        posting = Posting.objects.get()
        assert "“Medical Writer” was already saved." in again.text
        assert again.redirect_chain[-1][0] == change_url(posting)

    def test_another_text_is_another_posting(self, as_recruiter, company):
        as_recruiter.post(ADD, form_of(company))
        as_recruiter.post(ADD, form_of(company, title="Medical Editor"))
        assert Posting.objects.count() == 2

    def test_what_was_refused_can_be_sent_again(self, as_recruiter, company):
        for _ in range(2):
            page = as_recruiter.post(ADD, form_of(company, title=""))
            assert "This field is required." in page.text
        assert not Posting.objects.exists()

    def test_somebody_elses_form_is_theirs(self, client, company):
        for name in ("one", "other"):
            client.force_login(make_recruiter(company, name))
            client.post(ADD, form_of(company))
        assert Posting.objects.count() == 2

    def test_a_move_is_made_once(self, as_recruiter, company):
        posting = PostingFactory(company=company, status="draft", published_at=None)
        form = opened(as_recruiter, move_url(posting, "submit"))
        for _ in range(2):
            as_recruiter.post(move_url(posting, "submit"), form)
        moves = posting.events.filter(status="in_review").values("status_changed_at").distinct()
        assert moves.count() == 1


class TestAfterADecision:
    """Somebody goes back in the browser and presses another button of the same page."""

    @pytest.mark.parametrize("second", ["approve", "request-changes", "reject"])
    def test_a_decision_stands(self, client, second):
        posting = PostingFactory(status="in_review", published_at=None)
        client.force_login(make_editor())
        form = opened(client, decide_url(posting)) | {"reason": "It asks for a fee."}
        client.post(decide_url(posting), form | {"move": "reject"})
        page = client.post(decide_url(posting), form | {"move": second})
        assert page.status_code == 409
        assert Posting.objects.get(pk=posting.pk).status == "rejected"
        assert "It asks for a fee." in page.text, "what was typed is lost"

    def test_a_recruiters_form_says_that_it_is_too_late(self, as_recruiter, company):
        posting = PostingFactory(company=company, status="in_review", published_at=None)
        form = opened(as_recruiter, change_url(posting)) | {"title": "Typed too late"}
        Posting.objects.get(pk=posting.pk).reject(by=make_editor(), reason="It asks for a fee.")
        page = as_recruiter.post(change_url(posting), form)
        assert page.status_code == 409
        assert "Typed too late" in page.text
        assert Posting.objects.get(pk=posting.pk).title == "Medical Writer"


@pytest.mark.parametrize("field", ["description", "requirements"])
def test_two_megabytes_of_text_are_refused_in_words(as_recruiter, company, field):
    page = as_recruiter.post(ADD, form_of(company, **{field: "word " * 400_000}))
    assert "at most 100000 characters" in page.text
    assert page.text.count("word word") > 1000, "what was pasted is lost"
    assert not Posting.objects.exists()


FIELDS = ["title", "summary", "description", "reference", "level", "responsibilities",
          "requirements", "behaviours", "benefits"]  # fmt: skip


def test_scripts_in_every_field_stay_text(client):
    company = CompanyFactory(name=f"Lumen {SCRIPT}")
    client.force_login(make_recruiter(company))
    page = client.post(ADD, form_of(company, **dict.fromkeys(FIELDS, f"Writer {SCRIPT}")))
    posting = Posting.objects.get()
    live = PostingFactory(company=company)
    client.post(change_url(live), opened(client, change_url(live)) | {"title": f"Chief {SCRIPT}"})
    pages = ["change", "history", "preview"]
    texts = [client.get(reverse(f"admin:postings_posting_{p}", args=[posting.pk])) for p in pages]
    texts.append(client.get(reverse("admin:index")))
    Posting.objects.filter(pk=posting.pk).update(status="in_review", status_reason=SCRIPT)
    client.force_login(make_editor())
    texts += [client.get(decide_url(posting)), client.get(reverse("admin:index"))]
    texts.append(client.get(reverse("admin:postings_posting_revision", args=[live.pk])))
    for name in ("posting", "revision"):
        texts.append(client.get(reverse(f"admin:postings_{name}_changelist")))
    assert Revision.objects.exists()
    for one in [page, *texts]:
        assert one.status_code in (200, 302)
        assert SCRIPT not in one.text
