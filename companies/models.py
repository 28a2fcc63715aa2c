"""Companies and their logos."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

import pghistory
import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Length, Upper
from django.db.models.lookups import GreaterThan, LessThanOrEqual
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from companies.logos import MAX_STORED, STORED_SIDE, LogoImage
from companies.markdown import render_markdown
from companies.memberships import Membership
from places.models import Place
from saving.versioned import Versioned, counts_versions, trackers

__all__ = ["Company", "Logo", "Membership", "NameKey", "Sector"]


class CompanyQuerySet(models.QuerySet["Company"]):
    """Companies by recruiter and by name."""

    def managed_by(self, user: Any) -> Self:
        """Return the companies that `user` posts for; none for a visitor."""
        return self.filter(memberships__user_id=user.pk) if user.pk else self.none()

    def get_or_create_named(self, name: str, **defaults: Any) -> tuple[Company, bool]:
        """Return the company with this name in any letter case, and whether it was created.

        The former name of a company that was merged into another one finds the other one.
        """
        known = self.filter(name__iexact=name).order_by("pk").first()
        known = known or self.filter(former_names__name__iexact=name).order_by("pk").first()
        if known:
            return known, False
        return self.create(name=name, slug=self.free_slug(name), **defaults), True

    def free_slug(self, name: str) -> str:
        """Return a slug for `name` that no company has yet."""
        wanted = slugify(name)[:70] or "company"
        taken = set(self.filter(slug__startswith=wanted).values_list("slug", flat=True))
        former = FormerName.objects.filter(slug__startswith=wanted)
        taken |= set(former.values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (wanted, *numbered) if slug not in taken)


class NameKey(models.Func):
    """A name without letter case and accents, by a function of the database."""

    function = "companies_name_key"
    output_field = models.TextField()


class Sector(models.TextChoices):
    """The industry that a company works in."""

    MED_COMMS = "med_comms", _("medical communications")
    PHARMA = "pharma", _("pharmaceuticals")
    BIOTECH = "biotech", _("biotechnology")
    CRO = "cro", _("clinical research")
    HOSPITAL = "hospital", _("hospitals and care")
    MEDTECH = "medtech", _("medical technology")
    DIAGNOSTICS = "diagnostics", _("diagnostics")
    OTHER = "other", _("other")


@pghistory.track(*trackers(), exclude=["overview_html"])
class Company(Versioned):
    """An employer."""

    Sector = Sector

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(
        _("short name in links"),
        max_length=80,
        unique=True,
        help_text=_("The last part of the company page's address."),
    )
    sector = models.CharField(_("sector"), max_length=20, choices=Sector, default=Sector.OTHER)
    website = models.URLField(_("website"), blank=True)
    headquarters = models.ForeignKey(
        Place,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="companies",
        verbose_name=_("headquarters"),
    )
    overview = models.TextField(
        _("overview"),
        blank=True,
        help_text=_("Markdown. Shown on the company page and next to its jobs."),
    )
    overview_html = models.TextField(blank=True, editable=False)
    is_featured = models.BooleanField(
        _("featured"), default=False, help_text=_("Featured on the home page.")
    )
    is_passed_on = models.BooleanField(
        _("jobs on other sites"),
        default=True,
        db_default=True,
        help_text=_("Pass the company's jobs on to other job sites, which read our XML feeds."),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CompanyQuerySet.as_manager()

    class Meta:
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        triggers = [counts_versions(but_for=["overview_html", "created_at", "updated_at"])]
        ordering = ["name", "-pk"]
        indexes = [
            # autocomplete.words_beginning: names by their start, in any letter case
            models.Index(
                OpClass(Upper("name"), name="text_pattern_ops"), name="companies_company_name_start"
            ),
            # company_search.NAMED: names with other accents, parts of them and misspelt ones
            GinIndex(
                OpClass(NameKey("name"), name="gin_trgm_ops"), name="companies_company_name_trigram"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(website="") | Q(website__regex=r"^https?://"),
                name="companies_company_website_http",
                violation_error_message=_("Enter a website that starts with http:// or https://."),
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="companies_company_name_not_empty",
                violation_error_message=_("Enter the company's name."),
            ),
            models.CheckConstraint(
                condition=Q(sector__in=Sector.values),
                name="companies_company_sector_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the company, and render its overview once for all page views."""
        self.overview_html = render_markdown(self.overview)
        if update_fields is not None and "overview" in update_fields:
            update_fields = {*update_fields, "overview_html"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def introduce(self, overview: str) -> None:
        """Store this overview, unless the company already has one."""
        fields = {"overview": overview, "overview_html": render_markdown(overview)}
        silent = Company.objects.filter(pk=self.pk, overview="")
        if silent.update(**fields, updated_at=timezone.now()):
            self.overview, self.overview_html = overview, fields["overview_html"]
            self.forget_version()

    def get_absolute_url(self) -> str:
        """Return the URL of the company's public page."""
        return reverse("companies:detail", args=[self.slug])

    @property
    def logo_or_none(self) -> Logo | None:
        """Return the logo, or None."""
        return getattr(self, "logo", None) if self.pk else None

    def replace_logo(self, picture: LogoImage) -> None:
        """Store this picture as the logo; the URL of the old logo stops working."""
        fields = {name: getattr(picture, name) for name in ("image", "width", "height", "digest")}
        self.logo, _ = Logo.objects.update_or_create(company=self, defaults=fields)

    def remove_logo(self) -> None:
        """Remove the logo, so pages show the initials."""
        Logo.objects.filter(company=self).delete()
        self.logo = None


class FormerName(models.Model):
    """The name and address of a company that was merged into another one.

    Links to the old page, and imports under the old name, lead to the company that stayed.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    merged_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name", "-pk"]
        default_permissions = ()
        indexes = [
            # Company.objects.get_or_create_named
            models.Index(Upper("name"), name="companies_formername_name"),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track(exclude=["image"])
class Logo(models.Model):
    """A company's logo, in its own table so that lists of companies never read the bytes."""

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="logo")
    image = models.BinaryField(help_text="WebP.")
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=16, help_text="The start of the image's SHA-256, in hex.")

    class Meta:
        ordering = ["company", "-pk"]
        triggers = [
            pgtrigger.Trigger(
                name="company_version",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func="UPDATE companies_company SET version = version + 1 "
                "WHERE id = COALESCE(NEW.company_id, OLD.company_id); RETURN NULL;",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=GreaterThan(Length("image"), Value(0))
                & LessThanOrEqual(Length("image"), Value(MAX_STORED)),
                name="companies_logo_small",
            ),
            models.CheckConstraint(
                condition=Q(width__range=(1, STORED_SIDE), height__range=(1, STORED_SIDE)),
                name="companies_logo_sides",
            ),
            models.CheckConstraint(
                condition=Q(digest__regex=r"^[0-9a-f]{16}$"), name="companies_logo_digest_hex"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"

    @property
    def url(self) -> str:
        """Return the URL of the picture, which changes with the picture."""
        return reverse("company-logo", args=[self.company.slug, self.digest])
