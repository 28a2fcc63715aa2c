"""Forms that ask for one's own password; an attempt counts like one at login."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth import authenticate
from django.contrib.auth import forms as forms_of_accounts
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from accounts.models import Session
from saving.passwords import SavesPasswordAlone


@sensitive_variables("password")
def check_own_password(request: HttpRequest, password: str) -> None:
    """Raise ValidationError if it is wrong, and TooManyTriesError if it can't be checked now."""
    username = request.user.get_username()
    if authenticate(request, username=username, password=password) is None:
        text = gettext("This is not your password. Please enter it again.")
        raise ValidationError(text, code="password_incorrect")


class NewPasswordForm(SavesPasswordAlone, forms_of_accounts.AdminPasswordChangeForm[User]):
    """Django's form with which an administrator gives somebody a new password."""


class OwnPasswordChangeForm(SavesPasswordAlone, AdminPasswordChangeForm):
    """Django's form for a new password, with limits on attempts at the old one."""

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    @sensitive_variables("old_password")
    def clean_old_password(self) -> str:
        """Check the old password as Django does, but with the limits."""
        old_password: str = self.cleaned_data["old_password"]
        check_own_password(self.request, old_password)
        return old_password


class EndSessionsForm(forms.Form):
    """The choice of one's other sessions to end, confirmed by one's password."""

    sessions = forms.MultipleChoiceField(
        label=_("Sessions"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one session.")},
    )
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, others: list[Session], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.request, self.others = request, others
        field: Any = self.fields["sessions"]
        field.choices = [(session.number, str(session)) for session in others]

    @sensitive_variables("password")
    def clean_password(self) -> str:
        """Check the password: somebody at an unlocked computer must not end other sessions."""
        password: str = self.cleaned_data["password"]
        check_own_password(self.request, password)
        return password

    def end(self) -> int:
        """End the chosen sessions."""
        chosen = set(self.cleaned_data["sessions"])
        keys = [session.pk for session in self.others if session.number in chosen]
        return int(Session.objects.filter(pk__in=keys).delete()[0])
