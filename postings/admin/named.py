"""Categories and levels in the admin, with their names in each language."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from postings.models import Category, Level
from saving.admin import OwnColumnsAdmin

OTHERS = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
NAMES = {code: f"name_{code.replace('-', '_')}" for code in OTHERS}
MOST = 80  # letters


def _name_field(code: str) -> forms.CharField:
    return forms.CharField(
        label=get_language_info(code)["name_local"],
        required=False,
        max_length=MOST,
        help_text=_("If empty, pages in this language show the English name."),
        widget=forms.TextInput(attrs={"class": "vTextField", "lang": code}),
    )


_Names: Any = type(
    "_Names", (forms.ModelForm,), {field: _name_field(code) for code, field in NAMES.items()}
)


class NamedForm(_Names):  # type: ignore[misc]
    """A row with one field for its name in each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, field in NAMES.items():
            self.initial[field] = self.instance.names.get(code, "")

    def clean(self) -> dict[str, Any] | None:
        """Collect the names that are not empty."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        given = {code: cleaned.get(field) for code, field in NAMES.items()}
        others = {code: name for code, name in self.instance.names.items() if code not in NAMES}
        self.instance.names = others | {code: name for code, name in given.items() if name}
        self.also_changed = ["names"] if {*NAMES.values()} & {*self.changed_data} else []
        return cleaned


class LevelForm(NamedForm):
    """A level; no two are called the same."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "spellings" in self.fields:  # unless somebody may only look
            self.fields["spellings"].widget.attrs["class"] = "vTextField"

    def clean(self) -> dict[str, Any] | None:
        """Refuse what another level is called."""
        cleaned = super().clean() or self.cleaned_data
        made = Level(
            key=cleaned.get("key", ""), name=cleaned.get("name", ""), names=self.instance.names,
            spellings=cleaned.get("spellings") or [],
        )  # fmt: skip
        for other in Level.objects.exclude(pk=self.instance.pk):
            both = sorted(made.texts & other.texts - {""})
            if both:
                text = gettext("Another level, %(level)s, is already called “%(name)s”.")
                raise forms.ValidationError(text % {"level": other, "name": both[0]})
        return cleaned


@admin.register(Category)
class CategoryAdmin(OwnColumnsAdmin):
    """The categories, which editors maintain and recruiters choose from."""

    form = NamedForm
    fields = ["name", "slug", *NAMES.values()]
    list_display = ["name", "slug"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Level)
class LevelAdmin(OwnColumnsAdmin):
    """The levels in their order, which the filters and forms follow."""

    form = LevelForm
    fields = ["name", "key", "position", "spellings", *NAMES.values()]
    list_display = ["name", "position", "spellings"]
    search_fields = ["name"]
    prepopulated_fields = {"key": ["name"]}
