"""People who join companies, and what they may do there."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from companies.models import Membership

PEOPLE, COMPANIES = "joining:people", reverse("joining:companies")


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
