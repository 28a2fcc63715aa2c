"""Categories of postings."""

from __future__ import annotations

from functools import lru_cache

from django.db import connection, models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Category(models.Model):
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
            models.CheckConstraint(
                condition=~Q(name=""),
                name="postings_category_name_not_empty",
                violation_error_message=_("Enter a name for the category."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def by_slug(cls) -> dict[str, Category]:
        """Return all categories as they are now, in their order; callers must not change the dict.

        Every list needs them, so the statement is prepared and the rows are built once.
        """
        with connection.cursor() as cursor:
            cursor.execute(_ALL)
            return _by_slug(tuple(cursor.fetchall()))


_ALL = "SELECT id, name, slug FROM postings_category ORDER BY name, id DESC"


@lru_cache(maxsize=4)
def _by_slug(rows: tuple[tuple[int, str, str], ...]) -> dict[str, Category]:
    return {slug: Category(id=key, name=name, slug=slug) for key, name, slug in rows}
