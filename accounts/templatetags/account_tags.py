"""allauth's forms in our words."""

from typing import Any

from django import template
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.utils.translation import gettext_lazy as _

register = template.Library()

# By the name of the field; `new_password` where an old one is or was asked for
LABELS = {
    "login": _("Email address or username"),
    "email": _("Work email address"),
    "password": _("Password"),
    "password1": _("Password"),
    "new_password": _("New password"),
    "password2": _("The same password again"),
    "oldpassword": _("Current password"),
    "code": _("Code"),
    "name": _("Name of the passkey"),
    "passwordless": _("It opens my account without a password"),
}
HELP = {
    "passwordless": _("Your device then asks for your fingerprint, face or PIN."),
    "name": _("For you, to tell your passkeys apart."),
}


@register.filter
def in_our_words(form: Any) -> Any:
    """Return a form with our labels and help texts, and without placeholders."""
    is_new = "oldpassword" in form.fields or "password2" in form.fields
    for name, field in form.fields.items():
        key = "new_password" if is_new and name == "password1" else name
        field.label = LABELS.get(key, field.label)
        field.help_text = HELP.get(name, "")
        if name == "password1":
            field.help_text = password_validators_help_text_html()
        field.widget.attrs.pop("placeholder", None)
        if getattr(field.widget, "input_type", "") not in ("checkbox", "hidden"):
            field.widget.attrs["class"] = "form-control"
    return form
