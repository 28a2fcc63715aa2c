"""Forms for career texts: pasted, corrected beside the source, and changed later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from adverts.document import Document
from careers.importing.families import family_of
from careers.models import Guide, RoleFamily, RoleProfile
from careers.reading.drafts import GuideDraft, RoleProfileDraft
from careers.reading.errors import UnreadableText
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile

type Draft = GuideDraft | RoleProfileDraft
FILES = ".docx,.pdf,.md,.txt,.html,.htm"
MAX_BYTES = 5_000_000
_WIDE = {"class": "vLargeTextField"}


class TextForm(forms.Form):
    """Takes a text or a file; `document` and `draft` are set once the form is valid."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "data-paste": ""}),
        help_text=_("Plain text, Markdown or HTML."),
    )
    file = forms.FileField(
        label=_("Or upload a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": FILES}),
        help_text=_("Word (.docx), PDF, Markdown, text or a saved web page. Up to 5 MB."),
    )

    document: Document
    draft: Draft

    def __init__(self, *args: Any, read: Callable[[Document], Draft], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._read = read

    def clean_file(self) -> UploadedFile[bytes] | None:
        """Refuse a file that is too large before anything reads it."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(gettext("The file is larger than 5 MB."))
        return file

    def clean(self) -> dict[str, Any]:
        """Read the text or file; show the reader's reason if that fails."""
        data = super().clean() or {}
        text, file = data.get("text", ""), data.get("file")
        if self.errors:
            return data
        if bool(text.strip()) == bool(file):
            raise forms.ValidationError(gettext("Paste a text or choose a file, but not both."))
        self.document = Document(file, file.name or "") if file else Document.of(text)
        try:
            self.draft = self._read(self.document)
        except UnreadableText as error:
            self.add_error("file" if file else "text", str(error))
        return data


class GuideReviewForm(forms.Form):
    """A guide that was read, to correct before it is stored."""

    family = forms.ModelChoiceField(
        RoleFamily.objects.all(),
        label=_("Role family"),
        required=False,
        help_text=_("Leave empty to use the family of its titles, or to create one."),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=Guide._meta.get_field("language").choices or ()
    )
    title = forms.CharField(label=pgettext_lazy("article", "Title"), max_length=120)
    text = forms.CharField(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 30, **_WIDE}),
        help_text=_("Markdown. The levels are read from it again when you save."),
    )
    employers = SimpleArrayField(
        forms.CharField(max_length=100),
        label=_("Kinds of employer"),
        required=False,
        help_text=_("Separated by commas."),
    )

    draft: GuideDraft

    @staticmethod
    def initial_of(draft: GuideDraft) -> dict[str, Any]:
        """Return the values of a draft."""
        return {
            "language": draft.language or "en",
            "title": draft.title,
            "text": draft.markdown,
            "employers": ",".join(kind.replace(",", "") for kind in draft.employers),
        }

    def clean(self) -> dict[str, Any]:
        """Read the corrected text again."""
        data = super().clean() or {}
        if self.errors:
            return data
        try:
            read = read_guide(Document.of(f"# {data['title']}\n\n{data['text']}"))
        except UnreadableText as error:
            self.add_error("text", str(error))
            return data
        self.draft = GuideDraft(
            data["title"], read.paragraphs, data["text"], read.levels,
            tuple(data["employers"]), data["language"], read.warnings,
        )  # fmt: skip
        return data


class ProfileReviewForm(forms.Form):
    """A role profile that was read, as text that can be corrected before it is stored."""

    family = forms.ModelChoiceField(
        RoleFamily.objects.all(),
        label=_("Role family"),
        required=False,
        help_text=_("Leave empty to use the family of its titles, or to create one."),
    )
    text = forms.CharField(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 40, **_WIDE}),
        help_text=RoleProfile._meta.get_field("text").help_text,
    )

    draft: RoleProfileDraft

    def clean_text(self) -> str:
        """Read the corrected text again."""
        text: str = self.cleaned_data["text"]
        self.draft = read_text(text)
        return text


def read_text(text: str) -> RoleProfileDraft:
    """Read a profile of a form; raises ValidationError with the reader's reason."""
    try:
        return read_role_profile(Document.of(text))
    except UnreadableText as error:
        raise forms.ValidationError(str(error)) from error


class RoleProfileForm(forms.ModelForm[RoleProfile]):
    """A stored role profile; `draft` is what its text says."""

    class Meta:
        model = RoleProfile
        fields = ["family", "text"]

    draft: RoleProfileDraft

    def clean_text(self) -> str:
        """Read the text again."""
        text: str = self.cleaned_data["text"]
        self.draft = read_text(text)
        return text

    def clean(self) -> dict[str, Any]:
        """Refuse titles of other families."""
        data = super().clean() or {}
        if not self.errors:
            titles = [one.title for one in self.draft.titles]
            try:
                family_of(titles, name=self.draft.role, chosen=data["family"])
            except UnreadableText as error:
                self.add_error("text", str(error))
        return data
