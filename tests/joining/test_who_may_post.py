"""Joining, asking, inviting, leaving: who may, and what the database keeps."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from companies.models import Company, Membership
from jobboard.roles import EDITORS, RECRUITERS, role
from joining.domain_names import domain_of
from joining.free_mail import FREE_MAIL
from joining.models import Invitation, JoinRequest, MailDomain
from mails.models import OutgoingMail
from tests.factories import CompanyFactory, MembershipFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

PEOPLE, COMPANIES = "joining:people", reverse("joining:companies")


@pytest.fixture(autouse=True)
def _roles():
    role(RECRUITERS)
    role(EDITORS)


@pytest.fixture
def lumen():
    return CompanyFactory(name="Lumen Medical", slug="lumen")


@pytest.fixture
def owner(lumen):
    user = make_recruiter(lumen, "owner")
    Membership.objects.filter(user=user).update(role="owner")
    return user


def somebody(email):
    """Return an account with this verified address, and a client that is logged in with it."""
    user = User.objects.create_user(email.partition("@")[0], email)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    client = Client()
    client.force_login(user)
    return user, client


def client_of(user):
    client = Client()
    client.force_login(user)
    return client


def works_for(user, company):
    return Membership.objects.filter(user=user, company=company).exists()


def may_use_the_desk(user):
    return client_of(User.objects.get(pk=user.pk)).get(reverse("admin:index")).status_code == 200


def ask(client, company, note=""):
    return client.post(reverse("joining:join"), {"company": company.pk, "note": note})


# Domains


def test_an_address_of_the_verified_domain_joins_at_once(lumen):
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    anna, client = somebody("anna@lumen.example")
    assert "Join Lumen Medical" in client.get(COMPANIES).text
    ask(client, lumen)
    assert works_for(anna, lumen)
    assert Membership.objects.get().role == "member"
    assert may_use_the_desk(anna)
    assert not JoinRequest.objects.exists()


@pytest.mark.parametrize(
    "email",
    ["anna@other.example", "anna@lumen.example.org", "anna@sub.lumen.example",
     "anna@1umen.example", "anna@lumеn.example", "anna@gmail.com"],
)  # fmt: skip
def test_other_addresses_ask(lumen, email):
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    anna, client = somebody(email)
    ask(client, lumen)
    assert not works_for(anna, lumen)
    assert JoinRequest.objects.waiting().get().user == anna
    assert not may_use_the_desk(anna)


def test_an_address_that_is_not_confirmed_counts_for_nothing(lumen):
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    user = User.objects.create_user("anna", "anna@lumen.example")
    EmailAddress.objects.create(user=user, email="anna@lumen.example", verified=False)
    response = ask(client_of(user), lumen)
    assert response.headers["Location"] == reverse("account_email")
    assert not works_for(user, lumen)
    assert not JoinRequest.objects.exists()


def test_a_free_mail_domain_can_never_be_a_companys(lumen):
    assert "gmail.com" in FREE_MAIL
    MailDomain.objects.get_or_create(name="gmail.com", defaults={"standing": "free"})
    assert MailDomain.objects.is_free("anna@gmail.com")
    assert MailDomain.objects.is_free("anna@mail.gmail.com")
    with pytest.raises(IntegrityError):
        MailDomain.objects.create(name="gmail.com", standing="verified", company=lumen)


@pytest.mark.parametrize("company", [None, "lumen"])
@pytest.mark.parametrize("standing", ["verified", "free", "banned"])
def test_only_verified_domains_have_a_company(lumen, company, standing):
    facts = {"name": "x.example", "standing": standing, "company": lumen if company else None}
    if (standing == "verified") == bool(company):
        MailDomain.objects.create(**facts)
    else:
        with pytest.raises(IntegrityError):
            MailDomain.objects.create(**facts)


@pytest.mark.parametrize("name", ["", "nodot", "x@y.example", "a b.example", "-a.example", "A.B"])
def test_the_database_keeps_only_domains(name):
    with pytest.raises(IntegrityError):
        MailDomain.objects.create(name=name, standing="free")


def test_starts_with_valid_free_mail_domains():
    assert len(FREE_MAIL) == len(set(FREE_MAIL)) > 100
    for name in FREE_MAIL:
        MailDomain(name=name, standing="free").clean_fields()
        assert domain_of(name) == name


def test_reads_a_domain_from_an_address():
    domain = MailDomain(name="Anna@Bücher.example", standing="free")
    domain.full_clean()
    assert domain.name == "xn--bcher-kva.example"


def test_an_editor_bans_a_domain_and_its_accounts_close(lumen):
    anna, _client = somebody("anna@spam.example")
    editor, other = make_editor(), somebody("ben@lumen.example")[0]
    User.objects.filter(pk=editor.pk).update(email="editor@spam.example")
    Membership.objects.create(user=anna, company=lumen)
    client = client_of(editor)
    data = {"name": "spam.example", "standing": "banned", "company": "", "note": "Fees asked"}
    response = client.post(reverse("admin:joining_maildomain_add"), data)
    assert response.status_code == 302
    assert "1 account is closed" in client.get(response.headers["Location"]).text
    states = dict(User.objects.values_list("pk", "is_active"))
    assert (states[anna.pk], states[editor.pk], states[other.pk]) == (False, True, True)
    assert not works_for(anna, lumen)


def test_an_editor_looks_twice_at_a_look_alike(lumen):
    MailDomain.objects.create(name="lumen.example", standing="verified", company=lumen)
    other, client = CompanyFactory(), client_of(make_editor())
    url = reverse("admin:joining_maildomain_add")
    data = {"name": "lurnen.example", "standing": "verified", "company": other.pk, "note": ""}
    assert "looks like lumen.example of Lumen Medical" in client.post(url, data).text
    assert client.post(url, data | {"company": lumen.pk}).status_code == 302  # its own second one
    MailDomain.objects.filter(name="lurnen.example").delete()
    assert client.post(url, data | {"looked_at": "on"}).status_code == 302
    assert MailDomain.objects.get(name="lurnen.example").company == other


# Requests


def test_an_owner_accepts(lumen, owner):
    anna, client = somebody("anna@other.example")
    ask(client, lumen, "I write the adverts.")
    asked = JoinRequest.objects.get()
    assert (
        OutgoingMail.objects.filter(recipient=owner.email, subject__contains="Lumen").count() == 1
    )
    mine = client_of(owner)
    page = mine.get(reverse(PEOPLE, args=["lumen"]))
    assert "I write the adverts." in page.text
    mine.post(reverse("joining:decide", args=["lumen", asked.pk]), {"action": "accept"})
    assert works_for(anna, lumen)
    assert may_use_the_desk(anna)
    assert "now post jobs" in OutgoingMail.objects.get(recipient=anna.email).body


def test_an_owner_declines_with_a_reason(lumen, owner):
    anna, client = somebody("anna@other.example")
    ask(client, lumen)
    url = reverse("joining:decide", args=["lumen", JoinRequest.objects.get().pk])
    client_of(owner).post(url, {"action": "decline", "reason": " "})
    assert JoinRequest.objects.get().state == "waiting"
    client_of(owner).post(url, {"action": "decline", "reason": "We don't know you."})
    assert JoinRequest.objects.get().state == "declined"
    assert "We don&#x27;t know you." in client.get(COMPANIES).text
    assert "We don't know you." in OutgoingMail.objects.get(recipient=anna.email).body
    assert not works_for(anna, lumen)


@pytest.mark.parametrize("who", ["member", "owner of another", "whoever asked"])
def test_nobody_else_decides(lumen, owner, who):
    anna, client = somebody("anna@other.example")
    ask(client, lumen)
    asked = JoinRequest.objects.get()
    if who == "member":
        client = client_of(make_recruiter(lumen, "member"))
    elif who == "owner of another":
        stranger = make_recruiter(CompanyFactory(), "stranger")
        Membership.objects.filter(user=stranger).update(role="owner")
        client = client_of(stranger)
    url = reverse("joining:decide", args=["lumen", asked.pk])
    assert client.post(url, {"action": "accept"}).status_code == 404
    assert not works_for(anna, lumen)


def test_an_editor_creates_the_company_that_is_asked_for():
    anna, client = somebody("anna@nova.example")
    data = {"company_name": "  Nova\u200b   Labs ", "website": "https://nova.example", "note": ""}
    assert client.post(reverse("joining:new"), data).status_code == 302
    asked = JoinRequest.objects.get()
    assert asked.company_name == "Nova Labs"
    editor = client_of(make_editor())
    page = reverse("admin:joining_joinrequest_change", args=[asked.pk])
    assert "nova.example" in editor.get(page).text
    assert editor.post(page, {"action": "accept", "reason": ""}).status_code == 302
    company = Company.objects.get()
    assert (company.name, company.website) == ("Nova Labs", "https://nova.example")
    assert Membership.objects.get(user=anna, company=company).role == "owner"


def test_an_editor_knows_that_the_company_is_here():
    lumen = CompanyFactory(name="Lumen Medical")
    anna, client = somebody("anna@lumen.example")
    client.post(reverse("joining:new"), {"company_name": "Lumen Medical Ltd", "website": ""})
    page = reverse("admin:joining_joinrequest_change", args=[JoinRequest.objects.get().pk])
    client_of(make_editor()).post(page, {"action": "accept", "company": lumen.pk, "reason": ""})
    assert Company.objects.count() == 1
    assert Membership.objects.get(user=anna, company=lumen).role == "member"


def test_of_two_who_decide_the_second_is_told(lumen, owner):
    _anna, client = somebody("anna@other.example")
    ask(client, lumen)
    asked = JoinRequest.objects.get()
    url = reverse("joining:decide", args=["lumen", asked.pk])
    client_of(owner).post(url, {"action": "decline", "reason": "No."})
    page = reverse("admin:joining_joinrequest_change", args=[asked.pk])
    response = client_of(make_editor()).post(page, {"action": "accept", "reason": ""})
    assert response.status_code == 409
    assert "decided about this request already" in response.text
    assert Membership.objects.count() == 1


def test_a_request_that_is_sent_twice_is_one(lumen, owner):
    _anna, client = somebody("anna@other.example")
    for _ in range(2):
        assert ask(client, lumen).status_code == 302
        data = {"company_name": "Nova Labs", "website": ""}
        assert client.post(reverse("joining:new"), data).status_code == 302
    assert JoinRequest.objects.count() == 2
    assert OutgoingMail.objects.filter(recipient=owner.email).count() == 1


def test_whoever_asked_withdraws_and_nobody_else(lumen):
    _anna, client = somebody("anna@other.example")
    ask(client, lumen)
    url = reverse("joining:withdraw", args=[JoinRequest.objects.get().pk])
    assert somebody("ben@other.example")[1].post(url).status_code == 404
    client.post(url)
    assert JoinRequest.objects.get().state == "withdrawn"


@pytest.mark.parametrize("company", ["", "x", "0", "-1", "9" * 30, "987654321"])
def test_answers_wrong_companies(company):
    _anna, client = somebody("anna@other.example")
    response = client.post(reverse("joining:join"), {"company": company})
    assert response.status_code in (302, 404)
    assert not JoinRequest.objects.exists()


# Invitations


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


# Leaving


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
