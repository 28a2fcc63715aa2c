"""The company's form in the admin, with its logo."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from companies.banned import refuse_banned
from companies.logos import MAX_UPLOAD, LogoImage, read_logo, too_heavy
from companies.models import Company


class CompanyForm(forms.ModelForm[Company]):
    """The company's fields and its logo, which has its own table."""

    logo = forms.FileField(
        label=_("Logo"),
        required=False,
        widget=AdminFileWidget(
            attrs={
                "accept": "image/png,image/jpeg,image/webp,image/gif",
                # Django gives this widget a legend, but no label.
                "aria-label": _("Image file"),
            }
        ),
        help_text=_(
            "PNG, JPEG, WebP or GIF, up to 2 MiB and at least 48 pixels on each side. Shown "
            "on a light background. Without a logo, pages show the company's initials."
        ),
    )

    class Meta:
        model = Company
        fields = [
            "name", "slug", "sector", "headquarters", "website", "overview", "is_featured",
            "is_passed_on",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["logo"] = self.instance.logo_or_none

    def clean_website(self) -> str:
        """Refuse an address of a banned domain."""
        return refuse_banned(self.cleaned_data["website"])

    def clean_logo(self) -> Any:
        """Return a picture to store, False to remove the logo, or the existing logo."""
        upload = self.cleaned_data["logo"]
        if not isinstance(upload, UploadedFile):
            return upload
        if (upload.size or 0) > MAX_UPLOAD:
            raise too_heavy()
        return read_logo(upload.read())

    def save_logo(self) -> None:
        """Replace or remove the logo, after the company is stored."""
        wanted = self.cleaned_data.get("logo")
        if isinstance(wanted, LogoImage):
            self.instance.replace_logo(wanted)
        elif wanted is False:
            self.instance.remove_logo()
