"""Mails in the admin, for those who run the board: what was sent, what was given up and why."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail


@admin.register(OutgoingMail)
class OutgoingMailAdmin(admin.ModelAdmin[OutgoingMail]):
    """To look at; what was given up can be sent again."""

    list_display = ["created_at", "recipient", "subject", "state", "error"]
    list_filter = ["state"]
    search_fields = ["recipient", "subject"]
    fields = ("recipient", "subject", "body", "state", "error", "created_at", "sent_at")
    actions = ["send_again"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """The board writes them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """What was said was said."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """They are deleted in time."""
        return False

    def has_send_permission(self, request: HttpRequest) -> bool:
        """Who may send again: they hold addresses, so nobody by default but superusers."""
        return request.user.has_perm("mails.change_outgoingmail")

    @admin.action(description=_("Send again what was given up"), permissions=["send"])
    def send_again(self, request: HttpRequest, chosen: QuerySet[OutgoingMail]) -> None:
        """Tell how many are queued, and how many were not given up."""
        done = [mail.send_again() for mail in chosen]
        queued = sum(done)
        text = ngettext("%(count)s mail is queued.", "%(count)s mails are queued.", queued)
        self.message_user(request, text % {"count": queued})
        if skipped := len(done) - queued:
            text = gettext("Skipped, as not given up: %(count)s.")
            self.message_user(request, text % {"count": skipped}, messages.WARNING)
