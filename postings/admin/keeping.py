"""Keeps what somebody types into a posting's form, and brings it back after a lost page."""

from __future__ import annotations

from copy import copy
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext

from postings.models import KeptForm, Posting
from saving.admin import SEEN, OwnColumnsAdmin


class _BroughtBack:
    """Comes before the class of a form that shows what was kept: it is shown, not saved."""

    def full_clean(self) -> None:
        """Say that it is not saved yet."""
        super().full_clean()  # type: ignore[misc]
        text = gettext("This is what you had typed. It is not saved yet.")
        self.add_error(None, text)  # type: ignore[attr-defined]


class KeepingMixin(OwnColumnsAdmin):
    """Adds the addresses that keep, bring back and discard."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses before the posting's own, which accept anything as an ID."""
        wrap = self.admin_site.admin_view
        return [
            path("keep/", wrap(self.keep_view), name="postings_posting_keep_new"),
            path("<int:pk>/keep/", wrap(self.keep_view), name="postings_posting_keep"),
            *super().get_urls(),
        ]

    def keep_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """Keep what a form sends, or discard what was kept of it."""
        posting = self.get_object(request, str(pk)) if pk else None
        if pk and posting is None:
            raise Http404
        if not self._may_keep(request, posting):
            raise PermissionDenied
        if request.method != "POST":
            return redirect(page_of(posting))
        if "_discard" in request.POST:
            KeptForm.objects.of(request.user, posting).delete()
            return redirect(page_of(posting))
        kept = KeptForm.keep(request.user, posting, request.POST)
        if kept is None:
            return JsonResponse({"problem": gettext("Too much text to keep. Save it.")}, status=413)
        clock = time_format(timezone.localtime(kept.updated_at), "TIME_FORMAT")
        return JsonResponse({"kept": gettext("Kept at %(time)s") % {"time": clock}})

    def _may_keep(self, request: HttpRequest, posting: Posting | None) -> bool:
        if posting is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, posting)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Offer what was kept; show it if the person asks for it; forget it once it is saved."""
        posting = self.get_object(request, object_id) if object_id else None
        kept = self._kept(request, posting)
        if kept is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "GET" and "kept" in request.GET:
            shown = as_typed(request, kept)
            return super().changeform_view(shown, object_id, page_of(posting), extra_context)
        context: dict[str, Any] = {}
        if request.method == "GET":
            moment = date_format(timezone.localtime(kept.updated_at), "DATETIME_FORMAT")
            context["kept"] = {"moment": moment, "url": f"{page_of(posting)}?kept"}
        return super().changeform_view(
            request, object_id, form_url, context | (extra_context or {})
        )

    def _kept(self, request: HttpRequest, posting: Posting | None) -> KeptForm | None:
        if not self._may_keep(request, posting):
            return None
        return KeptForm.objects.of(request.user, posting).first()

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Return a form that is shown and not saved, if it was brought back."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if not getattr(request, "is_brought_back", False):
            return form
        return type(form.__name__, (_BroughtBack, form), {})

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Forget what was kept of a form that is saved now."""
        super().save_related(request, form, formsets, change)
        if change or request.path == page_of(None):  # not what a pasted advert has become
            self.forget_kept(request, form.instance if change else None)

    def forget_kept(self, request: HttpRequest, posting: Posting | None) -> None:
        """Delete what was kept of this person's form."""
        KeptForm.objects.of(request.user, posting).delete()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Tell the page where to keep what is typed."""
        obj = kwargs.get("obj")
        if self._may_keep(request, obj):
            new = reverse("admin:postings_posting_keep_new")
            own = obj and reverse("admin:postings_posting_keep", args=[obj.pk])
            context["keep_url"] = own or new
        if getattr(request, "is_brought_back", False):
            messages.info(request, gettext("Save it to keep it."))
        return super().render_change_form(request, context, *args, **kwargs)


def page_of(posting: Posting | None) -> str:
    """Return the address of the form."""
    if posting is None:
        return reverse("admin:postings_posting_add")
    return reverse("admin:postings_posting_change", args=[posting.pk])


def as_typed(request: HttpRequest, kept: KeptForm) -> HttpRequest:
    """Return the request as if the kept form had just been sent; it can't be saved like this."""
    data = QueryDict(mutable=True)
    for name, texts in kept.fields.items():
        data.setlist(name, texts)
    data[SEEN] = kept.seen
    shown: Any = copy(request)
    shown.method, shown.POST, shown.is_brought_back = "POST", data, True
    return shown  # type: ignore[no-any-return]
