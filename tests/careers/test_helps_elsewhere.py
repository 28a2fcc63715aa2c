"""The box on a posting, and a posting that starts from a role profile."""

import pytest
from django.urls import reverse
from django.utils import timezone

from careers.classifying import classify_new
from careers.models import ProfileTitle
from careers.statistics.counting import count_all
from postings.models import Posting
from tests.factories import CompanyFactory, PostingFactory, make_recruiter

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(guide, profile):
    guide.publish(by=None)
    profile.publish(by=None)
    return guide.family


def page_of(client, posting):
    return client.get(posting.get_absolute_url()).text


def test_a_posting_shows_its_step_and_how_it_compares(client, published):
    made = [
        PostingFactory(
            title="Study Manager", pay_min=50_000 + 1_000 * n, pay_currency="EUR",
            pay_period="year", experience_years=n,
        )
        for n in range(5)
    ]  # fmt: skip
    classify_new()
    count_all(timezone.now())
    low, middle, high = page_of(client, made[0]), page_of(client, made[2]), page_of(client, made[4])
    assert "step 5 of 6 in Trial Coordination" in low
    assert f"{published.get_absolute_url()}#study-manager" in low
    assert "/jobs/?family_level=trial-coordination/study-manager" in low
    assert "less experience than most" in low
    assert "pays less than the median of 5 jobs" in low
    assert "as much experience" in middle
    assert "pays the median of 5 jobs" in middle
    assert "more experience than most" in high
    assert "pays more than the median" in high


def test_a_posting_without_a_level_or_a_public_guide_shows_no_box(client, guide):
    other, draft = PostingFactory(title="Receptionist"), PostingFactory(title="Study Manager")
    classify_new()
    assert "Where this job stands" not in page_of(client, other)
    assert "Where this job stands" not in page_of(client, draft)


def test_the_box_costs_one_statement(client, published, django_assert_num_queries):
    from careers.templatetags.career_tags import career_box

    posting = PostingFactory(title="Study Manager")
    classify_new()
    posting.refresh_from_db()
    with django_assert_num_queries(1):
        career_box(posting)
    with django_assert_num_queries(0):
        career_box(PostingFactory.build(title="Receptionist"))


def test_a_recruiter_starts_from_a_profile(client, company, published):
    client.force_login(make_recruiter(company))
    page = client.get(reverse("admin:careers_roleprofile_start")).text
    title = ProfileTitle.objects.get(title="Lead Trial Coordinator")
    address = reverse("admin:careers_roleprofile_start_from", args=[title.pk])
    assert address in page
    response = client.get(address)
    form = response.context["adminform"].form
    assert form.initial["title"] == "Lead Trial Coordinator"
    assert "## Guidance\nTrains new coordinators" in form.initial["responsibilities"]
    assert f'action="{reverse("admin:postings_posting_add")}"' in response.text
    assert "Save and submit for review" in response.text
    assert not Posting.objects.exists()


def test_a_junior_title_has_no_items_of_the_lead(client, company, published):
    client.force_login(make_recruiter(company))
    title = ProfileTitle.objects.get(title="Junior Trial Coordinator")
    response = client.get(reverse("admin:careers_roleprofile_start_from", args=[title.pk]))
    assert "Trains new" not in response.context["adminform"].form.initial["responsibilities"]


def test_starting_needs_the_right_to_post_and_a_published_profile(client, guide, profile):
    title = ProfileTitle.objects.first()
    address = reverse("admin:careers_roleprofile_start_from", args=[title.pk])
    assert client.get(address).status_code == 302
    user = make_recruiter(CompanyFactory())
    client.force_login(user)
    assert client.get(address).status_code == 404
    profile.publish(by=None)
    assert client.get(address).status_code == 200
    user.groups.clear()
    assert client.get(address).status_code == 403
    assert client.get(reverse("admin:careers_roleprofile_start")).status_code == 403
