"""Saves a new posting once, however often its button is pressed, or its form sent again."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from postings.models import Posting
from saving.admin import OwnColumnsAdmin

SECONDS = 120  # afterwards, the same form is meant as another posting
_UNDER_WAY = 0  # instead of the posting's key
_NOT_TYPED = ("csrfmiddlewaretoken", "_save", "_continue", "_addanother")


class OnceMixin(OwnColumnsAdmin):
    """Remembers what a new posting's form said."""

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Save the form, unless this person has just sent the very same."""
        if request.method != "POST":
            return super().add_view(request, form_url, extra_context)
        key = _key(request)
        if not cache.add(key, _UNDER_WAY, SECONDS):
            return _already(request, cache.get(key))
        request.new_posting_key = key  # type: ignore[attr-defined]
        is_saved = False
        try:
            response = super().add_view(request, form_url, extra_context)
            is_saved = 300 <= response.status_code < 400
        finally:
            if not is_saved:
                cache.delete(key)
        return response

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Remember which posting the form became; imports add postings in other ways."""
        if key := getattr(request, "new_posting_key", None):
            cache.set(key, obj.pk, SECONDS)
        return super().log_addition(request, obj, message)


def _key(request: HttpRequest) -> str:
    typed = sorted((n, v) for n, v in request.POST.lists() if n not in _NOT_TYPED)
    digest = blake2b(repr(typed).encode(), digest_size=16).hexdigest()
    return f"new-posting:{request.user.pk}:{digest}"


def _already(request: HttpRequest, pk: int | None) -> HttpResponse:
    """Lead to the posting; to the list while it is still being saved."""
    posting = Posting.objects.filter(pk=pk).first() if pk else None
    if posting is None:
        messages.info(request, gettext("This posting is being saved already."))
        return redirect("admin:postings_posting_changelist")
    messages.info(request, gettext("“%(title)s” was already saved.") % {"title": posting})
    return redirect("admin:postings_posting_change", posting.pk)
