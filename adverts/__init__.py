"""Reading adverts: a document in, an `AdvertDraft` for each advert out, no database touched.

The form is told from the content, never from the name. To add a form, write its file and name it
here; to drop one, delete both.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext

from adverts.ats import ashby, greenhouse, lever, workable, workday
from adverts.document import Document, Form, Reading, Skipped
from adverts.documents import jekyll, markdown, pdf, plain_text, remote_listing, web_page, word
from adverts.draft import AdvertDraft
from adverts.structured import json_records, schema_org, tables, xml_feed
from adverts.text.errors import UnreadableAdvert

# Forms that hold any number of adverts, each under a name of its own.
FEEDS: tuple[Form, ...] = (
    greenhouse.FORM,
    lever.FORM,
    ashby.FORM,
    workable.FORM,
    workday.FORM,
    xml_feed.FORM,
    tables.CSV,
    tables.XLSX,
    schema_org.FORM,
    json_records.FORM,
)
# The first that recognises a document reads it: those told by its start, then exact forms, then
# loose ones.
FORMS: tuple[Form, ...] = (
    *FEEDS,
    jekyll.FORM,
    remote_listing.FORM,
    pdf.FORM,
    word.FORM,
    web_page.FORM,
    markdown.FORM,
    plain_text.FORM,
)

__all__ = [
    "FEEDS", "FORMS", "AdvertDraft", "Skipped", "UnreadableAdvert", "form_of", "read_advert",
    "read_adverts",
]  # fmt: skip


def read_adverts(document: Document, forms: Sequence[Form] = FORMS) -> Reading:
    """Read a document of any number of adverts and of one of these forms, one at a time.

    Each is a draft, or Skipped with the reason. Raises UnreadableAdvert, and nothing else, where
    the document as a whole can't be read; that may be after some adverts.
    """
    yield from form_of(document, forms).read(document)


def form_of(document: Document, forms: Sequence[Form] = FORMS) -> Form:
    """The first of these forms that a document has; raises UnreadableAdvert where it has none."""
    form = next((form for form in forms if form.recognises(document)), None)
    if form is None:
        _ = document.text  # raises, with its own reason, where it is no text at all
        known = ", ".join(gettext(form.name) for form in forms)
        text = gettext("It is of no known form. Known are: %(forms)s.")
        raise UnreadableAdvert(text % {"forms": known})
    return form


def read_advert(data: bytes | str, *, name: str) -> AdvertDraft:
    """Read a document of one advert; raises UnreadableAdvert, with a reason to show, for others."""
    reading = read_adverts(Document.of(data, name=name))
    first, second = next(reading, None), next(reading, None)
    if second is not None:
        raise UnreadableAdvert(gettext("It holds several adverts; import it as a feed."))
    if first is None:
        raise UnreadableAdvert(gettext("It holds no advert."))
    if isinstance(first, Skipped):
        raise UnreadableAdvert(first.reason)
    return first
