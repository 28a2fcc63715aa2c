"""The form of a feed in the admin."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.banned import refuse_banned
from feeds.models import Feed
from feeds.models.feed import MAX_UPLOAD
from postings.forms import offer_own_companies
from saving.chosen import LongSelect

# The public list of jobs of each system, as docs/feeds.md names them.
_ADDRESSES = (
    ("Ashby", "https://api.ashbyhq.com/posting-api/job-board/NAME?includeCompensation=true"),
    ("BambooHR", "https://NAME.bamboohr.com/careers/list"),
    ("Breezy HR", "https://NAME.breezy.hr/json"),
    ("Greenhouse", "https://boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true"),
    ("join.com", "https://join.com/api/public/companies/NUMBER/jobs"),
    ("Lever", "https://api.lever.co/v0/postings/NAME?mode=json"),
    ("Personio", "https://NAME.jobs.personio.de/xml"),
    ("Pinpoint", "https://NAME.pinpointhq.com/postings.json"),
    ("Recruitee", "https://NAME.recruitee.com/api/offers/"),
    ("Rippling", "https://ats.rippling.com/api/v2/board/NAME/jobs"),
    ("SmartRecruiters", "https://api.smartrecruiters.com/v1/companies/NAME/postings?limit=100"),
)


class FeedForm(forms.ModelForm[Feed]):
    """A feed with an address, or with a file that the database stores."""

    upload = forms.FileField(
        label=_("File"),
        required=False,
        # Django gives this widget a legend, but no label.
        widget=AdminFileWidget(attrs={"aria-label": _("Feed file")}),
        help_text=_(
            "Instead of an address: XML, JSON, CSV or XLSX, up to 20 MiB. A new file replaces "
            "the old one. Postings it no longer lists are closed."
        ),
    )

    class Meta:
        model = Feed
        fields = ["company", "url", "hours_between"]
        widgets = {"company": LongSelect}

    user: User  # set by the admin for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_own_companies(self, self.user)
        if "url" in self.fields:
            self.fields["url"].help_text = _with_addresses(str(self.fields["url"].help_text))
        if self.instance.file_name and "upload" in self.fields:
            text = gettext("Current file: %(name)s.") % {"name": self.instance.file_name}
            self.fields["upload"].help_text = f"{text} {self.fields['upload'].help_text}"

    def _get_validation_exclusions(self) -> set[str]:
        """Check the row's constraints, including those on fields that the form doesn't have."""
        return {"created_by"}

    def clean_url(self) -> str:
        """Refuse an address of a banned domain."""
        return refuse_banned(self.cleaned_data["url"])

    def clean_upload(self) -> Any:
        """Reject a file that is too large to store."""
        upload = self.cleaned_data["upload"]
        if isinstance(upload, UploadedFile) and (upload.size or 0) > MAX_UPLOAD:
            raise forms.ValidationError(gettext("Choose a file of up to 20 MiB."))
        return upload

    def clean(self) -> dict[str, Any]:
        """Require either an address or a file; a new one replaces the old one."""
        data = super().clean() or {}
        url, upload = data.get("url"), data.get("upload")
        if url and upload:
            raise forms.ValidationError(gettext("Enter either an address or a file."))
        if upload:
            self.instance.file, self.instance.file_name = upload.read(), upload.name[:200]
        elif url:
            self.instance.file, self.instance.file_name = None, ""
        return data


def _with_addresses(help_text: str) -> str:
    """Return a help text with the address to give for each system, to be opened."""
    items = format_html_join("", "<li>{}: <code>{}</code></li>", _ADDRESSES)
    summary = gettext("Addresses of recruiting systems")
    text = "{}<details><summary>{}</summary><ul>{}</ul></details>"
    return format_html(text, help_text, summary, items)
