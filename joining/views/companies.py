"""One's companies: those that one posts for, and how to get to others."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from companies.models import Company, Membership
from joining.addresses import verified_address
from joining.domain_names import domain_of
from joining.emails import queue_request
from joining.errors import JoinError
from joining.forms import JoinForm, NewCompanyForm
from joining.models import Invitation, JoinRequest, MailDomain

MOST_FOUND = 20


@require_safe
@login_required
def companies(request: HttpRequest) -> HttpResponse:
    """Show one's companies and requests, and search for others by name."""
    user: Any = request.user
    address = verified_address(user)
    domain = MailDomain.objects.of_address(address)
    context = {
        "memberships": Membership.objects.of(user).select_related("company"),
        "requests": JoinRequest.objects.filter(user=user).select_related("company")[:20],
        "invitations": Invitation.objects.open().filter(email=address).select_related("company"),
        "address": address,
        "domain": domain_of(address),
        "own_company": domain.company if domain else None,
        "is_free": bool(address) and MailDomain.objects.is_free(address),
        "q": request.GET.get("q", "")[:200],
        "found": _found(user, request.GET.get("q", "")[:200].strip()),
    }
    return render(request, "joining/companies.html", context)


def _found(user: User, text: str) -> list[Company]:
    """Return companies with this text in their names, those that begin with it first."""
    if len(text) < 2:
        return []
    others = Company.objects.exclude(memberships__user=user)
    rows = others.filter(name__icontains=text).order_by("name", "-pk")[: MOST_FOUND * 5]
    return sorted(rows, key=lambda one: not one.name.lower().startswith(text.lower()))[:MOST_FOUND]


@require_POST
@login_required
def join(request: HttpRequest) -> HttpResponse:
    """Join a company at once with an address of its domain, otherwise ask its owners."""
    user: Any = request.user
    form = JoinForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Nothing was sent. Shorten the message."))
        return redirect("joining:companies")
    company = get_object_or_404(Company, pk=form.cleaned_data["company"])
    if not verified_address(user):
        messages.warning(request, gettext("Confirm your email address first."))
        return redirect("account_email")
    asked = JoinRequest.objects.join(user, company, form.cleaned_data["note"])
    if asked is None:
        text = gettext("You can now post jobs for %(company)s.")
    else:
        queue_request(asked)
        text = gettext("Your request to post for %(company)s is sent.")
    messages.success(request, text % {"company": company})
    return redirect("joining:companies")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new_company(request: HttpRequest) -> HttpResponse:
    """Ask editors for a new company."""
    user: Any = request.user
    form = NewCompanyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not verified_address(user):
            messages.warning(request, gettext("Confirm your email address first."))
            return redirect("account_email")
        facts = form.cleaned_data
        asked = JoinRequest.objects.create_company(
            user, name=facts["company_name"], website=facts["website"], note=facts["note"]
        )
        queue_request(asked)
        text = gettext("Your request for %(company)s is sent. An editor will look at it.")
        messages.success(request, text % {"company": asked.company_name})
        return redirect("joining:companies")
    return render(request, "joining/new_company.html", {"form": form})


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back one's own request."""
    asked = get_object_or_404(JoinRequest, pk=pk, user=request.user)
    try:
        asked.withdraw()
    except JoinError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, gettext("Your request is withdrawn."))
    return redirect("joining:companies")
