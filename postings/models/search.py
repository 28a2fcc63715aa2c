"""The tables of search; triggers write all but the synonyms."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Upper
from django.utils.translation import gettext_lazy as _

from postings.models.posting import Posting

DENSE, THIN = 8, 64  # one posting in so many is in the sample


class SearchDocument(models.Model):
    """The words of one live posting, stemmed by its language; triggers keep it up to date.

    The table is narrow, so a search for words reads few pages.
    """

    posting = models.OneToOneField(
        Posting, on_delete=models.CASCADE, primary_key=True, related_name="document"
    )
    head = SearchVectorField(help_text="The title (A) and the company's name (B).")
    body = SearchVectorField(help_text="Head, items and places (C), summary and description (D).")
    in_dense_sample = models.BooleanField(editable=False)
    in_thin_sample = models.BooleanField(editable=False)

    class Meta:
        indexes = [
            # words.find_all: the postings with these words
            # Publishing appends to a list of up to 1 MB, and tasks.merge_new_words merges it into
            # the index: some 400 words need 400 places of a large index.
            GinIndex(
                "body", name="postings_document_body", fastupdate=True, gin_pending_list_limit=1024
            ),
            # words.find_all: the postings with these words in title or company
            GinIndex("head", name="postings_document_head", fastupdate=False),
            # words.find_sample: how many postings have a word that thousands have
            GinIndex(
                "body", name="postings_document_dense", fastupdate=False,
                condition=Q(in_dense_sample=True),
            ),
            GinIndex(
                "body", name="postings_document_thin", fastupdate=False,
                condition=Q(in_thin_sample=True),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Words of posting {self.pk}"


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


class SearchWord(models.Model):
    """A word of a live posting, as written but without accents.

    The second index of the key (`_like`) finds words by their start, for suggestions.
    """

    word = models.CharField(max_length=40, primary_key=True)

    class Meta:
        indexes = [
            # did_you_mean.alternatives: words similar to a misspelt one
            GinIndex(
                OpClass(F("word"), name="gin_trgm_ops"), name="postings_word_trigrams",
                fastupdate=False,
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.word


class SearchTitle(models.Model):
    """A title that a live posting has or had; suggestions check whether one is still live."""

    title = models.CharField(max_length=200, primary_key=True)

    class Meta:
        indexes = [
            # autocomplete.TITLES: titles with words that start so, while somebody types
            GinIndex(
                SearchVector("title", config="board_plain"), name="postings_title_words",
                fastupdate=False,
            ),
            # and titles that themselves start so
            models.Index(
                OpClass(Upper("title"), name="text_pattern_ops"), name="postings_title_start"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


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
