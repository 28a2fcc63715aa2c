"""The recruiter's form of a live posting, and the editor's page about its edits."""

import pytest
from django.test import Client
from django.urls import reverse

from postings.models import Posting, Revision
from postings.revisions.proposing import propose, waiting_changes
from tests.desk_forms import opened, send
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db

TEXT = "You write manuscripts for a calm team. " * 12


@pytest.fixture
def posting(company):
    posting = PostingFactory(company=company, description=TEXT.strip())
    PostingItemFactory(posting=posting, kind="benefit", text="Lunch", position=0)
    PostingLocationFactory(posting=posting, stated_name="")
    posting.gather_words()
    return posting


@pytest.fixture
def as_editor():
    client = Client()
    client.force_login(make_editor())
    return client


def change_url(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def revision_url(posting):
    return reverse("admin:postings_posting_revision", args=[posting.pk])


def current(posting):
    return Posting.objects.get(pk=posting.pk)


def decide(client, posting, form="waiting", /, **fields):
    return client.post(
        revision_url(posting), {**opened(client, revision_url(posting), form), **fields}
    )


def test_an_edit_that_asks_for_money_is_not_public(as_recruiter, as_editor, posting, client):
    scam = "Send a fee of 50 by chat app to start."
    send(as_recruiter, change_url(posting), description=scam)
    public = client.get(posting.get_absolute_url()).text
    assert "Send a fee" not in public
    assert "calm team" in public
    assert "edits of live postings to decide" in as_editor.get(reverse("admin:index")).text
    page = as_editor.get(revision_url(posting)).text
    for words in ("Send a fee", "much of the text is new", "new words about money to pay"):
        assert words in page


def test_the_line_ends_of_browsers_are_no_change(as_recruiter, as_editor, posting):
    Posting.objects.filter(pk=posting.pk).update(description="You write.\n\nWe are calm.")
    typed = "You write.\r\n\r\nWe are calm. Call +44 20 7946 0018."
    send(as_recruiter, change_url(posting), description=typed)
    page = as_editor.get(revision_url(posting)).text
    assert "<ins> Call +44 20 7946 0018.</ins>" in page
    assert "<del>" not in page


def test_facts_can_be_changed_and_wait(as_recruiter, posting):
    answer = as_recruiter.post(
        change_url(posting),
        {
            **opened(as_recruiter, change_url(posting)),
            "title": "Senior Writer", "pay_min": "5000", "pay_currency": "MYR",
            "pay_period": "month", "apply_url": "https://new.example/1", "summary": "Calm work.",
        },
        follow=True,
    )  # fmt: skip
    assert "Saved and live: Summary." in answer.text
    assert "Waiting for an editor: Title, Pay, Apply URL." in answer.text
    posting = current(posting)
    assert (posting.title, posting.pay_min, posting.summary) == (
        "Medical Writer",
        None,
        "Calm work.",
    )
    assert set(waiting_changes(posting)) == {"title", "pay", "apply_url"}


def test_the_form_shows_what_waits_and_goes_on_from_there(as_recruiter, posting):
    send(as_recruiter, change_url(posting), title="Senior Writer", benefits="Lunch on WhatsApp")
    fields = opened(as_recruiter, change_url(posting))
    assert (fields["title"], fields["benefits"]) == ("Senior Writer", "Lunch on WhatsApp")
    assert "See the changes" in as_recruiter.get(change_url(posting)).text
    send(as_recruiter, change_url(posting), reference="MW-1")
    assert set(waiting_changes(posting)) == {"title", "benefits"}
    send(as_recruiter, change_url(posting), title="Medical Writer")
    assert set(waiting_changes(posting)) == {"benefits"}


def test_locations_wait_and_are_shown_as_the_recruiter_left_them(as_recruiter, as_editor, posting):
    before, ipoh = posting.locations.get(), PlaceFactory(name="Ipoh", population=1)
    edited = {
        "locations-0-DELETE": "on", "locations-1-place": ipoh.pk, "locations-1-stated_name": "",
    }  # fmt: skip
    send(as_recruiter, change_url(posting), **edited)
    assert posting.locations.get() == before
    fields = opened(as_recruiter, change_url(posting))
    assert fields["locations-0-DELETE"] == "on"
    assert fields["locations-1-place"] == str(ipoh.pk)
    send(as_recruiter, change_url(posting))
    assert waiting_changes(posting)["locations"].after == {"places": [[ipoh.pk, ""]]}
    assert decide(as_editor, posting, all="accept").status_code == 302
    assert posting.locations.get().place == ipoh
    assert "Ipoh" in current(posting).words


def test_keeping_the_places_takes_the_change_back(as_recruiter, posting):
    ipoh = PlaceFactory(name="Ipoh", population=1)
    send(as_recruiter, change_url(posting), **{"locations-1-place": ipoh.pk})
    fields = opened(as_recruiter, change_url(posting))
    fields["locations-1-place"] = ""
    as_recruiter.post(change_url(posting), fields)
    assert not waiting_changes(posting)


def test_an_editor_decides_field_by_field(as_recruiter, as_editor, posting):
    send(as_recruiter, change_url(posting), title="Boss", workplace_type="hybrid")
    answer = decide(
        as_editor, posting, **{"waiting-title": "decline", "waiting-workplace_type": "accept"}
    )
    assert "Enter a reason" in answer.text
    assert 'value="decline" id="id_waiting-title_1" required checked' in answer.text
    answer = decide(
        as_editor, posting,
        **{"waiting-title": "decline", "waiting-workplace_type": "accept",
           "waiting-reason": "Nobody is a boss"},
    )  # fmt: skip
    assert answer.status_code == 302
    posting = current(posting)
    assert (posting.title, posting.workplace_type) == ("Medical Writer", "hybrid")
    assert opened(as_recruiter, change_url(posting))["title"] == "Medical Writer"


def test_an_editor_has_to_decide_about_every_field(as_recruiter, as_editor, posting):
    send(as_recruiter, change_url(posting), title="Boss", workplace_type="hybrid")
    assert (
        "This field is required" in decide(as_editor, posting, **{"waiting-title": "accept"}).text
    )
    assert current(posting).title == "Medical Writer"


def test_small_edits_are_listed_and_can_be_undone(as_recruiter, as_editor, posting):
    send(as_recruiter, change_url(posting), level="senior", reference="MW-1")
    assert "small edits to check" in as_editor.get(reverse("admin:index")).text
    decide(
        as_editor, posting, "published",
        **{"published-level": "decline", "published-reason": "It is for beginners"},
    )  # fmt: skip
    posting = current(posting)
    assert (posting.level, posting.reference) == ("", "MW-1")
    assert "small edits to check" not in as_editor.get(reverse("admin:index")).text


def test_a_recruiter_can_withdraw(as_recruiter, posting):
    send(as_recruiter, change_url(posting), title="Boss")
    page = as_recruiter.get(revision_url(posting)).text
    assert "Withdraw these changes" in page
    assert "Accept all" not in page
    as_recruiter.post(revision_url(posting), {"withdraw": "1"})
    assert Revision.objects.get().state == "withdrawn"
    again = as_recruiter.post(revision_url(posting), {"withdraw": "1"})
    assert again.status_code == 409


def test_tells_the_second_editor_and_shows_what_has_changed(as_recruiter, as_editor, posting):
    send(as_recruiter, change_url(posting), title="Boss")
    late = opened(as_editor, revision_url(posting), "waiting")
    send(as_recruiter, change_url(posting), title="Big Boss")
    answer = as_editor.post(revision_url(posting), {**late, "all": "accept"})
    assert answer.status_code == 409
    assert "Big Boss" in answer.text
    assert current(posting).title == "Medical Writer"
    late = opened(as_editor, revision_url(posting), "waiting")
    decide(as_editor, posting, all="accept")
    answer = as_editor.post(
        revision_url(posting), {**late, "all": "decline", "waiting-reason": "x"}
    )
    assert answer.status_code == 409
    assert "already decided" in answer.text
    assert current(posting).title == "Big Boss"


@pytest.mark.parametrize("who", ["other recruiter", "recruiter without company", "anonymous"])
def test_other_people_neither_see_nor_decide(posting, company, who):
    recruiter = make_recruiter(company)
    propose(posting.pk, {"title": {"title": "Secret"}, "level": {"level": "x"}}, by=recruiter)
    client = Client()
    if who == "other recruiter":
        client.force_login(make_recruiter(CompanyFactory(), "other"))
    elif who == "recruiter without company":
        alone = make_recruiter(company, "alone")
        alone.memberships.all().delete()
        client.force_login(alone)
    expected = 404 if who == "other recruiter" else 302  # who leaves has no desk any more
    number = Revision.objects.waiting().get().pk
    for data in (None, {"withdraw": "1"}, {"revision": number, "all": "accept", "seen": "1"}):
        url = revision_url(posting)
        answer = client.get(url) if data is None else client.post(url, data)
        assert answer.status_code == expected
    listed = client.get(reverse("admin:postings_revision_changelist"), follow=True)
    assert "Secret" not in listed.text
    assert "Medical Writer" not in listed.text
    assert Revision.objects.waiting().exists()


@pytest.mark.parametrize("state", ["waiting", "published"])
def test_people_who_do_not_moderate_can_decide_nothing(posting, company, state):
    recruiter = make_recruiter(company)
    propose(posting.pk, {"title": {"title": "Boss"}, "level": {"level": "x"}}, by=recruiter)
    client, plain = Client(), UserFactory(is_staff=True)
    plain.groups.set(make_editor().groups.all())
    plain.groups.get().permissions.filter(codename="moderate_posting").delete()
    plain.memberships.create(company=company)
    for person in (recruiter, plain):
        client.force_login(person)
        number = posting.revisions.get(state=state).pk
        data = {"revision": number, "all": "accept", "seen": str(current(posting).version)}
        assert client.post(revision_url(posting), data).status_code == 409
        assert posting.revisions.filter(state=state).exists()
    assert current(posting).title == "Medical Writer"


def test_another_postings_revision_is_not_found(as_editor, posting, company):
    other = PostingFactory(company=company)
    propose(other.pk, {"title": {"title": "Boss"}}, by=make_recruiter(company))
    for number in (Revision.objects.get().pk, "0", "x"):
        assert as_editor.post(revision_url(posting), {"revision": number}).status_code == 404


def test_marks_words_and_shows_facts_in_words(as_recruiter, as_editor, posting):
    send(
        as_recruiter, change_url(posting), pay_min="5000", pay_currency="MYR", pay_period="month",
        title="Chief Medical Writer", remote_countries="Malaysia", benefits="Lunch\nWhatsApp",
    )  # fmt: skip
    page = as_editor.get(revision_url(posting)).text
    assert "<ins>Chief </ins>Medical Writer" in page
    assert "RM\u00a05,000 a month" in page
    assert "from Malaysia" in page.replace("<ins>", "").replace("</ins>", "")
    assert "WhatsApp</ins>" in page


def test_escapes_what_recruiters_write(as_recruiter, as_editor, posting):
    send(as_recruiter, change_url(posting), title="<script>alert(1)</script>")
    page = as_editor.get(revision_url(posting)).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page.replace("<ins>", "").replace("</ins>", "").replace("<del>", "")


def test_a_stale_form_of_a_live_posting_loses_nothing(as_recruiter, posting):
    fields = opened(as_recruiter, change_url(posting))
    send(as_recruiter, change_url(posting), title="Boss")
    answer = as_recruiter.post(change_url(posting), {**fields, "apply_url": "https://b.example"})
    assert answer.status_code == 409
    assert "https://b.example" in answer.text
    assert set(waiting_changes(posting)) == {"title"}


def test_an_editors_own_edits_are_live_at_once(as_editor, posting):
    send(as_editor, change_url(posting), title="Senior Writer")
    assert current(posting).title == "Senior Writer"
    assert not Revision.objects.exists()


def test_lists_edits_with_a_constant_number_of_queries(
    as_editor, company, django_assert_max_num_queries
):
    recruiter = make_recruiter(company)
    for number in range(12):
        one = PostingFactory(company=company, title=f"Job {number}")
        propose(one.pk, {"title": {"title": "Boss"}}, by=recruiter)
    with django_assert_max_num_queries(9):
        page = as_editor.get(reverse("admin:postings_revision_changelist"))
    assert page.text.count("waiting for an editor</td>") == 12
