"""Where an editor chooses how often the board writes to them."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from postings.models import Notice
from postings.models.lifecycle import is_editor
from saving.admin import OwnColumnsAdmin


class NoticeForm(forms.Form):
    """One choice."""

    frequency = forms.ChoiceField(
        label=Notice._meta.get_field("frequency").verbose_name,
        choices=Notice.Frequency.choices,
        widget=forms.RadioSelect,
    )


class NoticesMixin(OwnColumnsAdmin):
    """Adds the page."""

    def get_urls(self) -> list[URLPattern]:
        """Add its URL before the posting's own, which accept anything as an ID."""
        view = self.admin_site.admin_view(self.notices_view)
        return [path("notices/", view, name="postings_posting_notices"), *super().get_urls()]

    def notices_view(self, request: HttpRequest) -> HttpResponse:
        """Show and store the editor's own choice."""
        if not is_editor(request.user):
            raise PermissionDenied
        known = Notice.of(request.user)
        form = NoticeForm(request.POST or None, initial={"frequency": known.frequency})
        if request.method == "POST" and form.is_valid():
            Notice.choose(request.user, form.cleaned_data["frequency"])
            messages.success(request, gettext("Your choice is saved."))
            return redirect("admin:index")
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Emails about what waits"),
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/postings/posting/notices.html", context)
