"""Mails about joining a company, one function a message."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from joining.models import Invitation, JoinRequest
from mails.models import OutgoingMail, ReadingLanguage


def queue_invitation(invitation: Invitation, token: str) -> bool:
    """Queue the mail with the link, in the language of the owner who invites."""
    link = settings.SITE_URL + reverse("joining:invitation", args=[token])
    facts = {"company": invitation.company, "board": settings.BOARD_NAME}
    news = gettext("You are invited to post jobs for %(company)s at %(board)s.") % facts
    use = gettext("Accept within 14 days, with an account of this email address:")
    ignore = gettext("If you don't know the company, ignore this email.")
    return OutgoingMail.queue(
        to=invitation.email,
        key=f"invitation {invitation.pk}",
        subject=gettext("Post jobs for %(company)s") % facts,
        body=f"{news}\n\n{use}\n{link}\n\n{ignore}\n",
        is_private=True,
    )


def queue_request(request: JoinRequest) -> int:
    """Queue mails to those who decide: the company's owners; editors if it has none."""
    return sum(_queue_request(request, person) for person in _deciders(request))


def _deciders(request: JoinRequest) -> list[User]:
    active = User.objects.filter(is_active=True).exclude(email="")
    owners = active.filter(memberships__company=request.company_id, memberships__role="owner")
    if request.company_id and owners.exists():
        return list(owners)
    moderate = Permission.objects.filter(
        codename="moderate_posting", content_type__app_label="postings"
    )
    may = Q(groups__permissions__in=moderate) | Q(user_permissions__in=moderate)
    return list(active.filter(may).distinct())


def _queue_request(request: JoinRequest, person: User) -> bool:
    with ReadingLanguage.speaking_to(person):
        company = request.company or request.company_name
        facts = {"person": request.user.email, "company": company}
        if request.is_new_company:
            news = gettext("%(person)s asks to post for a new company: %(company)s.") % facts
            page = reverse("admin:joining_joinrequest_change", args=[request.pk])
        else:
            news = gettext("%(person)s asks to post for %(company)s.") % facts
            page = _page_of(request, person)
        decide = gettext("Decide:")
        return OutgoingMail.queue(
            key=f"join request {request.pk}",
            to=person,
            subject=gettext("Somebody asks to post for %(company)s") % facts,
            body=f"{news}\n\n{decide}\n{settings.SITE_URL}{page}\n",
        )


def _page_of(request: JoinRequest, person: User) -> str:
    company = request.company
    if company and company.memberships.filter(user=person, role="owner").exists():
        return reverse("joining:people", args=[company.slug])
    return reverse("admin:joining_joinrequest_change", args=[request.pk])


def queue_decision(request: JoinRequest) -> bool:
    """Queue the mail to whoever asked, with the reason if it was declined."""
    person = request.user
    if not person.email:
        return False
    with ReadingLanguage.speaking_to(person):
        facts = {"company": request.company or request.company_name}
        if request.state == JoinRequest.State.ACCEPTED:
            news = gettext("You can now post jobs for %(company)s.") % facts
        else:
            news = gettext("Your request to post jobs for %(company)s was declined.") % facts
        page = settings.SITE_URL + reverse("joining:companies")
        return OutgoingMail.queue(
            key=f"join request {request.pk} {request.state}",
            to=person,
            subject=gettext("Your request: %(company)s") % facts,
            body="\n\n".join(filter(None, [news, request.reason, page])) + "\n",
        )
