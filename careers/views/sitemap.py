"""The sitemap of career guides."""

from typing import Any

from django.db.models import Max, Q
from django.db.models.functions import Greatest
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from careers.models import RoleFamily
from postings.views.sitemaps import hourly, sitemap


@require_safe
@hourly
def guides(request: HttpRequest) -> HttpResponse:
    """List the families that have a page, each with the last change of what it publishes."""
    families = RoleFamily.objects.public().annotate(
        changed=Greatest(
            Max("guides__updated_at", filter=Q(guides__status="published")),
            Max("profiles__updated_at", filter=Q(profiles__status="published")),
        )
    )
    rows: Any = families.order_by("pk")
    return sitemap(request, [(one.get_absolute_url(), one.changed) for one in rows])
