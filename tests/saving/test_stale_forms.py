"""A stale form saves nothing, loses nothing, and shows what has changed."""

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from companies.models import Company, Membership
from feeds.models import Feed, FeedRun
from fetching.fetch import Validators
from postings.models import Posting, PostingItem
from tests.desk_forms import fields_of, opened, press
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    FeedFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db
_NOW = timezone.now()
_NONE = Validators()


def change_url(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def move_url(posting, name):
    return reverse("admin:postings_posting_move", args=[posting.pk, name])


def opened_form(client, row):
    return opened(client, change_url(row), f"{row._meta.model_name}_form")


def differences(response):
    """Return the differences by label: before, now, and yours if the page shows it."""
    rows = html.fromstring(response.text).xpath(
        "//section[contains(@class,'differences')]//tbody/tr"
    )
    return {
        row.xpath("th")[0].text_content(): [cell.text_content() for cell in row.xpath("td")]
        for row in rows
    }


def again(response, row):
    return fields_of(response.text, f"{row._meta.model_name}_form")


def test_shows_changes_and_keeps_the_input(as_editor):
    posting = PostingFactory(summary="Old words", reference="1")
    form = opened_form(as_editor, posting)
    Posting.objects.filter(pk=posting.pk).update(summary="Their words", reference="2")
    mine = {**form, "summary": "My words", "level": "senior"}
    late = as_editor.post(change_url(posting), mine)
    assert late.status_code == 409
    assert differences(late) == {
        "Summary": ["Old words", "Their words", "My words"],
        "Reference": ["1", "2", "–"],
    }
    posting.refresh_from_db()
    assert (posting.summary, posting.level) == ("Their words", "")
    kept = again(late, posting)
    assert (kept["summary"], kept["level"], kept["reference"]) == ("My words", "senior", "2")
    assert as_editor.post(change_url(posting), kept).status_code == 302
    posting.refresh_from_db()
    assert (posting.summary, posting.level, posting.reference) == ("My words", "senior", "2")


def test_shows_changes_again_after_another_change(as_editor):
    posting = PostingFactory(summary="One")
    form = opened_form(as_editor, posting)
    Posting.objects.filter(pk=posting.pk).update(summary="Two")
    late = as_editor.post(change_url(posting), {**form, "level": "senior"})
    Posting.objects.filter(pk=posting.pk).update(summary="Three")
    later = as_editor.post(change_url(posting), again(late, posting))
    assert differences(later) == {"Summary": ["Two", "Three", "–"]}


def test_saves_a_fresh_form_after_other_events(as_editor):
    posting = PostingFactory()
    form = opened_form(as_editor, posting)
    Posting.objects.filter(pk=posting.pk).update(words="derived", language="en")
    assert as_editor.post(change_url(posting), {**form, "level": "senior"}).status_code == 302


def test_treats_a_form_without_version_as_stale(as_editor):
    posting = PostingFactory(summary="Theirs")
    form = {**opened_form(as_editor, posting), "summary": "Mine"}
    for seen in (None, "", "forged", form["_seen"][:-3]):
        late = as_editor.post(change_url(posting), {**form, "_seen": seen or ""})
        assert late.status_code == 409
        assert differences(late) == {"Summary": ["–", "Theirs", "Mine"]}
    assert Posting.objects.get().summary == "Theirs"


def test_notices_items_and_places(as_editor):
    posting = PostingFactory()
    item = PostingItemFactory(posting=posting, text="Write")
    place = PostingLocationFactory(posting=posting, stated_name="KL")
    form = opened_form(as_editor, posting)
    PostingItem.objects.filter(pk=item.pk).update(text="Edit")
    posting.locations.update(stated_name="PJ")
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Bonn"))
    late = as_editor.post(change_url(posting), {**form, "summary": "Mine"})
    assert differences(late)["Responsibilities"] == ["Write", "Edit", "–"]
    assert "Petaling Jaya, Malaysia, PJ" in late.text
    assert "Bonn, Malaysia" in late.text
    kept = again(late, posting)
    assert kept["locations-INITIAL_FORMS"] == "2"
    assert as_editor.post(change_url(posting), kept).status_code == 302
    assert {str(p.stated_name) for p in posting.locations.all()} == {"PJ", ""}
    assert posting.locations.filter(pk=place.pk).exists()


def test_keeps_new_rows_of_the_input(as_editor):
    posting = PostingFactory(summary="Old")
    form = opened_form(as_editor, posting)
    Posting.objects.filter(pk=posting.pk).update(summary="New")
    place = PlaceFactory()
    mine = {"locations-0-place": place.pk, "locations-0-stated_name": "KL"}
    mine |= {"locations-TOTAL_FORMS": 1}
    late = as_editor.post(change_url(posting), {**form, **mine})
    assert late.status_code == 409
    assert as_editor.post(change_url(posting), again(late, posting)).status_code == 302
    assert posting.locations.get().place == place


def test_tells_a_recruiter_that_saving_is_no_longer_allowed(client, company):
    posting = PostingFactory(company=company)
    client.force_login(make_recruiter(company))
    form = opened_form(client, posting)
    posting.suspend(by=make_editor(), reason="Dead link")
    late = client.post(change_url(posting), {**form, "summary": "Hours of work"})
    assert late.status_code == 409
    shown = differences(late)
    assert shown["Summary"] == ["–", "–", "Hours of work"]
    assert shown["Status"][:2] == ["live", "suspended"]
    assert 'name="_save"' not in late.text
    assert Posting.objects.get().summary == ""


def test_tells_a_recruiter_what_was_approved_meanwhile(client, company):
    posting = PostingFactory(company=company, status="changes_requested", published_at=None)
    client.force_login(make_recruiter(company))
    form = opened_form(client, posting)
    posting.submit(by=None)
    posting.approve(by=None)
    late = client.post(change_url(posting), {**form, "title": "Better title"})
    assert differences(late)["Status"][:2] == ["changes requested", "live"]
    assert late.status_code == 409
    assert 'value="Better title"' in late.text
    assert Posting.objects.get().title == "Medical Writer"


def test_shows_a_stranger_nothing(client, company):
    posting = PostingFactory(company=company, summary="Secret")
    client.force_login(make_recruiter(company))
    form = opened_form(client, posting)
    Posting.objects.update(summary="More secret")
    client.force_login(make_recruiter(CompanyFactory(), "stranger"))
    late = client.post(change_url(posting), form, follow=True)
    assert "ecret" not in late.text


def test_companies_with_their_members_and_logos(as_editor):
    company = CompanyFactory(overview="Old")
    member = Membership.objects.create(company=company, user=UserFactory(username="ann"))
    form = opened_form(as_editor, company)
    member.delete()
    Company.objects.filter(pk=company.pk).update(website="https://new.example/")
    late = as_editor.post(change_url(company), {**form, "overview": "Mine"})
    assert late.status_code == 409
    assert differences(late)["Website"] == ["–", "https://new.example/", "–"]
    assert differences(late)["Membership"][:2] == ["ann, member", "–"]
    assert as_editor.post(change_url(company), again(late, company)).status_code == 302
    company.refresh_from_db()
    assert (company.overview, company.website) == ("Mine", "https://new.example/")
    assert not company.memberships.exists()


def test_feeds(as_recruiter, company):
    feed = FeedFactory(company=company)
    form = opened_form(as_recruiter, feed)
    feed.pause(by=make_editor())
    late = as_recruiter.post(change_url(feed), {**form, "hours_between": 6})
    assert differences(late) == {"Paused": ["No", "Yes", "–"]}
    feed.succeeded(validators=feed.validators() or _NONE, digest="", in_full=True)
    assert as_recruiter.post(change_url(feed), again(late, feed)).status_code == 302
    feed.refresh_from_db()
    assert (feed.hours_between, feed.is_paused) == (6, True)


def test_rows_without_versions(as_editor):
    category = CategoryFactory()
    form = opened_form(as_editor, category)
    type(category).objects.update(name="Theirs")
    late = as_editor.post(change_url(category), {**form, "slug": "mine"})
    assert differences(late) == {"Name": ["Medical writing", "Theirs", "–"]}
    as_editor.post(change_url(category), again(late, category))
    category.refresh_from_db()
    assert (category.name, category.slug) == ("Theirs", "mine")


# Moves from a page that shows an older text


def test_approves_only_what_was_seen(as_editor):
    posting = PostingFactory(status="in_review", published_at=None, summary="Good")
    form = opened(as_editor, move_url(posting, "approve"))
    Posting.objects.filter(pk=posting.pk).update(summary="Send money first")
    late = as_editor.post(move_url(posting, "approve"), form)
    assert late.status_code == 409
    assert differences(late) == {"Summary": ["Good", "Send money first"]}
    assert Posting.objects.get().status == "in_review"
    form = fields_of(late.text)
    assert as_editor.post(move_url(posting, "approve"), form).status_code == 302
    assert Posting.objects.get().is_live()


def test_shows_changes_since_the_page_was_opened(as_editor):
    posting = PostingFactory(status="in_review", published_at=None)
    page = html.fromstring(as_editor.get(change_url(posting)).text)
    (link,) = page.xpath(f"//a[starts-with(@href, '{move_url(posting, 'approve')}')]/@href")
    Posting.objects.filter(pk=posting.pk).update(apply_url="https://evil.example/")
    assert "evil.example" in differences(as_editor.get(link))["Apply url"][1]


@pytest.mark.parametrize("seen", ["", "-1", "x", "9" * 30, None])
def test_approves_nothing_without_a_seen_version(as_editor, seen):
    posting = PostingFactory(status="in_review", published_at=None)
    as_editor.post(move_url(posting, "approve"), {} if seen is None else {"seen": seen})
    assert Posting.objects.get().status == "in_review"


def test_suspends_a_posting_that_keeps_changing(as_editor):
    posting = PostingFactory(summary="Good")
    form = opened(as_editor, move_url(posting, "suspend"))
    Posting.objects.filter(pk=posting.pk).update(summary="Bad")
    page = as_editor.post(move_url(posting, "suspend"), {**form, "reason": "No"}, follow=True)
    assert "It had changed since you opened it: Summary." in page.text
    assert Posting.objects.get().status == "suspended"


def test_approves_from_the_list_only_what_it_showed(as_editor):
    url = reverse("admin:postings_posting_changelist")
    same, other = (PostingFactory(status="in_review", published_at=None) for _ in range(2))
    form = opened(as_editor, url)
    Posting.objects.filter(pk=other.pk).update(summary="Send money first")
    chosen = {"action": "approve_selected", "_selected_action": [same.pk, other.pk]}
    data = {**form, **chosen, "confirmed": "1"}
    page = as_editor.post(url, data, follow=True)
    assert "has changed since you opened it" in page.text
    assert set(Posting.objects.live()) == {same}


def test_does_not_trust_an_unseen_address(as_editor):
    feed = FeedFactory()
    url = reverse("admin:feeds_feed_step", args=[feed.pk, "trust"])
    page = html.fromstring(as_editor.get(change_url(feed)).text)
    form = dict(page.xpath(f"//form[@action='{url}']")[0].form_values())
    Feed.objects.update(url="https://evil.example/jobs.xml")
    assert "has changed since" in as_editor.post(url, form, follow=True).text
    assert not Feed.objects.get().is_trusted
    press(as_editor, change_url(feed), url)
    assert Feed.objects.get().is_trusted


def test_decides_on_the_feed_run_that_was_shown(as_editor):
    feed = FeedFactory()
    held = {"feed": feed, "state": "held", "missing": 1, "open_before": 2}
    first = FeedRun.objects.create(**held, finished_at=_NOW)
    url = reverse("admin:feeds_feed_step", args=[feed.pk, "release"])
    page = html.fromstring(as_editor.get(change_url(feed)).text)
    form = dict(page.xpath(f"//form[@action='{url}']")[0].form_values())
    FeedRun.objects.filter(pk=first.pk).update(state="overtaken")
    second = FeedRun.objects.create(**held, finished_at=_NOW)
    assert "has changed since" in as_editor.post(url, form, follow=True).text
    second.refresh_from_db()
    assert second.state == "held"


# Deleting


def test_does_not_delete_a_draft_that_became_public(as_editor):
    from django.contrib import admin

    posting = PostingFactory(status="draft", published_at=None)
    request = as_editor.get(change_url(posting)).wsgi_request
    Posting.objects.update(status="live", published_at=_NOW)
    model_admin = admin.site._registry[Posting]
    model_admin.delete_model(request, posting)
    model_admin.delete_queryset(request, Posting.objects.all())
    assert Posting.objects.exists()
