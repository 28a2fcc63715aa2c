"""The posting: its fields, its constraints and what follows from them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from adverts.facts.requirements import education, experience_years
from adverts.vocabulary.language import language_of
from companies.markdown import render_markdown
from companies.models import Company
from places.time_zones import known_time_zone
from postings.models.address import path_of, slug_of
from postings.models.apply_address import MAILTO, apply_address
from postings.models.category import Category
from postings.models.choices import (
    Education,
    EmploymentType,
    FilledThrough,
    Outcome,
    Schedule,
    Status,
    WorkplaceType,
)
from postings.models.closing import DERIVED_FROM_CLOSING, STATED, Closing
from postings.models.pay import DERIVED_FROM_PAY, PAY, Paid
from postings.models.planned import Planned
from postings.models.revision import ends_revisions
from postings.models.rules import POSTING_CONSTRAINTS
from postings.models.sketch import asks_for_sketch
from postings.pay.ranges import span
from postings.querysets import STATES_PAY, PostingQuerySet
from saving.ordering import before_others
from saving.versioned import Versioned, counts_versions, trackers

if TYPE_CHECKING:
    from postings.models.item import PostingItem
    from postings.models.location import PostingLocation
    from postings.models.pay_range import PostingPayRange

GATHERED = ["words", "language", "experience_years", "education"]
UNTRACKED = [
    "description_html",
    "job_zone",
    "language",
    "experience_years",
    "education",
    "career_family",
    "career_level",
    "updated_at",
]
# No version of its own: what is derived, where it came from, who made or moved it and when.
# Items and places raise the version by triggers of their own.
UNVERSIONED = [
    "description_html", *DERIVED_FROM_PAY, *GATHERED, "job_zone", "career_family",
    "career_level", "source", "source_id",
    "source_digest", "created_by", "created_at", "updated_at", "status_changed_at",
    "status_changed_by",
]  # fmt: skip


@pghistory.track(*trackers(), exclude=UNTRACKED)
class Posting(Versioned, Planned, Closing, Paid):
    """A job on the board: fields for what candidates filter by, text for the rest."""

    Status = Status
    Outcome = Outcome
    EmploymentType = EmploymentType
    WorkplaceType = WorkplaceType
    Schedule = Schedule

    # What
    company = models.ForeignKey(
        Company, on_delete=models.PROTECT, related_name="postings", verbose_name=_("company")
    )
    title = models.CharField(
        _("title"), max_length=200, help_text=_("The job title only, without pay or location.")
    )
    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences for lists of jobs."),
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("Introduction to the job, in Markdown.")
    )
    description_html = models.TextField(blank=True, editable=False)
    reference = models.CharField(
        _("reference"),
        max_length=80,
        blank=True,
        help_text=_("Your reference number."),
    )
    category = models.ForeignKey(
        Category,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="postings",
        verbose_name=_("category"),
    )
    role_family = models.CharField(
        _("role family"), max_length=80, blank=True, help_text=_("For example: account management.")
    )
    level = models.CharField(
        _("level"), max_length=40, blank=True, help_text=_("For example: senior.")
    )

    # How and where
    employment_type = models.CharField(
        _("employment type"), max_length=10, choices=EmploymentType, blank=True
    )
    schedule = models.CharField(_("schedule"), max_length=20, choices=Schedule, blank=True)
    hours_per_week = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(1)), MaxValueValidator(Decimal(80))],
    )
    workplace_type = models.CharField(
        _("workplace type"), max_length=6, choices=WorkplaceType, blank=True
    )
    remote_countries = ArrayField(
        models.CharField(
            max_length=2,
            validators=[
                RegexValidator(r"^[A-Z]{2}$", _("Enter two capital letters, for example MY."))
            ],
        ),
        default=list,
        blank=True,
        verbose_name=_("remote from"),
        help_text=_("Countries a remote worker may live in. Leave empty for anywhere."),
    )
    remote_regions = ArrayField(
        models.CharField(max_length=6),
        default=list,
        blank=True,
        verbose_name=_("only from these states"),
        help_text=_("States within those countries, for example Texas or US-TX."),
    )
    remote_excluded = ArrayField(
        models.CharField(max_length=6),
        default=list,
        blank=True,
        verbose_name=_("not from"),
        help_text=_("Countries or states a remote worker may not live in."),
    )
    remote_unclear = models.BooleanField(
        _("other limits"),
        default=False,
        help_text=_(
            "The advert limits where a remote worker may live in a way that isn't listed here, or "
            "doesn't say."
        ),
    )

    time_zone = models.CharField(
        _("team's time zone"),
        max_length=64,
        blank=True,
        validators=[known_time_zone],
        help_text=_("For example: Asia/Kuala_Lumpur. For remote work with overlap hours."),
    )
    overlap_hours = models.PositiveSmallIntegerField(
        _("overlap hours a day"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(8)],
        help_text=_("Hours of the team's working day that a remote worker must share."),
    )

    # How to apply, and when the posting is public
    apply_url = models.CharField(
        _("apply URL"),
        max_length=2000,
        blank=True,
        validators=[apply_address],
        help_text=_("The full web address or the email address where candidates apply."),
    )
    published_at = models.DateTimeField(_("publishing date"), null=True, blank=True)

    # Lifecycle: the last move; earlier ones are in the history
    status = models.CharField(
        _("status"), max_length=17, choices=Status, default=Status.DRAFT, editable=False
    )
    status_reason = models.TextField(_("reason"), blank=True, editable=False)
    status_changed_at = models.DateTimeField(
        _("status since"), default=timezone.now, editable=False
    )
    status_changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="posting_moves",
        verbose_name=_("status changed by"),
    )
    outcome = models.CharField(
        _("outcome"), max_length=9, choices=Outcome, blank=True, editable=False
    )
    filled_through = models.CharField(
        _("filled through"),
        max_length=9,
        choices=FilledThrough,
        blank=True,
        default="",
        db_default="",
        editable=False,
    )

    # Origin
    source = models.CharField(_("source"), max_length=40, blank=True, editable=False)
    source_id = models.CharField(_("ID at the source"), max_length=200, blank=True, editable=False)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="postings_created",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    # Inferred from the text by `gather_words`; empty if unknown. Search stems by language.
    language = models.CharField(_("language"), max_length=2, blank=True, editable=False)
    experience_years = models.PositiveSmallIntegerField(
        _("years of experience required"), null=True, blank=True, editable=False
    )
    education = models.CharField(
        _("education required"), max_length=24, choices=Education, blank=True, editable=False
    )
    # Family and level by the career guides, as codes that searches name; empty if none is sure
    career_family = models.CharField(
        max_length=60, blank=True, default="", db_default="", editable=False
    )
    career_level = models.CharField(
        max_length=121, blank=True, default="", db_default="", editable=False
    )
    # The words of items and places, for search; set by `gather_words`
    words = models.TextField(blank=True, editable=False)

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["-published_at", "-pk"]
        permissions = [("moderate_posting", "Can moderate postings")]
        triggers = [counts_versions(but_for=UNVERSIONED), ends_revisions(), asks_for_sketch()]
        constraints = POSTING_CONSTRAINTS
        indexes = [
            # The newest on the home page: live(), by (published_at, id)
            models.Index(
                "published_at",
                "id",
                condition=models.Q(status="live"),
                name="postings_posting_live_newest",
            ),
            # pay.spread.SPREAD: the newest in a category that state their pay
            models.Index(
                "category",
                "published_at",
                condition=models.Q(status="live") & STATES_PAY,
                name="postings_posting_field_newest",
            ),
            # The editor's desk: what waits, the oldest first
            models.Index(
                "status_changed_at",
                condition=models.Q(status="in_review"),
                name="postings_posting_in_review",
            ),
            models.Index(
                "status_changed_at",
                condition=models.Q(status="suspended"),
                name="postings_posting_suspended",
            ),
            # The list of postings: what waits for an editor, then the newest moves
            models.Index(
                before_others(status="in_review"),
                models.F("status_changed_at").desc(),
                models.F("id").desc(),
                name="postings_posting_moved",
            ),
            # The list of apply statistics
            models.Index(
                "published_at",
                "id",
                condition=models.Q(published_at__isnull=False),
                name="postings_posting_published",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the posting; update only the derived fields whose sources are stored."""
        self.derive()
        if update_fields is not None:
            update_fields = _with_derived({*update_fields})
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the URL of the public page."""
        return path_of(self.pk, self.title)

    def derive(self) -> None:
        """Set what follows from other fields; call it before storing postings without `save`."""
        self.settle_closing()
        self.description_html = render_markdown(self.description)
        self.derive_pay()

    def take_pay_ranges(self, ranges: Iterable["PostingPayRange"]) -> None:
        """Set the pay to the span of its ranges; without ranges it stays as it is."""
        if pays := [one.pay for one in ranges if one.pay]:
            self.take_pay(span(pays))

    def gather_words(self) -> None:
        """Set and store what follows from items and locations, as all are stored."""
        with transaction.atomic():
            locked = type(self).objects.select_for_update(no_key=True)
            fields = ["summary", "description", "workplace_type", *STATED, *DERIVED_FROM_CLOSING]
            self.refresh_from_db(fields=fields, from_queryset=locked)
            locations = list(self.locations.select_related("place"))
            self.take_places(locations)
            self.take_words(list(self.items.all()), locations)
            self.save(update_fields=[*GATHERED, *DERIVED_FROM_CLOSING])

    @translation.override("en")
    def take_words(
        self, items: Sequence["PostingItem"], locations: Iterable["PostingLocation"]
    ) -> None:
        """Set what search needs from rows that can be unsaved, in display order.

        Names of places are in English, in any page language.
        """
        texts = "\n".join(item.text for item in items)
        musts = [item.text for item in items if item.importance == "must"]
        places = "\n".join(map(str, locations))
        self.words = f"{places}\n{texts}"
        self.language = language_of(f"{self.summary}\n{self.description}\n{texts}") or ""
        self.experience_years = experience_years(musts, self.description)
        self.education = education(musts, self.description, language=self.language)

    @property
    def slug(self) -> str:
        """Return the title for the URL; never empty."""
        return slug_of(self.title)

    @property
    def apply_email(self) -> str:
        """Return the email address for applications; empty if people apply on the web."""
        return self.apply_url.removeprefix(MAILTO) if self.apply_url.startswith(MAILTO) else ""

    def is_live(self, at: datetime | None = None) -> bool:
        """Return whether it is public, by the same rule as `Posting.objects.live(at)`."""
        at = at or timezone.now()
        return (
            self.status == Status.LIVE
            and self.published_at is not None
            and self.closes_at is not None
            and self.published_at <= at < self.closes_at
        )

    def is_gone(self, at: datetime | None = None) -> bool:
        """Return whether it was public and has ended, by the rule of `Posting.objects.gone(at)`."""
        at = at or timezone.now()
        if self.published_at is None or self.published_at > at:
            return False
        if self.status == Status.CLOSED:
            return True
        return self.status == Status.LIVE and self.closes_at is not None and self.closes_at <= at


def _with_derived(columns: set[str]) -> set[str]:
    """Return the columns and what is derived from them; the row may have newer other values."""
    if "description" in columns:
        columns |= {"description_html"}
    if columns & {*PAY}:
        columns |= {*DERIVED_FROM_PAY}
    if columns & STATED:
        columns |= DERIVED_FROM_CLOSING
    return columns | {"updated_at"} if columns else columns
