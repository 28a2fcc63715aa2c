"""Leaving a company, changing colleagues, and what the database keeps."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from companies.models import Membership
from tests.factories import CompanyFactory, MembershipFactory, make_editor, make_recruiter
from tests.joining.people import COMPANIES, PEOPLE, ask, client_of, somebody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def test_leaving_takes_effect_on_the_next_request(lumen, owner):
    member = make_recruiter(lumen, "member")
    client = client_of(member)
    page = reverse("admin:companies_company_change", args=[lumen.pk])
    assert client.get(page).status_code == 200
    theirs = Membership.objects.get(user=member)
    data = {"action": "remove"}
    client_of(owner).post(reverse("joining:person", args=["lumen", theirs.pk]), data)
    response = client.get(page, follow=True)
    assert response.redirect_chain[-1][0] == COMPANIES
    assert client.post(page, {"overview": "x"}).status_code == 302
    assert client.get(reverse(PEOPLE, args=["lumen"])).status_code == 404


def test_keeps_access_to_other_companies(lumen):
    member = make_recruiter(lumen, "member")
    other = CompanyFactory()
    Membership.objects.create(user=member, company=other)
    client = client_of(member)
    client.post(reverse("joining:leave", args=["lumen"]))
    change = "admin:companies_company_change"
    assert client.get(reverse(change, args=[other.pk])).status_code == 200
    assert client.get(reverse(change, args=[lumen.pk])).status_code == 404


def test_a_company_with_people_keeps_an_owner(lumen, owner):
    member, client = make_recruiter(lumen, "member"), client_of(owner)
    leave = reverse("joining:leave", args=["lumen"])
    mine = Membership.objects.get(user=owner)
    demote = reverse("joining:person", args=["lumen", mine.pk])
    for url, data in ((leave, {}), (demote, {"action": "member"}), (demote, {"action": "remove"})):
        response = client.post(url, data, follow=True)
        assert "Make a colleague an owner first" in response.text
        assert Membership.objects.get(user=owner).role == "owner"
    theirs = Membership.objects.get(user=member)
    client.post(reverse("joining:person", args=["lumen", theirs.pk]), {"action": "owner"})
    client.post(leave)
    assert [one.user for one in Membership.objects.owners()] == [member]
    client_of(member).post(leave)  # the last one may leave
    assert not Membership.objects.exists()


def test_only_owners_change_colleagues(lumen, owner):
    member, other = make_recruiter(lumen, "member"), make_recruiter(lumen, "other")
    theirs = Membership.objects.get(user=other)
    url = reverse("joining:person", args=["lumen", theirs.pk])
    for action in ("remove", "owner", "no such action"):
        assert client_of(member).post(url, {"action": action}).status_code == 404
    assert client_of(owner).post(url, {"action": "no such action"}).status_code == 404
    elsewhere = MembershipFactory()
    url = reverse("joining:person", args=["lumen", elsewhere.pk])
    assert client_of(owner).post(url, {"action": "remove"}).status_code == 404
    assert Membership.objects.count() == 4


def test_a_member_sees_colleagues_but_not_who_asks(lumen, owner):
    _anna, client = somebody("anna@other.example")
    ask(client, lumen, "Secret note")
    page = client_of(make_recruiter(lumen, "member")).get(reverse(PEOPLE, args=["lumen"]))
    assert owner.email in page.text
    assert "Secret note" not in page.text
    assert "Invite" not in page.text


@pytest.mark.parametrize("by", ["sql", "cascade", "moved"])
def test_the_database_closes_the_desk_whoever_ends_a_membership(lumen, by):
    member = make_recruiter(lumen, "member")
    if by == "sql":
        Membership.objects.filter(user=member).delete()
    elif by == "cascade":
        lumen.delete()
    else:
        Membership.objects.update(user=make_editor())
    member.refresh_from_db()
    assert not member.is_staff


def test_the_database_leaves_the_desk_to_other_staff(lumen):
    editor, chief = make_editor(), User.objects.create_superuser("chief")
    helper = User.objects.create_user("helper", is_staff=True)
    helper.groups.add(Group.objects.create(name="Translators"))
    for user in (editor, chief, helper):
        Membership.objects.create(user=user, company=lumen).delete()
        user.refresh_from_db()
        assert user.is_staff


@pytest.mark.parametrize("name", ["companies", "new"])
def test_strangers_log_in_first(client, name):
    url = reverse(f"joining:{name}")
    assert client.get(url).headers["Location"].startswith(reverse("account_login"))
