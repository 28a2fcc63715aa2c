"""The check of words that keep some people from applying: lists that editors maintain."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext

from adverts.vocabulary.language import language_of
from postings.checking.subject import Finding, Subject
from postings.models import CodedWord
from postings.models.advice import words_in


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield each coded word with what to write instead, those of the text's language."""
    text = f"{subject.posting.title}\n{subject.text}"
    words = CodedWord.objects.of_language(language_of(text) or "")
    found = {written.casefold(): (written, one) for written, one in words_in(text, words)}
    for written, one in found.values():
        values = {"word": written, "source": one.source}
        if one.kind == CodedWord.Kind.AGE:
            said = gettext("“%(word)s” can keep people away because of their age (%(source)s).")
        else:
            said = gettext("“%(word)s” can keep people away because of their gender (%(source)s).")
        instead = gettext("Better: %(instead)s.") % {"instead": one.instead}
        yield Finding("description", said % values, instead if one.instead else "")
