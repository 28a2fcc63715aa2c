"""Two postings with nearly the same text, until an editor has decided about them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from background.stopping import ShouldStop, never, safe_point
from postings.checking.duplicates import Duplicate, duplicates_of, text_of
from postings.checking.sketch import bands_of
from postings.models import Posting, Sketch
from postings.models.sketch import COMPARED

_AT_ONCE = 100


class DuplicateQuerySet(models.QuerySet["DuplicatePair"]):
    """Pairs by what to do with them."""

    def open(self) -> Self:
        """Return the pairs that an editor has to decide: both postings are still open."""
        return self.filter(state="open", first__status__in=COMPARED, second__status__in=COMPARED)

    def forget_old(self, at: datetime | None = None) -> int:
        """Delete pairs that were decided, or that nobody needed to decide, as long ago as that."""
        before = (at or timezone.now()) - timedelta(days=settings.HISTORY_DAYS)
        return self.filter(found_at__lt=before).exclude(pk__in=self.open()).delete()[0]


class DuplicatePair(models.Model):
    """Two open postings whose texts are nearly the same; `first` is the older one."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        KEPT = "kept", _("both kept")
        MERGED = "merged", _("merged")
        REJECTED = "rejected", _("one rejected")

    first = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="pairs_as_first", verbose_name=_("first")
    )
    second = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="pairs_as_second", verbose_name=_("second")
    )
    percent = models.PositiveSmallIntegerField(
        _("same text, percent"), validators=[MaxValueValidator(100)]
    )
    found_at = models.DateTimeField(_("found at"), default=timezone.now)
    state = models.CharField(_("status"), max_length=8, choices=State, default=State.OPEN)
    decided_at = models.DateTimeField(_("decided at"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="duplicates_decided",
        verbose_name=_("decided by"),
    )

    objects = DuplicateQuerySet.as_manager()

    class Meta:
        verbose_name = _("possible duplicate")
        verbose_name_plural = _("possible duplicates")
        ordering = ["-found_at", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="moderation_duplicatepair_in_order"
            ),
            models.UniqueConstraint(
                fields=["first", "second"], name="moderation_duplicatepair_once"
            ),
            models.CheckConstraint(
                condition=Q(percent__lte=100), name="moderation_duplicatepair_percent"
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | Q(state__in=["kept", "merged", "rejected"], decided_at__isnull=False),
                name="moderation_duplicatepair_decided_at",
            ),
        ]
        indexes = [
            # The desk: open pairs, the oldest first
            models.Index(
                "found_at", condition=Q(state="open"), name="moderation_duplicatepair_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.first} / {self.second}"

    @classmethod
    def find(cls, *, should_stop: ShouldStop = never) -> int:
        """Sketch the texts that have changed, and record whose double they are; return how many.

        A pair that an editor has decided stays decided.
        """
        done = 0
        waiting = Sketch.objects.filter(bands__isnull=True).order_by("pk")
        while asked := list(waiting.values_list("pk", flat=True)[:_AT_ONCE]):
            safe_point(should_stop)
            cls._find_for(asked)
            done += len(asked)
        return done

    @classmethod
    def _find_for(cls, keys: list[int]) -> None:
        """Sketch all of these first, so that two new doubles find each other."""
        with transaction.atomic():
            # Locked, so that a change meanwhile asks for the sketch again
            locked = Posting.objects.select_for_update(no_key=True).filter(pk__in=keys)
            postings = list(locked.order_by("pk"))
            for posting in postings:
                Sketch.objects.filter(pk=posting.pk).update(bands=bands_of(text_of(posting)))
        for posting in postings:
            if posting.status in COMPARED:
                pairs: list[Any] = [cls._of(posting, one) for one in duplicates_of(posting)]
                cls.objects.bulk_create(pairs, ignore_conflicts=True)

    @classmethod
    def _of(cls, posting: Posting, found: Duplicate) -> DuplicatePair:
        first, second = sorted((posting.pk, found.posting.pk))
        return cls(first_id=first, second_id=second, percent=found.percent)

    def decide(self, state: str, *, by: Any) -> bool:
        """Take the decision; return False if another editor was first."""
        waiting = DuplicatePair.objects.filter(pk=self.pk, state="open")
        return waiting.update(state=state, decided_at=timezone.now(), decided_by=by) == 1
