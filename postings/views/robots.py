"""robots.txt: what crawlers must not fetch, and where all addresses are."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from postings.structured_data.scripts import site_of

CLOSED_TO_ROBOTS = ("/admin/", "/accounts/", "/jobs/*/apply/", "/report/")


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the admin and off the apply hop and the form for reports."""
    lines = ["User-agent: *"]
    lines += [f"Disallow: {start}{path}" for start in ("", "/*") for path in CLOSED_TO_ROBOTS]
    lines += ["", f"Sitemap: {site_of(request)}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
