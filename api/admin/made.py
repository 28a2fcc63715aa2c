"""Rows that a company's people make and replace, and that nobody edits: tokens and webhooks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from companies.models import Company
from postings.admin.buttons import ButtonsMixin


def offer_managed_companies(form: forms.BaseForm, user: Any) -> None:
    """Offer only the companies that this person posts for, whoever they are besides."""
    if "company" in form.fields:  # unless somebody only looks
        companies: Any = form.fields["company"]
        companies.queryset = Company.objects.managed_by(user)
        if companies.queryset.count() == 1:
            companies.initial = companies.queryset.get()


class ReplacedMixin(ButtonsMixin):
    """Adds the buttons; the row itself is only shown."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: a row like this is replaced, not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: it stays in the list, so that people see what there was."""
        return False


class MadeByMembersMixin(ReplacedMixin):
    """Lets people who post for a company make such a row for it."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Allow only people who post for a company."""
        own = Company.objects.managed_by(request.user)
        return super().has_add_permission(request) and own.exists()

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm[Any]]:
        """Tell the form who is asking."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"user": request.user})
