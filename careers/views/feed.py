"""The guides as Atom (RFC 4287), the newest first, each in the language of the page."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from careers.models import Guide, RoleFamily
from careers.views.languages import guide_of
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache

MOST = 50


@require_safe
@list_cache
def feed(request: HttpRequest) -> HttpResponse:
    """List one published guide of each family."""
    site = site_of(request)
    address = site + reverse("careers:feed")
    title = gettext("Career guides")
    made = Atom1Feed(
        title=f"{title} – {settings.BOARD_NAME}", link=site + reverse("careers:overview"),
        description=title, language=get_language(), feed_url=address, feed_guid=address,
    )  # fmt: skip
    for published_at, guide in newest():
        url = site + guide.get_absolute_url()
        made.add_item(
            title=guide.title, link=url, description=guide.text_html, unique_id=url,
            pubdate=published_at, updateddate=max(published_at, guide.updated_at),
            author_name=settings.BOARD_NAME,
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml")


def newest() -> list[tuple[datetime, Guide]]:
    """Return the guides that a reader of this language sees, the last published first."""
    families = RoleFamily.objects.public().prefetch_related("guides")
    guides = [guide for one in families if (guide := guide_of(list(one.guides.all())))]
    dated = [(guide.published_at, guide) for guide in guides if guide.published_at]
    return sorted(dated, key=lambda pair: (pair[0], pair[1].pk), reverse=True)[:MOST]
