"""Inviting colleagues: who may, who joins, and when an invitation ends."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from companies.models import Membership
from joining.models import Invitation, MailDomain
from mails.models import OutgoingMail
from tests.factories import CompanyFactory, make_recruiter
from tests.joining.people import client_of, somebody, works_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def invite(owner, email, role="member"):
    """Return the page's answer, and the address of the link in the mail."""
    url = reverse("joining:invite", args=["lumen"])
    response = client_of(owner).post(url, {"email": email, "role": role})
    mail = OutgoingMail.objects.filter(recipient=email.lower(), is_private=True).first()
    link = next((w for w in mail.body.split() if "/invitation/" in w), "") if mail else ""
    return response, link.partition("8000")[2]


def test_an_invited_colleague_joins_once(lumen, owner):
    _response, link = invite(owner, "Anna@other.example", "owner")
    anna, client = somebody("anna@other.example")
    assert "Post jobs for Lumen Medical" in client.get(link).text
    assert client.post(link).status_code == 302
    assert Membership.objects.get(user=anna).role == "owner"
    Membership.objects.filter(user=anna).delete()
    again = client.post(link)
    assert again.status_code == 409
    assert "has been used" in again.text
    assert not works_for(anna, lumen)


def test_nobody_else_uses_an_invitation(lumen, owner):
    _response, link = invite(owner, "anna@other.example")
    ben, client = somebody("ben@other.example")
    assert "sent to another email address" in client.get(link).text
    assert client.post(link).status_code == 409
    assert "anna@other.example" not in client.get(link).text
    unconfirmed = User.objects.create_user("mallory", "anna@other.example")
    assert client_of(unconfirmed).post(link).status_code == 409
    assert not works_for(ben, lumen)
    assert not works_for(unconfirmed, lumen)
    assert Client().post(link).headers["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("end", ["revoked", "expired", "replaced", "sender left", "made up"])
def test_an_invitation_ends(lumen, owner, end):
    _response, link = invite(owner, "anna@other.example")
    invitation = Invitation.objects.get()
    if end == "revoked":
        client_of(owner).post(reverse("joining:revoke", args=["lumen", invitation.pk]))
    elif end == "expired":
        Invitation.objects.update(expires_at=invitation.created_at)
    elif end == "replaced":
        invite(owner, "anna@other.example")
    elif end == "sender left":
        Membership.objects.filter(user=owner).delete()
    else:
        link = reverse("joining:invitation", args=["x" * 43])
    anna, client = somebody("anna@other.example")
    assert client.post(link).status_code in (404, 409)
    assert not works_for(anna, lumen)


def test_an_expired_invitation_can_be_sent_again(lumen, owner):
    invite(owner, "anna@other.example")
    first = Invitation.objects.get()
    Invitation.objects.update(expires_at=first.created_at)
    response, link = invite(owner, "anna@other.example")
    assert response.status_code == 302
    anna, client = somebody("anna@other.example")
    assert client.post(link).status_code == 302
    assert works_for(anna, lumen)


def test_only_owners_invite(lumen, owner):
    stranger = make_recruiter(CompanyFactory(), "stranger")
    Membership.objects.filter(user=stranger).update(role="owner")
    for user in (make_recruiter(lumen, "member"), stranger):
        response, _link = invite(user, "anna@other.example")
        assert response.status_code == 404
    assert not Invitation.objects.exists()


def test_refuses_banned_addresses_and_members(lumen, owner):
    MailDomain.objects.create(name="spam.example", standing="banned")
    member = make_recruiter(lumen, "member")
    for email in ("x@spam.example", member.email, "no address"):
        response, _link = invite(owner, email)
        assert response.status_code == 200
        assert "invalid-feedback" in response.text
    assert not Invitation.objects.exists()


def test_warns_of_an_address_that_looks_like_the_companys(lumen, owner):
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    response, _link = invite(owner, "anna@lurnen.example")
    text = client_of(owner).get(response.headers["Location"]).text
    assert "anna@lurnen.example" in text


def test_stores_no_link(lumen, owner):
    _response, link = invite(owner, "anna@other.example")
    token = link.rstrip("/").rpartition("/")[2]
    assert len(token) > 40
    assert token not in str(list(Invitation.objects.values()))
    assert Invitation.objects.invite  # the only way to make one
    with pytest.raises(ValidationError):
        Invitation.objects.invite(lumen, owner.email, role="member", by=owner)
