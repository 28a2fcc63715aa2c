"""Finds postings with nearly the same text, whatever door they came through; an editor decides."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from mails.models import OutgoingMail
from moderation.models import DuplicatePair
from postings.checking.duplicates import duplicates_of
from postings.checking.sketch import BANDS, bands_of
from postings.models import Posting, Sketch
from tests.desk_forms import opened
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db
TEXT = (
    "You write manuscripts, posters and slides with a calm team of writers in Leeds. You plan each "
    "text with its authors, check every number against its source, and answer reviewers in time. "
    "We work four days a week, pay for courses and travel, and read each other's drafts on Fridays."
)
OTHER = (
    "As a nurse on the ward for children you care for six patients a shift, teach their parents, "
    "and keep the records that the doctors need. Nights are shared fairly, and the canteen is free."
)
LIST = reverse("admin:moderation_duplicatepair_changelist")


def url(pair):
    return reverse("admin:moderation_duplicatepair_decide", args=[pair.pk])


def pairs():
    DuplicatePair.find()
    return {(one.first_id, one.second_id) for one in DuplicatePair.objects.all()}


def two(**facts):
    first = PostingFactory(title="First", description=TEXT)
    second = PostingFactory(title="Second", description=TEXT.replace("Leeds", "York"), **facts)
    return first, second


def a_pair(**facts):
    two(**facts)
    DuplicatePair.find()
    return DuplicatePair.objects.get()


def decide(client, pair, decision, **fields):
    return client.post(url(pair), {**opened(client, url(pair)), "decision": decision, **fields})


class TestFinding:
    def test_the_same_work_of_a_company_in_another_city_is_another_job(self):
        first, second = two()
        for posting, name in ((first, "Ipoh"), (second, "Taiping")):
            PostingLocationFactory(posting=posting, place=PlaceFactory(name=name))
        assert pairs() == {(first.pk, second.pk)}  # of two companies, it is a copy
        DuplicatePair.objects.all().delete()
        Posting.objects.filter(pk=second.pk).update(company=first.company)
        assert duplicates_of(Posting.objects.get(pk=second.pk)) == []
        PostingLocationFactory(posting=second, place=first.locations.get().place)
        assert [one.posting for one in duplicates_of(Posting.objects.get(pk=second.pk))] == [first]

    def test_finds_a_copy_of_another_company_under_another_title(self):
        first, second = two()
        other = PostingFactory(title="First", description=OTHER)
        assert pairs() == {(first.pk, second.pk)}
        assert DuplicatePair.objects.get().percent > 90
        assert [one.posting for one in duplicates_of(second)] == [first]
        assert duplicates_of(other) == []

    def test_finds_what_has_no_sketch_yet(self):
        first, second = two()
        assert not Sketch.objects.filter(bands__isnull=False).exists()
        assert [one.posting for one in duplicates_of(second)] == [first]

    def test_compares_only_open_postings(self):
        PostingFactory(description=TEXT, status="closed", outcome="filled")
        PostingFactory(description=TEXT, status="rejected")
        PostingFactory(description=TEXT, status="draft")
        PostingFactory(description=TEXT)
        assert pairs() == set()

    def test_finds_a_draft_once_it_is_submitted(self):
        first = PostingFactory(description=TEXT)
        draft = PostingFactory(description=TEXT, status="draft", published_at=None)
        assert pairs() == set()
        draft.submit(by=None)
        assert pairs() == {(first.pk, draft.pk)}

    def test_follows_a_text_that_sql_changes(self):
        first, second = PostingFactory(description=TEXT), PostingFactory(description=OTHER)
        assert pairs() == set()
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE postings_posting SET description = %s WHERE id = %s", [TEXT, second.pk]
            )
        assert pairs() == {(first.pk, second.pk)}

    def test_a_change_of_nothing_else_asks_for_no_sketch(self):
        posting = PostingFactory(description=TEXT)
        DuplicatePair.find()
        Posting.objects.filter(pk=posting.pk).update(reference="7", title=posting.title)
        assert DuplicatePair.find() == 0

    def test_what_one_feed_lists_twice_are_two_jobs(self):
        for number in range(2):
            PostingFactory(description=TEXT, source="feed-1", source_id=str(number))
        assert pairs() == set()
        PostingFactory(description=TEXT, source="feed-2", source_id="1")
        assert len(pairs()) == 2

    def test_does_not_ask_again_about_what_is_decided(self):
        pair = a_pair()
        pair.decide("kept", by=make_editor())
        Posting.objects.filter(pk=pair.first_id).update(description=f"{TEXT} Good.")
        DuplicatePair.find()
        assert DuplicatePair.objects.get().state == "kept"

    @pytest.mark.parametrize("text", ["", "One", "🧪", "كاتب طبي", "x" * 100_000])
    def test_sketches_any_text(self, text):
        assert len(bands_of(text)) in (0, BANDS)
        assert bands_of(text) == bands_of(text.upper().lower())
        PostingFactory(description=text)
        assert DuplicatePair.find() == 1

    @pytest.mark.parametrize("odd", [{"percent": 101}, {"state": "gone"}, {"state": "kept"}])
    def test_the_database_refuses_odd_pairs(self, odd):
        first, second = two()
        good = {"first": first, "second": second, "percent": 90}
        with pytest.raises(IntegrityError), transaction.atomic():
            DuplicatePair.objects.create(**{**good, **odd})
        with pytest.raises(IntegrityError), transaction.atomic():
            DuplicatePair.objects.create(first=second, second=first, percent=90)


class TestDeciding:
    def test_shows_both_side_by_side(self, as_editor):
        pair = a_pair()
        page = as_editor.get(url(pair)).text
        for words in ("First", "Second", "<del>Leeds</del>", "<ins>York</ins>", "merge them"):
            assert words in page

    def test_keeps_both(self, as_editor):
        pair = a_pair()
        assert decide(as_editor, pair, "keep")["Location"] == reverse("admin:index")
        assert {one.status for one in Posting.objects.all()} == {"live"}
        assert DuplicatePair.objects.get().state == "kept"

    @pytest.mark.parametrize(("ends", "stays"), [("first", "second"), ("second", "first")])
    def test_merges_into_either(self, as_editor, ends, stays):
        pair = a_pair()
        make_recruiter(getattr(pair, ends).company)
        decide(as_editor, pair, f"merge-{ends}")
        pair.refresh_from_db()
        ended, kept = getattr(pair, ends), getattr(pair, stays)
        assert (ended.status, ended.outcome, kept.status) == ("closed", "withdrawn", "live")
        assert pair.state == "merged"
        assert kept.get_absolute_url() in OutgoingMail.objects.get().body

    def test_merges_a_submission_into_a_live_posting(self, as_editor):
        pair = a_pair(status="in_review", published_at=None)
        decide(as_editor, pair, "merge-second")
        pair.refresh_from_db()
        assert (pair.second.status, pair.first.status) == ("closed", "live")

    @pytest.mark.parametrize(
        ("facts", "status"),
        [({"status": "in_review", "published_at": None}, "rejected"), ({}, "suspended")],
    )
    def test_rejects_a_submission_and_suspends_a_live_one(self, as_editor, facts, status):
        pair = a_pair(**facts)
        assert "Enter a reason" in decide(as_editor, pair, "reject-second").text
        decide(as_editor, pair, "reject-second", reason="A copy of another company's job.")
        pair.refresh_from_db()
        assert (pair.second.status, pair.state) == (status, "rejected")

    def test_tells_the_second_editor_who_was_first(self, as_editor):
        pair = a_pair()
        late = opened(as_editor, url(pair))
        pair.decide("kept", by=make_editor("quick"))
        answer = as_editor.post(
            url(pair), {**late, "decision": "reject-first", "reason": "Typed words"}
        )
        assert answer.status_code == 409
        assert "quick was first: this pair is both kept." in answer.text
        assert "Typed words" in answer.text
        assert {one.status for one in Posting.objects.all()} == {"live"}

    def test_decides_nothing_if_a_posting_cannot_end(self, as_editor):
        pair = a_pair()
        late = opened(as_editor, url(pair))
        pair.second.close(by=None, outcome="filled")
        answer = as_editor.post(url(pair), {**late, "decision": "merge-second"})
        assert answer.status_code == 409
        assert DuplicatePair.objects.get().state == "open"

    @pytest.mark.parametrize("odd", ["", "burn", "merge", "merge-third"])
    def test_refuses_odd_decisions(self, as_editor, odd):
        pair = a_pair()
        assert decide(as_editor, pair, odd).status_code == 200
        assert DuplicatePair.objects.get().state == "open"

    @pytest.mark.parametrize("who", ["recruiter", "anonymous"])
    def test_only_editors_see_and_decide_pairs(self, who):
        pair, client = a_pair(), Client()
        if who == "recruiter":
            client.force_login(make_recruiter(pair.first.company))
        expected = 302 if who == "anonymous" else 404
        assert client.get(url(pair)).status_code == expected
        assert client.post(url(pair), {"decision": "keep"}).status_code == expected
        assert client.get(LIST).status_code == (302 if who == "anonymous" else 403)
        assert DuplicatePair.objects.get().state == "open"

    def test_lists_open_pairs_in_few_queries(self, as_editor, django_assert_max_num_queries):
        for _ in range(4):
            PostingFactory(title="Copy", description=TEXT, company=CompanyFactory())
        DuplicatePair.find()
        assert DuplicatePair.objects.count() == 6
        with django_assert_max_num_queries(7):
            assert "Copy / Copy" in as_editor.get(LIST).text
