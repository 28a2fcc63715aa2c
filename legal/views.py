"""The public pages."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from legal.models import LegalPage
from legal.shown import shown


@require_safe
@cache_control(public=True, max_age=60)
def legal_page(request: HttpRequest, kind: str) -> HttpResponse:
    """Show a page in the reader's language, or in the board's first one if that is all there is."""
    language = get_language() or settings.LANGUAGE_CODE
    context = {
        "title": LegalPage.Kind(kind).label,
        "shown": shown(kind, language),
        "address": reverse(f"legal:{kind}"),
    }
    return render(request, "legal/legal_page.html", context)
