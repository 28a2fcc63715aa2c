"""Levels of jobs, in their order."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from postings.models.named import Named


class Levels(NamedTuple):
    """The levels that editors know, from the first step to the last; not to be changed."""

    by_key: dict[str, Level]
    by_text: dict[str, Level]  # by everything that employers call them, in small letters


class Level(Named):
    """A step that employers name in their own words, such as senior; postings keep the words."""

    key = models.SlugField(
        _("short name in links"), max_length=40, unique=True, help_text=_("Used in search links.")
    )
    name = models.CharField(_("name"), max_length=40)
    spellings = ArrayField(
        models.CharField(max_length=40),
        verbose_name=_("also written"),
        default=list,
        db_default=[],
        blank=True,
        help_text=_("What else employers call it, separated by commas."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), help_text=_("Levels are listed by this number, from the first step.")
    )

    class Meta:
        verbose_name = _("level")
        verbose_name_plural = _("levels")
        ordering = ["position", "-pk"]
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(name=""),
                name="postings_level_name_not_empty",
                violation_error_message=_("Enter a name for the level."),
            ),
            models.CheckConstraint(
                condition=Q(key=Lower(F("key"))) & ~Q(key=""),
                name="postings_level_key_in_small_letters",
                violation_error_message=_("Use small letters for the short name."),
            ),
        ]

    @property
    def texts(self) -> set[str]:
        """Return everything that it is called, in small letters."""
        return {
            text.lower() for text in (self.key, self.name, *self.names.values(), *self.spellings)
        }

    @classmethod
    def known(cls) -> Levels:
        """Return all levels as they are now; the statement is prepared, the rows are built once."""
        with connection.cursor() as cursor:
            cursor.execute(_ALL)
            return _levels(tuple(cursor.fetchall()))

    @classmethod
    def label_of(cls, text: str) -> str:
        """Return an employer's word in the active language, or the word itself if it is unknown."""
        level = cls.known().by_text.get(text.lower()) if text else None
        return level.label if level else text[:1].upper() + text[1:]


_ALL = """
    SELECT id, key, name, names::text, array_to_json(spellings)::text
    FROM postings_level ORDER BY position, id DESC
"""


@lru_cache(maxsize=4)
def _levels(rows: tuple[tuple[int, str, str, str, str], ...]) -> Levels:
    levels = [
        Level(id=pk, key=key, name=name, names=json.loads(names), spellings=json.loads(spellings))
        for pk, key, name, names, spellings in rows
    ]
    texts = [(text, level) for level in reversed(levels) for text in level.texts]
    keys = {level.key: level for level in levels}
    return Levels(keys, dict(texts) | keys)
