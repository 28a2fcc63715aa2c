"""Categories of postings."""

from __future__ import annotations

import json
from functools import lru_cache

from django.db import connection, models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from places.names import name_key
from postings.models.named import Named


class Category(Named):
    """A category that candidates filter by; editors keep the list short."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(
        _("short name in links"), max_length=60, unique=True, help_text=_("Used in search links.")
    )

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["name", "-pk"]
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(name=""),
                name="postings_category_name_not_empty",
                violation_error_message=_("Enter a name for the category."),
            ),
            # Other pages under /jobs/ have these names, so the category's could not be reached.
            models.CheckConstraint(
                condition=~Q(slug__in=["cards", "in", "numbers", "remote", "suggestions"]),
                name="postings_category_slug_not_reserved",
                violation_error_message=_("Another page has this address. Choose another name."),
            ),
        ]

    @classmethod
    def by_slug(cls) -> dict[str, Category]:
        """Return all categories as they are now, by their names in the active language.

        Callers must not change the dict. Every list needs it, so the statement is prepared and the
        rows are built once.
        """
        with connection.cursor() as cursor:
            cursor.execute(_ALL)
            return _by_slug(tuple(cursor.fetchall()), get_language() or "")


_ALL = "SELECT id, name, slug, names::text FROM postings_category ORDER BY id"


@lru_cache(maxsize=16)
def _by_slug(rows: tuple[tuple[int, str, str, str], ...], language: str) -> dict[str, Category]:
    categories = [
        Category(id=key, name=name, slug=slug, names=json.loads(names))
        for key, name, slug, names in rows
    ]
    categories.sort(key=lambda category: (name_key(category.label), -category.pk))
    return {category.slug: category for category in categories}
