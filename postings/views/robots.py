"""robots.txt: what crawlers must not fetch."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

CLOSED_TO_ROBOTS = ("/admin/", "/jobs/*/apply/")


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the admin and off the apply hop."""
    lines = ["User-agent: *"]
    lines += [f"Disallow: {start}{path}" for start in ("", "/*") for path in CLOSED_TO_ROBOTS]
    lines.append("")
    return HttpResponse("\n".join(lines), content_type="text/plain")
