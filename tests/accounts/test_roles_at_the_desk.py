"""Groups and permissions are checkboxes, which work without scripts."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

from tests.desk_forms import opened
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(User.objects.create_superuser("chief"))
    return client


def test_an_administrator_ticks_permissions_of_a_group(chief):
    group = Group.objects.create(name="Translators")
    one = Permission.objects.get(codename="view_category")
    url = reverse("admin:auth_group_change", args=[group.pk])
    assert 'type="checkbox" name="permissions"' in chief.get(url).text
    chief.post(url, opened(chief, url) | {"permissions": [one.pk]})
    assert list(group.permissions.all()) == [one]
    chief.post(url, {name: v for name, v in opened(chief, url).items() if name != "permissions"})
    assert not group.permissions.exists()


def test_an_administrator_ticks_groups_of_a_person(chief):
    group, person = Group.objects.create(name="Translators"), UserFactory()
    url = reverse("admin:auth_user_change", args=[person.pk])
    page = chief.get(url).text
    assert 'type="checkbox" name="groups"' in page
    assert "SelectFilter2" not in page
    chief.post(url, opened(chief, url) | {"groups": [group.pk]})
    assert list(person.groups.all()) == [group]
