"""Accounts in the admin: Django's own lists, with an action that ends sessions."""

from typing import Any

import structlog
from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.forms import NewPasswordForm
from accounts.models import Session
from saving.admin import OwnColumnsAdmin

log = structlog.get_logger(__name__)

# Addresses and second factors are their owners' business: /accounts/, and the commands here.
admin.site.unregister([Authenticator, EmailAddress, Group, User])


class CheckboxesMixin(admin.ModelAdmin[Any]):
    """Offers groups and permissions as checkboxes, which need no script.

    Django's choice from two lists gives a label to an icon, which no screen reader reads out.
    """

    filter_horizontal = ()

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        """Use checkboxes."""
        kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(User)
class AccountAdmin(CheckboxesMixin, OwnColumnsAdmin, UserAdmin[User]):
    """Accounts. A new password or a closed account ends sessions anyway; the action ends others."""

    change_password_form = NewPasswordForm
    readonly_fields = ["last_login", "date_joined"]
    not_compared = ["last_login"]  # a login does not change what the form is about
    actions = ["end_sessions"]

    @admin.action(description=_("End the sessions of selected users"), permissions=["change"])
    def end_sessions(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Log the selected people out everywhere."""
        ended = Session.objects.filter(user__in=queryset).delete()[0]
        log.info("sessions_ended", by="administrator", count=ended)
        text = ngettext("%(count)d session ended.", "%(count)d sessions ended.", ended)
        messages.success(request, text % {"count": ended})


@admin.register(Group)
class RoleAdmin(CheckboxesMixin, OwnColumnsAdmin, GroupAdmin):
    """The roles: groups with permissions."""
