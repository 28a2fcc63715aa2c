"""Editors decide who may post for which company."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.postgres.search import TrigramSimilarity
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company
from joining.domain_names import domain_of
from joining.emails import queue_decision
from joining.errors import JoinError
from joining.models import JoinRequest, MailDomain
from postings.models.lifecycle import is_editor
from saving.admin import CONFLICT

ALIKE = 0.4  # of 1: “Lumen Medical” and “Lumen Medical Ltd” have 0.78
MOST_ALIKE = 5


class DecisionForm(forms.Form):
    """The decision about a request."""

    company = forms.ModelChoiceField(
        label=_("Company"),
        queryset=Company.objects.none(),
        required=False,
        empty_label=_("create the new company"),
        help_text=_("If the board has the company already, choose it. The person joins it."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed to decline. The person reads it."),
    )

    def __init__(self, *args: Any, asked: JoinRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if asked.is_new_company:
            field: Any = self.fields["company"]
            field.queryset = Company.objects.filter(pk__in=[one.pk for one in alike(asked)])
        else:
            del self.fields["company"]


def alike(asked: JoinRequest) -> list[Company]:
    """Return companies whose names are like the one asked for, the likest first."""
    like = TrigramSimilarity("name", asked.company_name)
    found = Company.objects.annotate(like=like).filter(like__gte=ALIKE)
    return list(found.order_by("-like", "-pk")[:MOST_ALIKE])


@admin.register(JoinRequest)
class JoinRequestAdmin(admin.ModelAdmin[JoinRequest]):
    """The list of requests, and the page to decide on; nobody edits what somebody asked."""

    list_display = ["user", "asked_for", "state", "created_at", "decided_by"]
    list_filter = ["state"]
    list_select_related = ["user", "company", "decided_by"]
    search_fields = ["user__email", "company__name", "company_name"]
    show_full_result_count = False

    def get_urls(self) -> list[URLPattern]:
        """Show our own page instead of the form."""
        view = self.admin_site.admin_view(self.decide_view)
        ours = path("<path:object_id>/change/", view, name="joining_joinrequest_change")
        stock = super().get_urls()
        return [ours, *(url for url in stock if url.name != "joining_joinrequest_change")]

    @admin.display(description=_("company"))
    def asked_for(self, asked: JoinRequest) -> str:
        """Return the company, marked if it is new."""
        if asked.company:
            return str(asked.company)
        return gettext("new: %(name)s") % {"name": asked.company_name}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Forbid new rows: people ask on their own page."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Forbid changes: editors decide, but nobody changes what was asked."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Forbid deletion: it says why somebody may post."""
        return False

    def decide_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show a request; accept or decline it."""
        if not is_editor(request.user):
            raise PermissionDenied
        asked = self.get_object(request, object_id)
        if asked is None:
            raise Http404
        form = DecisionForm(request.POST or None, asked=asked)
        if request.method == "POST" and form.is_valid():
            return self.decided(request, asked, form)
        return self.page(request, asked, form)

    def decided(self, request: HttpRequest, asked: JoinRequest, form: DecisionForm) -> HttpResponse:
        """Make the decision, or say why it can't be made: nothing of what was typed is lost."""
        user: Any = request.user
        reason = form.cleaned_data["reason"].strip()
        accepts = request.POST.get("action") == "accept"
        if not accepts and not reason:
            form.add_error("reason", gettext("Enter a reason. The person reads it."))
            return self.page(request, asked, form)
        try:
            if accepts:
                asked.accept(by=user, company=form.cleaned_data.get("company"))
            else:
                asked.decline(by=user, reason=reason)
        except JoinError as error:
            form.add_error(None, str(error))
            fresh = JoinRequest.objects.get(pk=asked.pk)
            return self.page(request, fresh, form, status=CONFLICT)
        queue_decision(asked)
        text = gettext("Accepted: %(asked)s") if accepts else gettext("Declined: %(asked)s")
        self.log_change(request, asked, f"{asked.state}: {reason}".strip(": "))
        messages.success(request, text % {"asked": asked})
        return redirect("admin:joining_joinrequest_changelist")

    def page(
        self, request: HttpRequest, asked: JoinRequest, form: DecisionForm, *, status: int = 200
    ) -> HttpResponse:
        """Return the page, with what an editor should know first."""
        email = asked.user.email
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Decide about %(asked)s") % {"asked": asked},
            "asked": asked,
            "form": form,
            "opts": self.opts,
            "domain": domain_of(email),
            "known": MailDomain.objects.filter(name=domain_of(email)).first(),
            "look_alikes": MailDomain.objects.alike_address(email),
            "same_domain": domain_of(email) and domain_of(email) in asked.website,
        }
        return render(request, "admin/joining/decide.html", context, status=status)
