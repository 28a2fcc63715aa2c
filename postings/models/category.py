"""Categories of postings."""

from django.db import models
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
