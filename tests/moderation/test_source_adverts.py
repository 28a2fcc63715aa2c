"""The board keeps the advert that a posting was made from, and editors see both side by side."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from adverts.document import Document
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.models import Posting, SourceAdvert
from postings.models.source_advert import MOST_KEPT
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db
ADVERT = """# Calm Medical Writer

Company: Lumen Medical
Location: Remote
Apply: https://lumen.example/apply

We look for a writer with patience.

## Requirements
- Two years of writing
- {last}
"""


def import_advert(company, last="Fluent English"):
    options = ImportOptions(status="in_review", company=company, source="folder")
    document = Document.of(ADVERT.format(last=last).encode(), name="one.md")
    return [*import_document(document, "one.md", options)]


def test_keeps_the_text_of_an_imported_advert_and_follows_it(company):
    import_advert(company)
    kept = SourceAdvert.objects.get()
    assert "We look for a writer with patience." in kept.text
    assert "Fluent English" in kept.text
    import_advert(company, last="Fluent German")
    kept.refresh_from_db()
    assert "Fluent German" in kept.text


def test_shows_it_on_the_page_of_the_decision(as_editor, company):
    import_advert(company)
    page = as_editor.get(reverse("admin:postings_posting_decide", args=[Posting.objects.get().pk]))
    assert "Original advert" in page.text
    assert "We look for a writer with patience." in page.text


def test_a_posting_that_was_typed_has_none(as_editor):
    posting = PostingFactory(status="in_review", published_at=None)
    page = as_editor.get(reverse("admin:postings_posting_decide", args=[posting.pk]))
    assert "Original advert" not in page.text


def test_cuts_a_text_that_is_far_too_long_and_keeps_no_empty_one():
    posting = PostingFactory()
    SourceAdvert.keep(posting.pk, "  ")
    assert not SourceAdvert.objects.exists()
    SourceAdvert.keep(posting.pk, "x" * (MOST_KEPT + 1))
    assert len(SourceAdvert.objects.get().text) == MOST_KEPT
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceAdvert.objects.update(text="")


def test_shows_markup_of_the_advert_as_text(as_editor):
    posting = PostingFactory(status="in_review", published_at=None)
    SourceAdvert.keep(posting.pk, "<script>alert(1)</script>")
    page = as_editor.get(reverse("admin:postings_posting_decide", args=[posting.pk])).text
    assert "<script>alert(1)" not in page
