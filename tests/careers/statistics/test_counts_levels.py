from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone
from lxml import html

from careers.classifying import classify_new
from careers.models import Level, LevelPay, LevelStatistics, PayOutlier
from careers.statistics.counting import count_all
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(guide):
    guide.publish(by=None)
    return guide.family


def hire(number, *, title="Study Manager", pay=None, **values):
    """Create postings that pay 50,000, 51,000 and so on a year, or `pay`."""
    made = []
    for at in range(number):
        amount = pay if pay is not None else 50_000 + 1_000 * at
        money = {"pay_min": amount, "pay_currency": "EUR", "pay_period": "year"} if amount else {}
        made.append(PostingFactory(title=title, **money | values))
    return made


def count():
    classify_new()
    count_all(timezone.now())
    level = Level.objects.get(name="Study Manager")
    return LevelStatistics.objects.get(level=level), level


def test_counts_live_and_past_postings(published):
    now = timezone.now()
    hire(2, pay=0)
    hire(1, pay=0, workplace_type="hybrid")
    past = {"published_at": now - timedelta(days=30), "closes_at": now - timedelta(days=1)}
    hire(2, pay=0, status="closed", outcome="filled", status_changed_at=now, **past)
    hire(1, pay=0, status="draft", published_at=None)
    hire(1, pay=0, title="Receptionist")
    row, _ = count()
    assert (row.postings, row.live, row.remote, row.hybrid) == (5, 3, 4, 1)
    assert row.days_open_median == 30


def test_counts_pay_by_country(published):
    place = PlaceFactory()
    for posting in hire(5):
        PostingLocationFactory(posting=posting, place=place)
    hire(4, pay=80_000)
    _, level = count()
    by_country = {row.country: row for row in level.pay.filter(quarter=None)}
    assert set(by_country) == {"", "MY"}
    assert (by_country["MY"].number, by_country["MY"].median) == (5, Decimal(52_000))
    assert by_country["MY"].lower_quartile == Decimal(51_000)
    assert by_country[""].number == 9


def test_shows_no_pay_of_fewer_than_five(published):
    hire(4)
    _, level = count()
    assert not level.pay.exists()
    with pytest.raises(IntegrityError, match="enough_postings"):
        LevelPay.objects.create(level=level, number=4, lower_quartile=1, median=2, upper_quartile=3)


def test_leaves_out_a_yearly_sum_entered_as_monthly(published):
    hire(6)
    (odd,) = hire(1, pay_period="month")
    _, level = count()
    assert PayOutlier.objects.get().posting == odd
    assert PayOutlier.objects.get().amount == Decimal(600_000)
    assert level.pay.get(quarter=None).number == 6
    odd.pay_period = "year"
    odd.save(update_fields=["pay_period", "pay_year_min", "pay_year_max"])
    count()
    assert not PayOutlier.objects.exists()
    assert level.pay.get(quarter=None).number == 7


def test_counts_quarters_with_enough_postings(published):
    first = datetime(2026, 1, 5, tzinfo=UTC)
    hire(5, published_at=first)
    hire(6, published_at=first + timedelta(days=100))
    hire(4, published_at=first + timedelta(days=200))
    _, level = count()
    quarters = level.pay.exclude(quarter=None).order_by("quarter")
    assert [(str(row.quarter), row.number) for row in quarters] == [
        ("2026-01-01", 5), ("2026-04-01", 6),
    ]  # fmt: skip


def test_finds_items_that_postings_have_in_common(published):
    for posting, text in zip(
        hire(3, pay=0), ["Free parking", "Parking is free", "Own desk"], strict=True
    ):
        PostingItemFactory(posting=posting, kind="benefit", text=text)
    row, _ = count()
    (common,) = row.details["items"]["benefit"]
    assert common["n"] == 2
    assert len(common["examples"]) == 2


