"""Which family and level a posting belongs to, and why."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from careers.models.family import Level, RoleFamily
from postings.models import Posting
from postings.models.lifecycle import NotAllowedError
from postings.querysets import ManagedByCompanies


class PostingMatchQuerySet(ManagedByCompanies, models.QuerySet["PostingMatch"]):
    """Matches by who can see them."""

    company_path = "posting__company"


class PostingMatch(models.Model):
    """The family and level of one posting.

    `title` is the posting's title when this was decided; another title is decided anew, unless a
    person has chosen.
    """

    class State(models.TextChoices):
        SURE = "sure", _("sure")
        OPEN = "open", _("to be decided")
        CHOSEN = "chosen", _("chosen")
        NONE = "none", _("no family")

    class Reason(models.TextChoices):
        TITLE = "title", _("the title is one of this level")
        WORDS = "words", _("words of the title")
        ITEMS = "items", _("its duties and requirements")
        YEARS = "years", _("the years of experience asked for")
        DOUBT = "doubt", _("the title fits several families")
        PERSON = "person", _("a person has chosen")
        NONE = "none", _("the title names no family of this board")

    posting = models.OneToOneField(
        Posting, on_delete=models.CASCADE, primary_key=True, related_name="career",
        verbose_name=_("posting"),
    )  # fmt: skip
    title = models.CharField(_("title"), max_length=200, editable=False)
    family = models.ForeignKey(
        RoleFamily, on_delete=models.SET_NULL, null=True, blank=True, related_name="matches",
        verbose_name=_("role family"),
    )  # fmt: skip
    level = models.ForeignKey(
        Level, on_delete=models.SET_NULL, null=True, blank=True, related_name="matches",
        verbose_name=_("level"), help_text=_("A level of this family."),
    )  # fmt: skip
    state = models.CharField(_("status"), max_length=6, choices=State, editable=False)
    reason = models.CharField(_("reason"), max_length=6, choices=Reason, editable=False)
    words = models.CharField(_("words of the title"), max_length=100, blank=True, editable=False)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False,
        related_name="+", verbose_name=_("chosen by"),
    )  # fmt: skip
    updated_at = models.DateTimeField(auto_now=True)

    objects = PostingMatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("level of a posting")
        verbose_name_plural = _("levels of postings")
        ordering = ["-posting"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(family__isnull=False),
                name="careers_postingmatch_level_has_family",
                violation_error_message=_("Choose the family of this level."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=["sure", "open", "chosen", "none"])
                & Q(reason__in=["title", "words", "items", "years", "doubt", "person", "none"]),
                name="careers_postingmatch_state_known",
            ),
        ]
        indexes = [
            # The editor's list: what waits
            models.Index("posting", condition=Q(state="open"), name="careers_postingmatch_open"),
            # Statistics: the postings of a level
            models.Index("family", "level", name="careers_postingmatch_level"),
        ]

    def __str__(self) -> str:
        return self.title

    def choose(self, *, family: RoleFamily | None, level: Level | None, by: User | None) -> None:
        """Store what a person has chosen, on the posting too; no family is a choice as well."""
        if by is not None and not PostingMatch.objects.managed_by(by).filter(pk=self.pk).exists():
            raise NotAllowedError(gettext("You don't have permission to change this."))
        with transaction.atomic():
            self.family, self.level, self.chosen_by = family, level, by
            self.state, self.reason, self.words = self.State.CHOSEN, self.Reason.PERSON, ""
            columns = ["family", "level", "chosen_by", "state", "reason", "words", "updated_at"]
            self.save(update_fields=columns)
            Posting.objects.filter(pk=self.pk).update(**codes(family, level))


def codes(family: RoleFamily | None, level: Level | None) -> dict[str, str]:
    """Return the columns of a posting that name its family and level in searches."""
    name = family.slug if family else ""
    return {
        "career_family": name,
        "career_level": f"{name}/{level.slug}" if family and level else "",
    }
