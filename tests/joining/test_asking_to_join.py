"""Asking to post for a company, and who decides."""

import pytest
from django.urls import reverse

from companies.models import Company, Membership
from joining.models import JoinRequest
from mails.models import OutgoingMail
from tests.factories import CompanyFactory, make_editor, make_recruiter
from tests.joining.people import (
    COMPANIES,
    PEOPLE,
    ask,
    client_of,
    may_use_the_desk,
    somebody,
    works_for,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


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
