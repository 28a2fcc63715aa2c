"""Names that editors give, in the languages of the pages."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Func
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class NamesAreTexts(Func):
    """Whether a JSON value is an object of texts, none of them empty."""

    output_field = models.BooleanField()
    template = (
        "jsonb_path_match(%(expressions)s, "
        """'strict $.type() == "object" && !exists($.* ? (@.type() != "string" || @ == ""))')"""
    )


class Named(models.Model):
    """A row with a name, and its translations by the code of the language."""

    names = models.JSONField(
        _("names in other languages"), default=dict, db_default={}, blank=True, editable=False
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=NamesAreTexts(F("names")),
                name="%(app_label)s_%(class)s_names_are_texts",
            ),
        ]

    name: models.CharField[str, str]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """Return the name in the active language, or the English one if there is none."""
        names: dict[str, str] = self.names
        return names.get(get_language() or "") or self.name
