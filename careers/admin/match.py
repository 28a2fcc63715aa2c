"""The levels of postings in the admin: editors decide what is open, recruiters correct theirs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from careers.models import Level, PostingMatch
from saving.admin import OwnColumnsAdmin
from saving.ordering import before_others


class LevelChoice(forms.ModelChoiceField[Level]):
    """The levels of all families, each with the name of its family."""

    def label_from_instance(self, obj: Level) -> str:
        """Return family and level."""
        return f"{obj.family}: {obj}"


class MatchForm(forms.ModelForm[PostingMatch]):
    """The family and the level of a posting."""

    level = LevelChoice(
        Level.objects.select_related("family"),
        label=_("Level"),
        required=False,
        help_text=_("A level of this family."),
    )

    class Meta:
        model = PostingMatch
        fields = ["family", "level"]

    def clean(self) -> dict[str, Any]:
        """Refuse a level of another family."""
        data = super().clean() or {}
        level = data.get("level")
        if level and level.family != data.get("family"):
            self.add_error("level", gettext("This is a level of another family."))
        return data


@admin.register(PostingMatch)
class PostingMatchAdmin(OwnColumnsAdmin):
    """What waits for a decision comes first."""

    goes_with_its_row = True  # see saving.admin
    form = MatchForm
    list_display = ["title", "family", "level", "state", "reason"]
    list_filter = ["state", "family"]
    list_select_related = ["family", "level"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["title"]
    fields = ["posting", "family", "level", "state", "reason", "words"]
    readonly_fields = ["posting", "state", "reason", "words"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[PostingMatch]:
        """Return the matches of this person's postings."""
        return super().get_queryset(request).managed_by(request.user)  # type: ignore[attr-defined,no-any-return]

    def get_ordering(self, request: HttpRequest) -> Any:
        """Put first what is open."""
        return [before_others(state="open").asc(), "-pk"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Store the choice, also on the posting."""
        data, user = form.cleaned_data, request.user
        obj.choose(family=data["family"], level=data["level"], by=user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Each posting gets its match from the board."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A match goes with its posting."""
        return False
