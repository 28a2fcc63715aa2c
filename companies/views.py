"""Serves the logos of companies."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from companies.models import Logo


@require_safe
@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def logo(request: HttpRequest, slug: str, digest: str) -> HttpResponse:
    """Serve a logo; a new picture has a new URL, so caches can keep it for ever."""
    found = get_object_or_404(Logo, company__slug=slug, digest=digest)
    return HttpResponse(bytes(found.image), content_type="image/webp")
