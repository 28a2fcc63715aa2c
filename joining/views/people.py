"""The people of a company, as its members see them and its owners decide about them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from companies.models import Company, Membership
from joining import people as rules
from joining.emails import queue_decision
from joining.errors import JoinError
from joining.forms import InvitationForm, ReasonForm
from joining.models import Invitation, JoinRequest, MailDomain


def owned_or_404(request: HttpRequest, slug: str) -> Company:
    """Return the company if this person owns it; all others don't exist for them."""
    user: Any = request.user
    company = rules.owned_by(user, slug)
    if company is None:
        raise Http404
    return company


@require_safe
@login_required
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one's colleagues; to owners also who asks and who is invited."""
    mine = get_object_or_404(
        Membership.objects.select_related("company"), company__slug=slug, user=request.user
    )
    return people_page(request, mine)


def people_page(
    request: HttpRequest, mine: Membership, form: Any = None, *, status: int = 200
) -> HttpResponse:
    """Return the page, with a form that was not right."""
    company = mine.company
    context: dict[str, Any] = {
        "company": company,
        "mine": mine,
        "people": company.memberships.select_related("user").order_by("created_at", "pk"),
        "domains": MailDomain.objects.verified().filter(company=company),
    }
    if mine.is_owner:
        asking = JoinRequest.objects.waiting().filter(company=company).select_related("user")
        context |= {
            "asking": [(one, MailDomain.objects.alike_address(one.user.email)) for one in asking],
            "invited": Invitation.objects.open().filter(company=company),
            "form": form or InvitationForm(),
            "reason": ReasonForm(),
        }
    return render(request, "joining/people.html", context, status=status)


@require_POST
@login_required
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Leave a company."""
    mine = get_object_or_404(Membership, company__slug=slug, user=request.user)
    try:
        rules.remove(mine)
    except JoinError as error:
        messages.error(request, str(error))
        return redirect("joining:people", slug=slug)
    messages.success(request, gettext("You no longer post for %(company)s.") % _facts(mine))
    return redirect("joining:companies")


@require_POST
@login_required
def change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Remove a colleague, or change their role, as an owner may."""
    company = owned_or_404(request, slug)
    theirs = get_object_or_404(Membership.objects.select_related("user"), pk=pk, company=company)
    action = request.POST.get("action", "")
    done = {
        "remove": gettext("%(person)s no longer posts for %(company)s."),
        "owner": gettext("%(person)s is now an owner of %(company)s."),
        "member": gettext("%(person)s is now a member of %(company)s."),
    }
    if action not in done:
        raise Http404
    try:
        rules.remove(theirs) if action == "remove" else rules.set_role(theirs, action)
    except JoinError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done[action] % _facts(theirs))
    is_self_removed = action == "remove" and theirs.user_id == request.user.pk
    return redirect("joining:companies") if is_self_removed else redirect("joining:people", slug)


@require_POST
@login_required
def decide(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Accept or decline somebody who asks to join, as an owner may."""
    company = owned_or_404(request, slug)
    asked = get_object_or_404(JoinRequest.objects.select_related("user"), pk=pk, company=company)
    user: Any = request.user
    reason = ReasonForm(request.POST)
    accepts = request.POST.get("action") == "accept"
    if not accepts and not reason.is_valid():
        messages.error(request, gettext("Enter a reason. The person reads it."))
        return redirect("joining:people", slug)
    try:
        if accepts:
            asked.accept(by=user)
        else:
            asked.decline(by=user, reason=reason.cleaned_data["reason"])
    except JoinError as error:
        messages.error(request, str(error))
    else:
        queue_decision(asked)
        text = gettext("%(person)s: accepted.") if accepts else gettext("%(person)s: declined.")
        messages.success(request, text % {"person": asked.user.email or asked.user})
    return redirect("joining:people", slug)


def _facts(membership: Membership) -> dict[str, str]:
    user = membership.user
    return {"person": user.email or str(user), "company": str(membership.company)}
