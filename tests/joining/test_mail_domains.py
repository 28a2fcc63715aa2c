"""Domains of addresses: whose people join at once, and which are free or banned."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.urls import reverse

from companies.models import Membership
from joining.domain_names import domain_of
from joining.free_mail import FREE_MAIL
from joining.models import JoinRequest, MailDomain
from tests.factories import CompanyFactory, make_editor
from tests.joining.people import COMPANIES, ask, client_of, may_use_the_desk, somebody, works_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


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
