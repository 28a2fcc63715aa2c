"""Superusers see the board's mails, and nobody else does."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from mails.models import OutgoingMail
from tests.factories import CompanyFactory, UserFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

LIST = reverse("admin:mails_outgoingmail_changelist")


@pytest.fixture
def mails():
    for number in range(2):
        OutgoingMail.queue(key=f"n{number}", to=UserFactory(), subject="News", body="Text")
    failed, waiting = OutgoingMail.objects.order_by("pk")
    failed.claim()
    failed.was_refused("550 Nobody here")
    return failed, waiting


def send_again(client, *mails):
    form = {"action": "send_again", "_selected_action": [mail.pk for mail in mails]}
    return client.post(LIST, form, follow=True)


def test_a_superuser_sees_why_a_mail_failed_and_sends_it_again(client, mails):
    client.force_login(User.objects.create_superuser("root", "root@board.example", "secret"))
    assert "550 Nobody here" in client.get(LIST).text
    page = send_again(client, *mails)
    assert "1 email is queued." in page.text
    assert "Skipped because they had not failed: 1." in page.text
    assert OutgoingMail.objects.open().count() == 2


def test_a_superuser_cannot_change_or_delete_mails(client, mails):
    client.force_login(User.objects.create_superuser("root", "root@board.example", "secret"))
    change = reverse("admin:mails_outgoingmail_change", args=[mails[0].pk])
    assert client.get(change).status_code == 200
    assert client.post(change, {"subject": "Other"}).status_code == 403
    delete = reverse("admin:mails_outgoingmail_delete", args=[mails[0].pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403
    assert client.get(reverse("admin:mails_outgoingmail_add")).status_code == 403


@pytest.mark.parametrize("who", ["editor", "recruiter"])
def test_nobody_else_sees_them(client, mails, who):
    user = make_editor() if who == "editor" else make_recruiter(CompanyFactory())
    client.force_login(user)
    assert client.get(LIST).status_code == 403
    assert send_again(client, *mails).status_code == 403
    assert OutgoingMail.objects.open().count() == 1


def test_the_list_makes_a_fixed_number_of_queries(client, mails, django_assert_max_num_queries):
    client.force_login(User.objects.create_superuser("root", "root@board.example", "secret"))
    with django_assert_max_num_queries(8):
        client.get(LIST)
