"""Unusual pay in the admin, for editors: perhaps a yearly sum entered as a monthly one."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from careers.models import PayOutlier
from places.read_only import ReadOnlyMixin


@admin.register(PayOutlier)
class PayOutlierAdmin(ReadOnlyMixin, admin.ModelAdmin[PayOutlier]):
    """The postings whose pay is left out of the statistics, with a link to each."""

    list_display = ["link", "level", "amount", "median"]
    list_display_links = None
    list_select_related = ["posting", "level"]
    list_filter = ["level__family"]

    @admin.display(description=_("posting"))
    def link(self, row: PayOutlier) -> str:
        """Return the title with a link to the posting."""
        url = reverse("admin:postings_posting_change", args=[row.posting_id])
        return format_html('<a href="{}">{}</a>', url, row.posting.title)
