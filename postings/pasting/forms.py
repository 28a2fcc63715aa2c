"""The form for an advert, pasted or as a file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from adverts.document import MAX_BYTES, Document
from adverts.text.errors import UnreadableAdvert
from postings.pasting.reading import FoundAdverts, read_document

FILES = ".docx,.pdf,.md,.txt,.html,.htm,.json,.xml,.csv,.xlsx"


class AdvertForm(forms.Form):
    """Takes a text or a file; `found` has its adverts once the form is valid."""

    text = forms.CharField(
        label=_("Advert text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "data-paste": ""}),
        help_text=_(
            "Copy it from a web page, an email or a document: plain text, Markdown or HTML."
        ),
    )
    file = forms.FileField(
        label=_("Or upload a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": FILES}),
        help_text=format_lazy(
            _(
                "Word (.docx), PDF, Markdown, text or a saved web page; also JSON, XML, CSV or "
                "XLSX. Up to {size} MB."
            ),
            size=MAX_BYTES // 1_000_000,
        ),
    )

    found: FoundAdverts

    def clean_file(self) -> UploadedFile[bytes] | None:
        """Refuse a file that is too large before anything reads it."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MAX_BYTES:
            text = gettext(
                "The file is larger than %(size)s MB. If it is a feed of many adverts, ask "
                "the administrator to import it with manage.py import_postings."
            )
            raise forms.ValidationError(text % {"size": MAX_BYTES // 1_000_000})
        return file

    def clean(self) -> dict[str, Any]:
        """Read the text or file; show the reader's reason if that fails."""
        data = super().clean() or {}
        text, file = data.get("text", ""), data.get("file")
        if self.errors:
            return data
        if bool(text.strip()) == bool(file):
            raise forms.ValidationError(
                gettext("Paste text or choose a file, not both.")
                if file
                else gettext("Paste the advert's text or choose a file.")
            )
        document = Document(file, file.name or "") if file else Document.of(text)
        try:
            self.found = read_document(document)
        except UnreadableAdvert as error:
            self.add_error("file" if file else "text", str(error))
        return data
