"""Programs of companies write postings: what they send is checked as at the desk."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from postings.models import Posting
from postings.models.choices import FilledThrough, Status
from tests.api.own import ADDRESS, NEW, Program, wrong_fields
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    make_editor,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(company):
    return Program(Client(), company)


def the_posting():
    return Posting.objects.get(source="api")


def published(**columns):
    """Publish what the program has submitted."""
    posting = the_posting()
    posting.approve(by=make_editor("chief"))
    if columns:
        Posting.objects.filter(pk=posting.pk).update(**columns)
    return the_posting()


def test_creates_a_posting_that_waits_for_review(program):
    answer = program.create()
    assert answer.status_code == 201, answer.content
    posting = the_posting()
    assert (posting.status, posting.company, posting.reference) == (
        Status.IN_REVIEW, program.company, "R-1",
    )  # fmt: skip
    assert (posting.created_by, posting.status_changed_by) == (program.user, program.user)
    assert answer.headers["Location"].endswith("/api/v1/own/postings/R-1")
    assert answer.json()["status"] == "in_review"
    assert posting.language == "en"  # search has its words


def test_stores_every_field(program):
    CategoryFactory()
    place = PlaceFactory(name="Ipoh", names=["Ipoh"])
    sent = {
        "category": "medical-writing",
        "role_family": "medical writing",
        "level": "senior",
        "schedule": "full_week",
        "hours_per_week": "37.5",
        "workplace": "hybrid",
        "locations": [{"place": place.pk}, {"name": "Head office, third floor"}],
        "pay": {"min": "4000.50", "max": "6000", "currency": "MYR", "period": "month"},
        "closing": {"last_day": "2031-05-04", "time": "17:30:00", "time_zone": "Asia/Tokyo"},
        "items": [
            {"kind": "responsibility", "text": "Write  slides", "heading": "Writing"},
            {"kind": "requirement", "text": "A degree"},
            {"kind": "requirement", "text": "+ plus and # signs", "importance": "nice"},
            {"kind": "benefit", "text": "Free lunch"},
        ],
    }
    answer = program.create(**sent)
    assert answer.status_code == 201, answer.content
    posting = the_posting()
    assert (posting.pay_min, posting.pay_max, posting.pay_currency) == (4000.5, 6000, "MYR")
    assert [str(one) for one in posting.locations.all()] == [
        str(place), "Head office, third floor",
    ]  # fmt: skip
    items = [(i.kind, i.heading, i.importance, i.text) for i in posting.items.all()]
    assert items == [
        ("benefit", "", "", "Free lunch"),
        ("requirement", "", "must", "A degree"),
        ("requirement", "", "nice", "+ plus and # signs"),
        ("responsibility", "Writing", "", "Write slides"),
    ]
    back = answer.json()["posting"]
    assert back["closing"] == sent["closing"]
    assert back["category"] == "medical-writing"
    assert back["hours_per_week"] == "37.5"
    # What the board says of a posting can be sent again, and changes nothing.
    version = program.read().json()["version"]
    again = program.update(**back)
    assert again.status_code == 200, again.content
    assert again.json()["version"] == version
    assert again.json()["posting"] == back


def test_stores_where_a_remote_worker_may_live(program):
    remote = {"countries": ["US", "MY"], "regions": ["US-TX"], "time_zone": "Asia/Kuala_Lumpur",
              "overlap_hours": 4}  # fmt: skip
    answer = program.create(remote=remote)
    assert answer.status_code == 201, answer.content
    posting = the_posting()
    assert (posting.remote_countries, posting.remote_regions) == (["US", "MY"], ["US-TX"])
    assert (posting.time_zone, posting.overlap_hours) == ("Asia/Kuala_Lumpur", 4)
    program.update(remote=None)
    assert the_posting().remote_countries == []


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "a\0b"}, "title"),
        ({"colour": "red"}, "colour"),
        ({"category": "no-such"}, "category"),
        ({"employment_type": "SOMETIMES"}, "employment_type"),
        ({"apply_url": "javascript:alert(1)"}, "apply_url"),
        ({"apply_url": ""}, "apply_url"),
        ({"description": ""}, "description"),
        ({"workplace": "onsite"}, "locations"),
        ({"locations": [{"place": 5}]}, "locations.0.place"),
        ({"locations": [{}]}, "locations.0"),
        ({"pay": {"min": "9", "max": "4", "currency": "MYR", "period": "year"}}, "pay.max"),
        ({"pay": {"currency": "MYR", "period": "year"}}, "pay.currency"),
        ({"pay": {"min": "NaN", "currency": "MYR", "period": "year"}}, "pay.min"),
        ({"pay": {"min": "1", "currency": "ringgit", "period": "year"}}, "pay.currency"),
        ({"closing": {"last_day": "2020-01-01"}}, "closing.last_day"),
        ({"closing": {"last_day": "soon"}}, "closing.last_day"),
        ({"closing": {"last_day": "2031-01-01", "time_zone": "Mars"}}, "closing.time_zone"),
        ({"remote": {"overlap_hours": 4}}, "remote.overlap_hours"),
        ({"remote": {"countries": ["XX"]}}, "remote.countries"),
        ({"remote": {"countries": ["Malaysia"]}}, "remote.countries.0"),
        ({"items": [{"kind": "wish", "text": "x"}]}, "items.0.kind"),
        ({"items": [{"kind": "benefit", "text": "x", "importance": "must"}]},
         "items.0.importance"),
        ({"items": [{"kind": "benefit", "text": " "}]}, "items.0.text"),
        ({"reference": "a/b"}, "reference"),
        ({"reference": ".."}, "reference"),
        ({"reference": " R-1"}, "reference"),
    ],
)  # fmt: skip
def test_names_the_field_that_is_wrong_and_stores_nothing(program, sent, field):
    answer = program.create(**sent)
    assert answer.status_code == 422, answer.content
    assert wrong_fields(answer) == {field}
    assert not Posting.objects.exists()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff", b'{"title": "\\ud800"}'])
def test_says_that_a_body_is_no_posting(program, body):
    answer = program.client.post(
        ADDRESS, body, content_type="application/json",
        headers={"Authorization": f"Bearer {program.token}"},
    )  # fmt: skip
    assert answer.status_code in (400, 422)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_leaves_a_draft_if_asked(program):
    answer = program.create(submit=False, apply_url="", description=None)
    assert answer.json()["status"] == "draft"
    refused = program.update(submit=True)
    assert wrong_fields(refused) == {"apply_url", "description"}
    done = program.update(submit=True, apply_url=NEW["apply_url"], description="You write.")
    assert done.json()["status"] == "in_review"


def test_keeps_what_an_update_does_not_send(program):
    program.create(level="senior", items=[{"kind": "benefit", "text": "Free lunch"}])
    before = the_posting()
    answer = program.update(title="Editor")
    assert answer.status_code == 200, answer.content
    after = the_posting()
    assert (after.title, after.level, after.summary) == ("Editor", "senior", before.summary)
    assert [item.text for item in after.items.all()] == ["Free lunch"]
    assert program.update(items=[]).status_code == 200
    assert not the_posting().items.exists()


def test_an_update_after_requested_changes_is_submitted_again(program):
    program.create()
    the_posting().request_changes(by=make_editor(), reason="Say where.")
    seen = program.read().json()
    assert (seen["status"], seen["status_reason"]) == ("changes_requested", "Say where.")
    assert program.update(summary="In Ipoh.").json()["status"] == "changes_requested"
    assert program.update(submit=True).json()["status"] == "in_review"


def test_an_edit_of_a_live_posting_is_a_revision(program):
    program.create()
    published()
    answer = program.update(title="Head of Everything", level="senior")
    assert answer.status_code == 200, answer.content
    assert answer.json()["waiting"] == ["title"]
    live = the_posting()
    assert (live.title, live.level) == ("Medical Writer", "senior")
    # A later edit leaves what waits alone, and can take it back.
    assert program.update(level="lead").json()["waiting"] == ["title"]
    assert program.update(title="Medical Writer").json()["waiting"] == []


def test_places_and_pay_of_a_live_posting_wait_too(program):
    program.create()
    published()
    pay = {"min": "5000", "currency": "MYR", "period": "year"}
    answer = program.update(pay=pay, locations=[{"name": "Somewhere"}])
    assert set(answer.json()["waiting"]) == {"pay", "locations"}
    assert (the_posting().pay, the_posting().locations.count()) == (None, 0)


def test_closes_by_reference_and_twice_is_once(program):
    program.create()
    published()
    assert program.close("filled").json()["outcome"] == "filled"
    closed_at = the_posting().status_changed_at
    assert program.close("filled").status_code == 200
    assert the_posting().status_changed_at == closed_at
    assert program.close("withdrawn").status_code == 409
    assert program.update(title="Editor").status_code == 409


def test_withdraws_what_was_never_public(program):
    program.create()
    assert wrong_fields(program.close("filled")) == {"outcome"}
    assert program.close("withdrawn").json()["status"] == "closed"


@pytest.mark.parametrize("status", [Status.REJECTED, Status.SUSPENDED])
def test_changes_nothing_after_a_decision_against_it(program, status):
    program.create()
    posting = published() if status == Status.SUSPENDED else the_posting()
    verb = posting.suspend if status == Status.SUSPENDED else posting.reject
    verb(by=make_editor(), reason="No.")
    answer = program.update(title="Editor")
    assert answer.status_code == 409
    assert answer.json()["posting"]["status"] == status


def test_a_reference_twice_is_409_with_the_posting(program):
    first = program.create().json()
    again = program.create(title="Another", description="Quite another text about other things.")
    assert again.status_code == 409
    assert again.json()["posting"]["id"] == first["id"]
    assert again.headers["Content-Type"] == "application/problem+json"


def test_a_copy_under_another_reference_is_409_unless_wanted(program):
    text = " ".join(f"word{number}" for number in range(40))
    first = program.create(description=text).json()
    again = program.create(reference="R-2", description=f"{text} more")
    assert again.status_code == 409
    assert again.json()["posting"]["reference"] == "R-1"
    assert Posting.objects.count() == 1
    elsewhere = program.create(
        reference="R-3", description=text, locations=[{"name": "Another town"}]
    )
    assert elsewhere.status_code == 201
    wanted = program.create(reference="R-2", description=text, allow_duplicate=True)
    assert wanted.status_code == 201
    assert wanted.json()["id"] != first["id"]


def test_finds_what_the_desk_made_by_its_reference(program):
    made = PostingFactory(company=program.company, reference="D-7")
    assert program.read("D-7").json()["id"] == made.pk
    assert program.create(reference="D-7").json()["posting"]["id"] == made.pk
    assert program.update("D-7", level="senior").status_code == 200
    made.refresh_from_db()
    assert made.level == "senior"


def test_leaves_postings_of_feeds_alone(program):
    PostingFactory(company=program.company, reference="F-1", source="feed 1", source_id="F-1")
    assert program.read("F-1").status_code == 404


def test_lists_the_company_s_postings_in_pages(program):
    for number in range(5):
        PostingFactory(company=program.company, reference=f"D-{number}", status="draft")
    PostingFactory(reference="OTHER")
    found, after = [], ""
    for _ in range(3):
        answer = program.ask("GET", f"{ADDRESS}?limit=2{after}").json()
        found += [one["reference"] for one in answer["postings"]]
        after = f"&after={answer['next']}"
    assert found == ["D-4", "D-3", "D-2", "D-1", "D-0"]
    assert answer["next"] is None


def test_shows_and_changes_nothing_of_another_company(program):
    theirs = Program(Client(), CompanyFactory())
    theirs.create()
    assert program.read().status_code == 404
    assert program.update(title="Mine").status_code == 404
    assert program.close().status_code == 404
    assert program.ask("GET", ADDRESS).json()["postings"] == []
    # The same reference is another posting.
    assert program.create().status_code == 201
    assert Posting.objects.count() == 2


def test_history_names_the_person_who_made_the_token(program):
    from postings.admin.history import changes_of

    program.create()
    assert {change.by for change in changes_of(the_posting())} == {str(program.user)}


def test_an_outdated_version_changes_nothing(program):
    tag = program.create().headers["ETag"]
    assert program.update(level="senior", headers={"If_Match": tag}).status_code == 200
    late = program.update(level="lead", headers={"If_Match": tag})
    assert late.status_code == 412
    assert the_posting().level == "senior"


def test_plans_a_publication_and_moves_it(program):
    moment = (timezone.now() + timedelta(days=5)).replace(second=0, microsecond=0)
    answer = program.create(publish_from=moment.isoformat())
    assert answer.status_code == 201, answer.content
    assert the_posting().publish_from == moment
    posting = published()
    assert (posting.published_at, posting.is_live()) == (moment, False)
    later = moment + timedelta(days=1)
    assert program.update(publish_from=later.isoformat(), level="senior").status_code == 200
    assert (the_posting().published_at, the_posting().level) == (later, "senior")
    assert program.update(publish_from=None).json()["is_live"]
    late = program.update(publish_from=later.isoformat())
    assert late.status_code == 409
    assert the_posting().is_live()


def test_needs_the_zone_of_a_moment(program):
    assert wrong_fields(program.create(publish_from="2031-01-01T09:00:00")) == {"publish_from"}


def test_says_where_the_person_came_from(program):
    program.create()
    published()
    choice = next(iter(FilledThrough.values))
    sent = {"outcome": "filled", "filled_through": choice}
    program.ask("POST", f"{ADDRESS}/R-1/close", sent)
    assert the_posting().filled_through == choice