def test_the_page_shows_numbers_with_links_and_their_age(client, published):
    company = CompanyFactory(name="Lumen", slug="lumen")
    hire(6, company=company, experience_years=3)
    count()
    page = client.get(published.get_absolute_url()).text
    code = "trial-coordination%2Fstudy-manager"
    assert f"/jobs/?family_level={code}" in page
    assert f"family_level={code}&amp;company=lumen" in page
    assert f"family_level={code}&amp;workplace=remote" in page
    assert "€52,500" in page
    assert "Counted today." in page
    shown = client.get(f"/jobs/?family_level={code}&company=lumen").text
    assert shown.count('data-posting="') >= 6 or "Study Manager" in shown
    assert "MYR" in client.get(published.get_absolute_url(), {"currency": "MYR"}).text
    assert client.get(published.get_absolute_url(), {"currency": "<x>"}).status_code == 200


def test_every_number_of_open_jobs_is_the_total_of_its_search(client, published):
    ipoh, vienna = PlaceFactory(), PlaceFactory(name="Vienna", country_code="AT")
    others = {"workplace_type": "hybrid", "education": "bachelor degree"}
    for made, place in ((hire(6), ipoh), (hire(5, **others), vienna), (hire(1, **others), ipoh)):
        for posting in made:
            PostingLocationFactory(posting=posting, place=place)
    PostingLocationFactory(posting=made[0], place=vienna)
    ended = {"published_at": timezone.now() - timedelta(days=9), "closes_at": timezone.now()}
    hire(2, status="closed", outcome="filled", **ended, **others)
    hire(2, title="Receptionist", **others)
    count()
    page = html.fromstring(client.get(published.get_absolute_url()).text)
    links = [
        (link.get("href"), int(link.text_content().split()[0]))
        for link in page.xpath("//section[@class='figures']//a[contains(@href, 'family_level=')]")
        if link.text_content().strip()[0].isdigit() and "experience_max" not in link.get("href")
    ]
    found = {path.partition("study-manager")[2]: number for path, number in links}
    assert found == {
        "": 12, "&workplace=remote": 6, "&workplace=hybrid": 6, "&education=bachelor+degree": 6,
        "&country=MY": 7, "&country=AT": 6,
    }  # fmt: skip
    for path, number in links:
        assert client.get(path.replace("/jobs/", "/api/v1/postings")).json()["total"] == number, (
            path
        )


@pytest.mark.parametrize(("years", "most"), [(0, 0), (3, 3), (4, 5), (6, 8), (9, 10), (12, None)])
def test_the_experience_leads_to_a_search_that_knows_the_years(client, published, years, most):
    hire(3, pay=0, experience_years=years)
    count()
    page = html.fromstring(client.get(published.get_absolute_url()).text)
    [link] = page.xpath(f"//dt[text()='Experience']/..//a[contains(., '{years} year')]/@href")
    assert link.endswith("study-manager" + (f"&experience_max={most}" if most is not None else ""))
    assert client.get(link.replace("/jobs/", "/api/v1/postings")).json()["total"] == 3


def test_the_page_still_needs_few_statements(client, published, django_assert_max_num_queries):
    hire(6)
    count()
    client.get(published.get_absolute_url())
    with django_assert_max_num_queries(12):
        client.get(published.get_absolute_url())


def test_editors_see_unusual_pay_and_recruiters_do_not(as_editor, client, published, company):
    from tests.factories import make_recruiter

    hire(6)
    hire(1, pay_period="month")
    count()
    assert "Study Manager" in as_editor.get("/admin/careers/payoutlier/").text
    client.force_login(make_recruiter(company))
    assert client.get("/admin/careers/payoutlier/").status_code == 403


def test_two_levels_stand_side_by_side_with_their_figures(client, guide, profile):
    guide.publish(by=None)
    profile.publish(by=None)
    hire(5, title="Trial Coordinator", experience_years=2)
    hire(6, title="Lead Trial Coordinator", pay=70_000, experience_years=6)
    count()
    query = {"from": "trial-coordinator", "to": "lead-trial-coordinator"}
    page = client.get(reverse("careers:compare", args=[guide.family.slug]), query).text
    table = page.partition("<table")[2].partition("</table>")[0]
    assert table.index("5 jobs") < table.index("6 jobs")
    assert table.index("€52,000") < table.index("€70,000")
    assert "family_level=trial-coordination%2Ftrial-coordinator&amp;experience_max=2" in table
    assert "family_level=trial-coordination%2Flead-trial-coordinator&amp;experience_max=8" in table
