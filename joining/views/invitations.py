"""Inviting colleagues, and accepting an invitation."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from companies.models import Membership
from joining.emails import queue_invitation
from joining.errors import JoinError
from joining.forms import InvitationForm
from joining.models import Invitation, MailDomain
from joining.views.people import owned_or_404, people_page


@require_POST
@login_required
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite a colleague by email, as an owner may."""
    company = owned_or_404(request, slug)
    user: Any = request.user
    form = InvitationForm(request.POST)
    if form.is_valid():
        email, role = form.cleaned_data["email"], form.cleaned_data["role"]
        try:
            invitation, token = Invitation.objects.invite(company, email, role=role, by=user)
        except ValidationError as error:
            form.add_error("email", error)
        else:
            queue_invitation(invitation, token)
            messages.success(request, gettext("%(email)s is invited.") % {"email": email})
            for alike in MailDomain.objects.alike_address(email):
                text = gettext("Check the address: its domain only looks like %(other)s.")
                messages.warning(request, text % {"other": alike})
            return redirect("joining:people", slug)
    mine = get_object_or_404(Membership, company=company, user=user)
    return people_page(request, mine, form)


@require_POST
@login_required
def revoke(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Revoke an invitation, as an owner may."""
    company = owned_or_404(request, slug)
    invitation = get_object_or_404(Invitation, pk=pk, company=company)
    try:
        invitation.revoke()
    except JoinError as error:
        messages.error(request, str(error))
    else:
        text = gettext("The invitation of %(email)s is revoked.")
        messages.success(request, text % {"email": invitation.email})
    return redirect("joining:people", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link is for, and let the invited person accept.

    The page names the invited address to nobody but its owner.
    """
    found = Invitation.objects.of_token(token)
    user: Any = request.user
    if request.method == "POST" and found is not None:
        if not user.is_authenticated:
            return redirect_to_login(request.path)
        try:
            found.accept(by=user)
        except JoinError as error:
            return _page(request, found, str(error), status=409)
        text = gettext("You can now post jobs for %(company)s.")
        messages.success(request, text % {"company": found.company})
        return redirect("joining:companies")
    return _page(request, found, _trouble(found, user), status=200 if found else 404)


def _trouble(found: Invitation | None, user: Any) -> str:
    if found is None or not found.is_open:
        return gettext("This invitation has been used or is no longer valid.")
    if user.is_authenticated and not found.is_for(user):
        return gettext("This invitation was sent to another email address.")
    return ""


def _page(
    request: HttpRequest, found: Invitation | None, trouble: str, *, status: int
) -> HttpResponse:
    context = {"invitation": found, "trouble": trouble}
    response = render(request, "joining/invitation.html", context, status=status)
    # The address of the page is a secret. With “no-referrer”, browsers would send its form without
    # an origin, and Django refuses such a form.
    response.headers["Referrer-Policy"] = "same-origin"
    return response
