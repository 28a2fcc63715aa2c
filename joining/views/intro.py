"""The public page that says what posting here is like."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(public=True, max_age=300)
def intro(request: HttpRequest) -> HttpResponse:
    """Show the page; it is the same for everybody."""
    return render(request, "joining/intro.html", {"address": request.path})
