"""Canned reasons in the admin."""

from django.contrib import admin

from postings.models import CannedReason
from saving.admin import OwnColumnsAdmin


@admin.register(CannedReason)
class CannedReasonAdmin(OwnColumnsAdmin):
    """The reasons, which editors maintain and choose from when they decide."""

    list_display = ["text", "move"]
    list_filter = ["move"]
    search_fields = ["text"]
