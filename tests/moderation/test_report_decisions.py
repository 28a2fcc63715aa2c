"""An editor decides about all reports on a posting; reporters with an address hear of it."""

import pytest
from django.test import Client
from django.urls import reverse

from mails.models import OutgoingMail
from moderation.deciding import decide_reports
from moderation.models import Report
from moderation.models.report import HIDDEN_BECAUSE
from postings.models import Posting
from tests.desk_forms import opened
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
LIST = reverse("admin:moderation_report_changelist")


def url(posting):
    return reverse("admin:moderation_report_decide", args=[posting.pk])


def report(posting, number=1, **facts):
    good = {"reason": "scam", "posting_version": posting.version, "language": "en-gb"}
    return Report.objects.create(posting=posting, reporter=f"{number:032x}", **{**good, **facts})


def hidden():
    posting = PostingFactory()
    posting.suspend(by=None, reason=HIDDEN_BECAUSE)
    report(posting)
    return Posting.objects.get(pk=posting.pk)


def decide(client, posting, decision, **fields):
    return client.post(
        url(posting), {**opened(client, url(posting)), "decision": decision, **fields}
    )


def state_of(posting):
    posting = Posting.objects.get(pk=posting.pk)
    return posting.status, {one.state for one in posting.reports.all()}


@pytest.mark.parametrize(
    ("decision", "status", "state"),
    [
        ("dismiss", "live", "dismissed"),
        ("uphold", "live", "upheld"),
        ("suspend", "suspended", "upheld"),
        ("filled", "closed", "upheld"),
        ("withdrawn", "closed", "upheld"),
    ],
)
def test_decides_about_a_live_posting(as_editor, decision, status, state):
    posting = PostingFactory()
    report(posting), report(posting, 2)
    answer = decide(as_editor, posting, decision, reason="A fee is asked for.")
    assert answer["Location"] == reverse("admin:index")
    assert state_of(posting) == (status, {state})
    if decision in ("filled", "withdrawn"):
        assert Posting.objects.get().outcome == decision


@pytest.mark.parametrize(
    ("decision", "status"),
    [("dismiss", "live"), ("suspend", "suspended"), ("filled", "closed"), ("uphold", "suspended")],
)
def test_decides_about_what_reports_have_hidden(as_editor, decision, status):
    posting = hidden()
    assert "is public again" in as_editor.get(url(posting)).text
    decide(as_editor, posting, decision, reason="A fee is asked for.")
    posting.refresh_from_db()
    assert posting.status == status
    if decision == "suspend":
        assert posting.status_reason == "A fee is asked for."
        assert posting.status_changed_by.username == "editor"


def test_a_suspension_by_an_editor_stays_when_reports_are_dismissed(as_editor):
    posting = PostingFactory()
    report(posting)
    posting.suspend(by=make_editor("other"), reason="Another thing")
    decide(as_editor, posting, "dismiss")
    assert state_of(posting) == ("suspended", {"dismissed"})


def test_needs_a_reason_to_suspend_and_a_decision(as_editor):
    posting = PostingFactory()
    report(posting)
    assert "Enter a reason" in decide(as_editor, posting, "suspend", answer="Typed").text
    assert "Typed" in decide(as_editor, posting, "", answer="Typed").text
    assert "Select a valid choice" in decide(as_editor, posting, "burn").text
    assert state_of(posting) == ("live", {"open"})


def test_publishes_again_only_the_text_that_was_shown(as_editor):
    posting = hidden()
    late = opened(as_editor, url(posting))
    Posting.objects.filter(pk=posting.pk).update(title="Send a fee")
    answer = as_editor.post(url(posting), {**late, "decision": "dismiss", "answer": "Typed"})
    assert answer.status_code == 409
    assert "Typed" in answer.text
    assert state_of(posting) == ("suspended", {"open"})


def test_tells_the_second_editor_who_was_first(as_editor):
    posting = PostingFactory()
    one = report(posting)
    late = opened(as_editor, url(posting))
    decide_reports(posting, seen=[one.pk], state="dismissed", answer="", by=make_editor("quick"))
    answer = as_editor.post(url(posting), {**late, "decision": "withdrawn"})
    assert answer.status_code == 409
    assert "quick was first: these reports are dismissed." in answer.text
    assert state_of(posting) == ("live", {"dismissed"})


def test_leaves_reports_that_came_later(as_editor):
    posting = PostingFactory()
    report(posting)
    late = opened(as_editor, url(posting))
    later = report(posting, 2)
    answer = as_editor.post(url(posting), {**late, "decision": "dismiss"})
    later.refresh_from_db()
    assert later.state == "open"
    assert answer["Location"] == url(posting)  # the next that waits


def test_the_reporter_hears_the_outcome_once_and_the_address_is_forgotten(as_editor):
    posting = PostingFactory(title="Writer")
    report(posting, email="candidate@home.example", language="de")
    report(posting, 2)
    decide(as_editor, posting, "withdrawn", answer="It was gone.")
    mail = OutgoingMail.objects.get()
    assert (mail.recipient, mail.language) == ("candidate@home.example", "de")
    assert "Writer" in mail.subject
    assert "It was gone." in mail.body
    assert not Report.objects.exclude(email="").exists()


def test_an_answer_in_an_unknown_language_is_in_the_boards_own(as_editor):
    posting = PostingFactory()
    report(posting, email="candidate@home.example", language="xx")
    decide(as_editor, posting, "dismiss")
    assert "found nothing that breaks our rules" in OutgoingMail.objects.get().body


def test_lists_what_waits_first_and_on_the_start_page(as_editor):
    old, new = PostingFactory(title="Decided job"), PostingFactory(title="Waiting job")
    one = report(old)
    decide_reports(old, seen=[one.pk], state="upheld", answer="", by=None)
    report(new)
    text = as_editor.get(LIST).text
    assert text.index("Waiting job") < text.index("Decided job")
    assert "reports to decide" in as_editor.get(reverse("admin:index")).text
    assert url(new) in as_editor.get(reverse("admin:postings_posting_decide", args=[new.pk])).text


def test_shows_what_people_wrote_as_text(as_editor):
    posting = PostingFactory()
    report(posting, text="<script>alert(1)</script>")
    page = as_editor.get(url(posting)).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("who", ["recruiter", "other recruiter", "anonymous"])
def test_only_editors_see_and_decide_reports(company, who):
    posting, client = PostingFactory(company=company), Client()
    report(posting)
    if who != "anonymous":
        client.force_login(make_recruiter(company if who == "recruiter" else CompanyFactory()))
    expected = 302 if who == "anonymous" else 404
    assert client.get(url(posting)).status_code == expected
    assert client.post(url(posting), {"decision": "dismiss"}).status_code == expected
    assert client.get(LIST).status_code == (302 if who == "anonymous" else 403)
    assert state_of(posting) == ("live", {"open"})


def test_the_list_takes_the_same_queries_for_any_number(as_editor, django_assert_max_num_queries):
    for number in range(12):
        report(PostingFactory(), number)
    with django_assert_max_num_queries(7):
        as_editor.get(LIST)
