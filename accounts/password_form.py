"""The form with which somebody who is logged in changes their password."""

from allauth.account.forms import ChangePasswordForm as StockForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_variables

from accounts.adapter import AccountAdapter


class ChangePasswordForm(StockForm):  # type: ignore[misc]
    """allauth's form, whose wrong passwords count like those at login."""

    @sensitive_variables("password")
    def clean_oldpassword(self) -> str:
        """Raise ValidationError if it is wrong, TooManyTriesError if it can't be checked now."""
        password: str = self.cleaned_data.get("oldpassword", "")
        if not AccountAdapter().reauthenticate(self.user, password):
            text = gettext("This is not your password. Please enter it again.")
            raise ValidationError(text, code="password_incorrect")
        return password
