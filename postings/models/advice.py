"""What the posting check looks up, and editors maintain: laws on stating pay, and coded words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from places.countries import country_name
from places.states import state_name


class PayLaw(models.Model):
    """A law that demands pay in adverts, in a country or a region of one."""

    area = models.CharField(
        _("place"),
        max_length=6,
        validators=[
            RegexValidator(
                r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$", _("Enter a code like AT for a country or US-CO.")
            )
        ],
        help_text=_("A country's two letters, or an ISO 3166-2 code such as US-CO for a region."),
    )
    since = models.DateField(_("in force since"))
    demands = models.CharField(
        _("demands"), max_length=300, help_text=_("What an advert has to state, and for whom.")
    )
    source = models.CharField(
        _("source"), max_length=300, help_text=_("The law and its section, or its web address.")
    )

    class Meta:
        verbose_name = _("law on stating pay")
        verbose_name_plural = _("laws on stating pay")
        ordering = ["area", "since", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "since"],
                name="postings_paylaw_once",
                violation_error_message=_("This law is already listed."),
            ),
            models.CheckConstraint(
                condition=Q(area__regex=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"),
                name="postings_paylaw_area_code",
                violation_error_message=_("Enter a code like AT for a country or US-CO."),
            ),
            models.CheckConstraint(
                condition=~Q(demands="") & ~Q(source=""), name="postings_paylaw_with_source"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area_name} {self.since.isoformat()}"

    @property
    def area_name(self) -> str:
        """Return the name of the place in the active language."""
        return state_name(self.area) if "-" in self.area else country_name(self.area)


class CodedWordQuerySet(models.QuerySet["CodedWord"]):
    """Coded words by where they occur."""

    def of_language(self, code: str) -> Self:
        """Return the words of a language; all words if it is unknown."""
        return self.filter(language=code) if code in CodedWord.Language.values else self


class CodedWord(models.Model):
    """A word that keeps some people from applying, and what to write instead."""

    class Language(models.TextChoices):
        ENGLISH = "en", _("English")
        GERMAN = "de", _("German")
        MALAY = "ms", _("Malay")

    class Kind(models.TextChoices):
        GENDER = "gender", _("gender")
        AGE = "age", _("age")

    language = models.CharField(_("language"), max_length=2, choices=Language)
    word = models.CharField(
        _("word"),
        max_length=60,
        validators=[RegexValidator(r"^[^*\n]+\*?$", _("Only the end can be a star."))],
        help_text=_("In small letters. A star at the end stands for any ending: aggressiv*."),
    )
    kind = models.CharField(_("about"), max_length=6, choices=Kind)
    instead = models.CharField(_("write instead"), max_length=120, blank=True)
    source = models.CharField(_("source"), max_length=300)

    objects = CodedWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("coded word")
        verbose_name_plural = _("coded words")
        ordering = ["language", "kind", "word", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "word"],
                name="postings_codedword_once",
                violation_error_message=_("This word is already listed."),
            ),
            models.CheckConstraint(
                condition=Q(word__regex=r"^[^*]+\*?$") & Q(word=Lower(F("word"))),
                name="postings_codedword_form",
                violation_error_message=_("Enter the word in small letters."),
            ),
            models.CheckConstraint(
                condition=Q(language__in=["en", "de", "ms"]) & Q(kind__in=["gender", "age"]),
                name="postings_codedword_known",
            ),
        ]

    def __str__(self) -> str:
        return self.word


def words_in(text: str, words: Iterable[CodedWord]) -> list[tuple[str, CodedWord]]:
    """Return the first place of each coded word in a text, as it is written there."""
    found = []
    for one in words:
        start = re.escape(one.word.removesuffix("*"))
        ending = r"\w*" if one.word.endswith("*") else ""
        if match := re.search(rf"(?<!\w){start}{ending}(?!\w)", text, re.IGNORECASE):
            found.append((match.group(), one))
    return found
