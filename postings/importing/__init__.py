"""Reading adverts: one document in, one `AdvertDraft` out, without touching the database.

The form is told from the content, never from the name. To add a form, write its file and name it
here; to drop one, delete both.
"""

from __future__ import annotations

from postings.importing import jekyll, remote_listing
from postings.importing.draft import AdvertDraft
from postings.importing.errors import UnreadableAdvert
from postings.importing.forms import Form
from postings.importing.repair import decode, repair

FORMS: tuple[Form, ...] = (jekyll.FORM, remote_listing.FORM)

__all__ = ["FORMS", "AdvertDraft", "UnreadableAdvert", "read_advert"]


def read_advert(data: bytes | str, *, name: str) -> AdvertDraft:
    """Read one document; raises UnreadableAdvert, and nothing else, with a reason to show.

    `name` may only hint at a date (2021-05-19-…); it never decides how the document is read.
    """
    text = repair(decode(data))
    for form in FORMS:
        if form.recognises(text):
            return form.read(text, name)
    known = " nor a ".join(form.name for form in FORMS)
    raise UnreadableAdvert(f"It is of no known form: neither a {known}.")
