"""Invitations, for editors to read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from joining.models import Invitation


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin[Invitation]):
    """The read-only list of who invited whom; owners do that on their own page."""

    goes_with_its_row = True  # see saving.admin
    list_display = ["email", "company", "role", "invited_by", "created_at", "accepted_at"]
    list_select_related = ["company", "invited_by"]
    search_fields = ["email", "company__name"]
    show_full_result_count = False
    fields = (
        "email", "company", "role", "invited_by", "created_at", "expires_at", "revoked_at",
        "accepted_at", "accepted_by",
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Forbid new rows: the link is mailed when an owner invites."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Forbid changes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Forbid deletion: it says how somebody came to post."""
        return False
