"""Words to find companies by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.utils.text import slugify

if TYPE_CHECKING:
    from companies.models import Company


class CompanyQuerySet(models.QuerySet["Company"]):
    """Companies by who may act for them and by name."""

    def managed_by(self, user: Any) -> Self:
        """The companies that `user` posts for; none for a visitor."""
        return self.filter(memberships__user_id=user.pk) if user.pk else self.none()

    def with_logos(self) -> Self:
        """With all that is needed to show their logos, which is not the picture's bytes."""
        return self.select_related("logo").defer("logo__image")

    def get_or_create_named(self, name: str, **defaults: Any) -> tuple[Company, bool]:
        """The company of this name, letter case aside, made with a free slug if there is none."""
        known = self.filter(name__iexact=name).order_by("pk").first()
        if known:
            return known, False
        return self.create(name=name, slug=self.free_slug(name), **defaults), True

    def free_slug(self, name: str) -> str:
        """A slug for `name` that no company has yet."""
        wanted = slugify(name)[:70] or "company"
        taken = set(self.filter(slug__startswith=wanted).values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (wanted, *numbered) if slug not in taken)
