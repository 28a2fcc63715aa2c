"""The demo board loads completely and has every kind of posting."""

from io import StringIO

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone

from careers.models import LevelPay, LevelStatistics, RoleFamily
from companies.models import Company
from moderation.models import DeskDay
from postings.admin.history import changes_of
from postings.models import Posting
from postings.models.choices import Status, WorkplaceType
from tests.google_jobs import faults

pytestmark = pytest.mark.django_db


def test_loads_once_with_every_status(client, settings):
    settings.DEBUG = True
    call_command("load_places", stdout=StringIO())
    call_command("load_demo", stdout=StringIO())
    call_command("load_demo", stdout=StringIO())
    assert Posting.objects.count() >= 300
    assert Company.objects.count() >= 40
    with_logo = Company.objects.exclude(logo=None).count()
    assert abs(2 * with_logo - Company.objects.count()) <= 1
    assert set(Posting.objects.values_list("status", flat=True)) == set(Status.values)
    live = Posting.objects.live()
    assert live.count() >= 200
    assert set(live.values_list("workplace_type", flat=True)) >= set(WorkplaceType.values)
    countries = live.values_list("locations__place__country_code", flat=True).distinct()
    assert countries.count() >= 12
    assert live.exclude(pay_currency="").values("pay_currency").distinct().count() >= 12
    assert set(live.values_list("pay_period", flat=True)) >= {"", "hour", "month", "year"}
    assert User.objects.get(username="recruiter").memberships.exists()
    assert User.objects.get(username="editor").has_perm("postings.moderate_posting")
    wrong = {one.title: faults(client.get(one.get_absolute_url()).text) for one in live}
    assert {title: found for title, found in wrong.items() if found} == {}
    has_guides()
    has_a_past()


def has_a_past():
    """Check that the chart has days with decisions, and that histories say who and why."""
    now = timezone.now()
    assert DeskDay.objects.filter(decided__gt=0, median_seconds__gt=3600).count() >= 20
    assert not Posting.objects.filter(status_changed_at__gt=now).exists()
    rejected = Posting.objects.filter(status="rejected").earliest("pk")
    changes = changes_of(rejected)
    assert rejected.status_reason in [field.after for field in changes[0].fields]
    assert changes[0].by == "editor"
    assert [one.at for one in changes] == sorted((one.at for one in changes), reverse=True)


def has_guides():
    """Check that guides, profiles and their statistics fit the postings."""
    assert RoleFamily.objects.public().count() >= 6
    for family in RoleFamily.objects.public():
        published = family.guides.filter(status="published")
        assert set(published.values_list("language", flat=True)) == {"en", "ms", "de"}
        assert family.profiles.filter(status="published").exists()
        assert Posting.objects.live().filter(career_family=family.slug).count() >= 5
        assert LevelStatistics.objects.filter(level__family=family, live__gte=3).exists()
    assert LevelPay.objects.exists()


def test_refuses_to_load_known_passwords_in_production():
    assert not settings.DEBUG
    with pytest.raises(CommandError, match="in production"):
        call_command("load_demo")
