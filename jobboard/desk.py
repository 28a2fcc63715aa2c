"""The admin site: Django's admin, with stricter access where Django trusts all staff.

Every list of the admin is registered here, so these rules hold for all of them.
"""

from functools import partial, update_wrapper
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import PasswordChangeView, redirect_to_login
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext

from accounts import second_factor
from accounts.forms import OwnPasswordChangeForm
from accounts.next_pages import is_page
from accounts.views import own_sessions


class HiddenRows(ModelAdmin[Any]):
    """Answers 404 for a row that this person may not see, as for one that doesn't exist."""

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any | None:
        """Return the row if it is one of this person's.

        Raises PermissionDenied if the list has no row for them, whatever the ID; otherwise Http404.
        Django answers in four different ways, from which people could count IDs.
        """
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        found = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found


class Desk(AdminSite):
    """Django's admin with safe redirects: to a row's public page, and back to the last page."""

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Register a list so that it hides other people's rows, whoever wrote it."""
        written = admin_class or ModelAdmin
        hiding = type(written.__name__, (HiddenRows, written), {"__module__": written.__module__})
        super().register(model_or_iterable, hiding, **options)

    def get_urls(self) -> list[Any]:
        """Replace Django's redirect to the public page, which checks no permission."""
        stock = [u for u in super().get_urls() if getattr(u, "name", None) != "view_on_site"]
        view = self.admin_view(self.view_on_site)
        address = "r/<path:content_type_id>/<path:object_id>/"
        return [
            path(address, view, name="view_on_site"),
            path("sessions/", self.admin_view(self.sessions), name="sessions"),
            *stock,
        ]

    def view_on_site(
        self, request: HttpRequest, content_type_id: str, object_id: str
    ) -> HttpResponse:
        """Redirect to the public page of a row that this person can see in the admin; else 404."""
        try:
            model_admin = self.get_model_admin(_model_of(content_type_id))
        except NotRegistered as error:
            raise Http404 from error
        if not model_admin.has_view_or_change_permission(request):
            raise Http404
        found = model_admin.get_object(request, object_id)
        if found is None or not hasattr(found, "get_absolute_url"):
            raise Http404
        return redirect(found.get_absolute_url())

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """After login, return to the page that held a form, not to the form's target."""
        checked = super().admin_view(view, cacheable)

        def signed_in_first(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            logs_out = request.path == reverse("admin:logout", current_app=self.name)
            if request.method == "POST" and not logs_out and not self.has_permission(request):
                return self._to_login(request)
            return checked(request, *args, **kwargs)  # type: ignore[no-any-return]

        return update_wrapper(signed_in_first, checked)

    def _to_login(self, request: HttpRequest) -> HttpResponse:
        page = urlsplit(request.headers.get("Referer", ""))
        back = page.path + (f"?{page.query}" if page.query else "")
        if page.netloc != request.get_host() or not is_page(request, back):
            back = reverse("admin:index", current_app=self.name)
        return redirect_to_login(back, reverse("admin:login", current_app=self.name))

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether this person may act: staff, with a second factor if they need one."""
        return super().has_permission(request) and not second_factor.is_missing(request.user)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Send strangers to the login page, and others to what they need before they can act."""
        user: Any = request.user
        if user.is_authenticated and not user.is_staff:
            return redirect("joining:companies")
        if user.is_authenticated and second_factor.is_missing(user):
            messages.warning(request, gettext("Your role needs a second factor. Set it up here."))
            return redirect("mfa_index")
        wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
        back = wanted if is_page(request, wanted) else reverse("admin:index", current_app=self.name)
        if user.is_authenticated:
            return redirect(back)
        return redirect_to_login(back)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Show Django's page with a form that counts wrong passwords."""
        request.current_app = self.name
        view = PasswordChangeView.as_view(
            form_class=partial(OwnPasswordChangeForm, request=request),
            success_url=reverse("admin:password_change_done", current_app=self.name),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        return view(request)

    def sessions(self, request: HttpRequest) -> HttpResponse:
        """Show the sessions in which this person is logged in."""
        return own_sessions(request, desk=self)


def _model_of(content_type_id: str) -> Any:
    try:
        return ContentType.objects.get_for_id(int(content_type_id)).model_class()
    except (ContentType.DoesNotExist, ValueError) as error:
        raise Http404 from error
