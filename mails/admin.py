"""Mails in the admin, for superusers: what was sent, what failed and why."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail


@admin.register(OutgoingMail)
class OutgoingMailAdmin(admin.ModelAdmin[OutgoingMail]):
    """The read-only list of mails; failed mails can be sent again."""

    list_display = ["created_at", "recipient", "subject", "state", "error"]
    list_filter = ["state"]
    search_fields = ["recipient", "subject"]
    fields = ("recipient", "subject", "text", "state", "error", "created_at", "sent_at")
    actions = ["send_again"]

    @admin.display(description=_("text"))
    def text(self, mail: OutgoingMail) -> str:
        """Return the text, unless it opens somebody's account."""
        return gettext("This text is private.") if mail.is_private else mail.body

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Forbid new mails, because the board writes them itself."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """Forbid changes, because a sent mail can't change."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        """Forbid deletion, because a task deletes old mails."""
        return False

    def has_send_permission(self, request: HttpRequest) -> bool:
        """Let superusers send, and people with the permission, because mails hold addresses."""
        return request.user.has_perm("mails.change_outgoingmail")

    @admin.action(description=_("Send failed emails again"), permissions=["send"])
    def send_again(self, request: HttpRequest, chosen: QuerySet[OutgoingMail]) -> None:
        """Queue failed mails again; report how many, and how many had not failed."""
        done = [mail.send_again() for mail in chosen]
        queued = sum(done)
        text = ngettext("%(count)s email is queued.", "%(count)s emails are queued.", queued)
        self.message_user(request, text % {"count": queued})
        if skipped := len(done) - queued:
            text = gettext("Skipped because they had not failed: %(count)s.")
            self.message_user(request, text % {"count": skipped}, messages.WARNING)
