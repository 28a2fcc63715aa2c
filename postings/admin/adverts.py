"""“New posting from an advert” in the admin: one page takes the advert, another shows its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from postings.admin.posting import PostingAdmin
from postings.models import Posting

# The readers are loaded for the first advert, because other pages don't need their memory.
if TYPE_CHECKING:
    from postings.admin.review import ReviewAdmin
    from postings.pasting.reading import FoundAdverts
    from postings.pasting.signed_advert import ReadAdvert


@admin.register(Posting)
class PostingWithAdvertsAdmin(PostingAdmin):
    """The admin of postings, with the two pages for adverts."""

    change_list_template = "admin/postings/posting/change_list.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the pages' URLs before the posting's own, which accept anything as an ID."""
        wrap = self.admin_site.admin_view
        return [
            path("from-advert/", wrap(self.advert_view), name="postings_posting_from_advert"),
            path("from-advert/review/", wrap(self.review_view), name="postings_posting_review"),
            *super().get_urls(),
        ]

    def advert_view(self, request: HttpRequest) -> HttpResponse:
        """Take an advert and show its draft; if there are several, ask which one."""
        from postings.pasting.forms import AdvertForm

        if not self.has_add_permission(request):
            raise PermissionDenied
        form = AdvertForm(request.POST or None, request.FILES or None)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, "admin/postings/posting/from_advert.html", form=form)
        if len(form.found.adverts) == 1 and not form.found.skipped:
            return self.review(request, form.found.adverts[0]).show(request)
        return self.choice(request, form.found)

    def choice(self, request: HttpRequest, found: FoundAdverts) -> HttpResponse:
        """Show the titles of all adverts in a document, each as a button."""
        return self._page(request, "admin/postings/posting/choose_advert.html", found=found)

    def review_view(self, request: HttpRequest) -> HttpResponse:
        """Show one of several adverts, take one of its lists, or save the corrected draft."""
        from postings.pasting.signed_advert import ReadAdvert

        if not self.has_add_permission(request):
            raise PermissionDenied
        try:
            advert = ReadAdvert.from_text(request.POST.get("advert", ""))
        except BadSignature:
            if request.method == "POST":
                messages.error(
                    request, gettext("The advert is no longer available. Paste it again.")
                )
            return redirect("admin:postings_posting_from_advert")
        if "_take" in request.POST:
            return self.review(request, advert).take(request)
        if not {"_save", "_submit"} & set(request.POST):
            return self.review(request, advert).show(request)
        return self.review(request, advert).save_corrected(request)

    def review(self, request: HttpRequest, advert: ReadAdvert) -> ReviewAdmin:
        """Return the admin for the posting of this one advert."""
        from postings.admin.review import ReviewAdmin

        return ReviewAdmin(self.model, self.admin_site, advert=advert, user=request.user)

    def _page(self, request: HttpRequest, template: str, **context: object) -> HttpResponse:
        title = gettext("New posting from an advert")
        context |= {**self.admin_site.each_context(request), "title": title, "opts": self.opts}
        return TemplateResponse(request, template, context)
