"""The tables of search: the change log, which triggers write, and the editors' synonyms."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class SearchChange(models.Model):
    """The change log of search: a changed posting, and the transaction that changed it."""

    transaction = models.BigIntegerField(help_text="pg_current_xact_id() of the change.")
    posting_id = models.BigIntegerField()
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            # change_log.LOOK: changes since the last read
            models.Index("transaction", "posting_id", name="postings_change_transaction"),
            # tasks.forget_search_changes
            models.Index("created_at", name="postings_change_created"),
        ]

    def __str__(self) -> str:
        return f"Change of posting {self.posting_id}"


class Synonym(models.Model):
    """An abbreviation and its full form; a search for one also finds the other."""

    short = models.CharField(
        _("abbreviation"),
        max_length=60,
        help_text=_("For example: CRA. Capitals make no difference."),
    )
    long = models.CharField(
        _("full form"), max_length=100, help_text=_("For example: clinical research associate.")
    )

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["short", "long", "-pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("short"),
                Lower("long"),
                name="postings_synonym_once",
                violation_error_message=_("This pair is already listed."),
            ),
            models.CheckConstraint(
                condition=~Q(short="") & ~Q(long=""), name="postings_synonym_both_sides"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.short} = {self.long}"
