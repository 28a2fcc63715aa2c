"""Role profiles: a position description as structure."""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from adverts.vocabulary import terms
from careers.models.family import Level, RoleFamily
from careers.models.publication import DERIVED, Publication, publication_constraints
from postings.models.choices import Education
from postings.models.item import PostingItem
from saving.versioned import counts_versions, trackers

UNVERSIONED = ["role", "department", "overview", "language", "experience_years", "education"]


@pghistory.track(*trackers(), exclude=[*UNVERSIONED, "updated_at"])
class RoleProfile(Publication):
    """What one role does, title by title. The text decides: all else is read from it."""

    family = models.ForeignKey(
        RoleFamily, on_delete=models.PROTECT, related_name="profiles", verbose_name=_("role family")
    )
    text = models.TextField(
        _("text"),
        help_text=_(
            "Position and department as labels, then the titles from the lowest up, an overview, "
            "groups of duties under their headings, and requirements."
        ),
    )
    role = models.CharField(_("role"), max_length=100, editable=False)
    department = models.CharField(_("department"), max_length=100, blank=True, editable=False)
    overview = models.TextField(blank=True, editable=False)
    language = models.CharField(max_length=2, blank=True, editable=False)
    experience_years = models.PositiveSmallIntegerField(null=True, editable=False)
    education = models.CharField(max_length=24, choices=Education, blank=True, editable=False)

    class Meta:
        verbose_name = _("role profile")
        verbose_name_plural = _("role profiles")
        ordering = ["family", "role", "-pk"]
        triggers = [counts_versions(but_for=[*UNVERSIONED, *DERIVED])]
        constraints = [
            *publication_constraints("roleprofile"),
            models.UniqueConstraint(
                "family",
                Lower("role"),
                condition=Q(status="published"),
                name="careers_roleprofile_one_published",
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(role=""), name="careers_roleprofile_complete"
            ),
            models.CheckConstraint(
                condition=Q(education__in=["", *Education.values]),
                name="careers_roleprofile_education_known",
            ),
        ]

    def __str__(self) -> str:
        return self.role

    def get_absolute_url(self) -> str:
        """Return the URL of the page."""
        return self.family.get_absolute_url()

    def replaces(self) -> models.QuerySet[RoleProfile]:
        """Return the published profile of the same role."""
        others = RoleProfile.objects.filter(family_id=self.family_id, role__iexact=self.role)
        return others.filter(status="published").exclude(pk=self.pk)


class ProfileTitle(models.Model):
    """One of the titles of a profile, from the lowest up, and the level that it means."""

    profile = models.ForeignKey(RoleProfile, on_delete=models.CASCADE, related_name="titles")
    level = models.ForeignKey(
        Level, on_delete=models.SET_NULL, null=True, related_name="profile_titles"
    )
    title = models.CharField(max_length=100)
    description = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(help_text="Counted from 0.")

    class Meta:
        ordering = ["profile", "position", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "position"], name="careers_profiletitle_position_once"
            ),
            models.UniqueConstraint(
                "profile", Lower("title"), name="careers_profiletitle_title_once"
            ),
            # The target of a foreign key, so that an item's titles are its own profile's
            models.UniqueConstraint(fields=["id", "profile"], name="careers_profiletitle_own"),
            models.CheckConstraint(condition=~Q(title=""), name="careers_profiletitle_not_empty"),
        ]

    def __str__(self) -> str:
        return self.title


class ProfileItem(models.Model):
    """A duty or a requirement, with the titles that it applies to."""

    Kind = PostingItem.Kind

    profile = models.ForeignKey(RoleProfile, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=14, choices=PostingItem.Kind)
    importance = models.CharField(max_length=4, choices=PostingItem.Importance, blank=True)
    heading = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    position = models.PositiveSmallIntegerField(help_text="Counted from 0 in the profile.")
    titles: models.ManyToManyField[ProfileTitle, Any] = models.ManyToManyField(
        ProfileTitle, through="ProfileItemTitle", related_name="items"
    )

    class Meta:
        ordering = ["profile", "position", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "position"], name="careers_profileitem_position_once"
            ),
            models.UniqueConstraint(fields=["id", "profile"], name="careers_profileitem_own"),
            models.CheckConstraint(
                condition=Q(kind="responsibility", importance="")
                | Q(kind="requirement", importance__in=[*map(str, terms.Importance)]),
                name="careers_profileitem_kind_known",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="careers_profileitem_not_empty"),
        ]

    def __str__(self) -> str:
        return self.text


class ProfileItemTitle(models.Model):
    """An item applies to a title; both belong to the profile, as foreign keys make sure."""

    profile = models.ForeignKey(RoleProfile, on_delete=models.CASCADE, related_name="+")
    item = models.ForeignKey(ProfileItem, on_delete=models.CASCADE, related_name="applications")
    title = models.ForeignKey(ProfileTitle, on_delete=models.CASCADE, related_name="applications")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "title"], name="careers_profileitemtitle_once"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} for {self.title_id}"
