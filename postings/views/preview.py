"""A posting that is not public, as candidates would see it: for the desk, and by a signed link."""

from datetime import datetime

from django.core.signing import BadSignature, TimestampSigner
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from postings.models import Posting
from postings.models.choices import Status
from postings.views.posting import article, similar_cards
from postings.views.whole import WholePosting, whole_posting

DAYS = 7  # for which a link works
# A link shows no suspended or rejected posting: it would still carry the board's name.
BY_LINK = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_REQUESTED)
AT_THE_DESK = (*BY_LINK, Status.SUSPENDED, Status.REJECTED)

_signer = TimestampSigner(salt="postings.preview")


def preview_link(posting: Posting) -> str:
    """Return the path of a preview that works for `DAYS` days, for people without an account."""
    return reverse("postings:preview", args=[_signer.sign(str(posting.pk))])


@require_safe
@never_cache
def shared_preview(request: HttpRequest, token: str) -> HttpResponse:
    """Show the preview that a link was made for; a posting that is live has its public page."""
    try:
        pk = int(_signer.unsign(token, max_age=DAYS * 24 * 3600))
    except BadSignature as error:
        raise Http404 from error
    whole = whole_posting(pk)
    if whole is not None and whole.posting.is_live():
        return redirect(whole.posting)
    if whole is None or whole.posting.status not in BY_LINK:
        raise Http404
    return preview(request, whole)


def preview(request: HttpRequest, whole: WholePosting) -> HttpResponse:
    """Return the public page of a posting, marked as a preview; the caller checks who may see it.

    No search engine lists it, no cache stores it, and no site behind its links learns its address.
    """
    now = timezone.now()
    as_if_published(whole.posting, now)
    context = {
        "posting": whole.posting,
        "article": article(request, whole, now, is_preview=True),
        "similar": similar_cards(whole, 4),
        "is_preview": True,
    }
    response = render(request, "postings/detail.html", context)
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response


def as_if_published(posting: Posting, at: datetime) -> None:
    """Set the dates that the page would show if an editor published it now."""
    posting.published_at = posting.published_at or at
    for name, value in posting.closing_once_published(at).items():
        setattr(posting, name, value)
