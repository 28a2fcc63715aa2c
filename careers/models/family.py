"""Role families, their levels in order, and the titles that mean each level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

LANGUAGE_CODES = [code[:2] for code, _name in settings.LANGUAGES]


class RoleFamilyQuerySet(models.QuerySet["RoleFamily"]):
    """Families by who can see them."""

    def public(self) -> Self:
        """Return the families with a published guide or role profile."""
        is_published = Q(guides__status="published") | Q(profiles__status="published")
        return self.filter(pk__in=RoleFamily.objects.filter(is_published).values("pk"))


class RoleFamily(models.Model):
    """A line of jobs, such as account management."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(
        _("short name in links"),
        max_length=60,
        unique=True,
        help_text=_("Part of the address of the guide. Links break if you change it."),
    )
    isco_code = models.CharField(
        _("ISCO-08 code"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{4}$", _("Enter four digits, for example 2431."))],
        help_text=_("The unit group of the occupation, four digits."),
    )
    soc_code = models.CharField(
        _("O*NET-SOC code"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d\d-\d{4}\.\d\d$", _("Enter a code like 13-1161.00."))],
        help_text=_("Like 13-1161.00. Search engines read it."),
    )

    objects = RoleFamilyQuerySet.as_manager()

    class Meta:
        verbose_name = _("role family")
        verbose_name_plural = _("role families")
        ordering = ["name", "-pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="careers_rolefamily_name_once",
                violation_error_message=_("There is already a role family with this name."),
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug=""),
                name="careers_rolefamily_has_name",
                violation_error_message=_("Enter a name."),
            ),
            models.CheckConstraint(
                condition=Q(isco_code="") | Q(isco_code__regex=r"^\d{4}$"),
                name="careers_rolefamily_isco_code",
            ),
            models.CheckConstraint(
                condition=Q(soc_code="") | Q(soc_code__regex=r"^\d\d-\d{4}\.\d\d$"),
                name="careers_rolefamily_soc_code",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the URL of the guide."""
        return reverse("careers:family", args=[self.slug])


class Level(models.Model):
    """A step of a role family. The lowest has the smallest rank.

    A level reports to a higher rank of its own family, so there are no circles. The database knows
    this by a foreign key to family and rank of the level above: `reports_to_rank` is its rank.
    """

    family = models.ForeignKey(
        RoleFamily, on_delete=models.CASCADE, related_name="levels", verbose_name=_("role family")
    )
    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("short name in links"), max_length=60)
    rank = models.PositiveSmallIntegerField(_("rank"), help_text=_("1 is the lowest level."))
    reports_to = models.ForeignKey(
        "self",
        on_delete=models.DO_NOTHING,  # the database empties it, together with the rank
        db_constraint=False,  # it has a wider one: migration 0002
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("reports to"),
        help_text=_("A higher level of the same family."),
    )
    reports_to_rank = models.PositiveSmallIntegerField(null=True, editable=False)

    class Meta:
        # The levels that recruiters choose on a posting are others
        verbose_name = _("level of a role family")
        verbose_name_plural = _("levels of role families")
        ordering = ["family", "rank", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "rank"],
                name="careers_level_rank_once",
                deferrable=Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["family", "slug"],
                name="careers_level_slug_once",
                violation_error_message=_("The family already has this level."),
            ),
            # The targets of foreign keys that keep rows in one family: migrations 0002 and 0004
            models.UniqueConstraint(fields=["id", "family"], name="careers_level_in_family"),
            models.UniqueConstraint(
                fields=["id", "family", "rank"], name="careers_level_place_in_family"
            ),
            models.CheckConstraint(
                condition=Q(reports_to__isnull=True, reports_to_rank__isnull=True)
                | Q(
                    reports_to__isnull=False,
                    reports_to_rank__isnull=False,
                    reports_to_rank__gt=F("rank"),
                ),
                name="careers_level_reports_upwards",
                violation_error_message=_("A level reports to a higher level of its family."),
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug="") & Q(rank__gte=1),
                name="careers_level_complete",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the level with the rank above it, and claim its name for the family."""
        self.settle_above()
        if update_fields is not None:
            update_fields = {*update_fields}
            update_fields |= {"reports_to_rank"} if "reports_to" in update_fields else set()
        super().save(*args, update_fields=update_fields, **kwargs)
        if update_fields is None or "name" in update_fields:
            self.claim(self.name)

    def clean_fields(self, exclude: Any = None) -> None:
        """Set what follows from the level above, so that the constraints can be checked."""
        self.settle_above()
        super().clean_fields(exclude)

    def clean(self) -> None:
        """Refuse a name that is the title of another level."""
        others = LevelTitle.objects.exclude(level=self.pk).annotate(key=Lower("text"))
        if other := others.filter(key=self.name.lower()).select_related("level__family").first():
            text = gettext("“%(title)s” already belongs to %(family)s.")
            values = {"title": other.text, "family": other.level.family}
            raise ValidationError({"name": text % values})

    def settle_above(self) -> None:
        """Set the rank of the level above."""
        self.reports_to_rank = self.reports_to.rank if self.reports_to else None

    def claim(self, title: str, *, language: str = "", abbreviation: str = "") -> None:
        """Add a title that means this level; IntegrityError if it means another one."""
        known = self.titles.annotate(key=Lower("text")).filter(key=title.lower())
        if not known.exists():
            self.titles.create(text=title, language=language, abbreviation=abbreviation)
        elif abbreviation:
            known.filter(abbreviation="").update(abbreviation=abbreviation)


class LevelTitle(models.Model):
    """A title that employers give to a level. Each title means one level of one family."""

    level = models.ForeignKey(
        Level, on_delete=models.CASCADE, related_name="titles", verbose_name=_("level")
    )
    text = models.CharField(_("title"), max_length=100)
    language = models.CharField(
        _("language"),
        max_length=2,
        blank=True,
        choices=[(code[:2], name) for code, name in settings.LANGUAGES],
        help_text=_("Leave empty for a title that is used in all languages."),
    )
    abbreviation = models.CharField(_("abbreviation"), max_length=12, blank=True)

    class Meta:
        verbose_name = _("title")
        verbose_name_plural = _("titles")
        ordering = ["level", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("text"),
                name="careers_leveltitle_once",
                violation_error_message=_("Another level already has this title."),
            ),
            models.CheckConstraint(
                condition=~Q(text="") & Q(language__in=["", *LANGUAGE_CODES]),
                name="careers_leveltitle_complete",
            ),
        ]

    def __str__(self) -> str:
        return self.text
