"""The admin site: Django's admin, with stricter access where Django trusts all staff.

Every list of the admin is registered here, so these rules hold for all of them.
"""

from functools import partial, update_wrapper
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import PasswordChangeView, redirect_to_login
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import Resolver404, path, resolve, reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.forms import OwnPasswordChangeForm
from accounts.known_browsers import remember_browser
from accounts.sessions import note_browser
from accounts.views import own_sessions

# Admin URLs that show no page if somebody only follows a link to them.
NOT_PAGES = ("login", "logout", "jsi18n", "autocomplete", "view_on_site", "postings_feed_step",
             "careers_guide_step", "careers_roleprofile_step", "careers_guide_review",
             "careers_roleprofile_review")  # fmt: skip


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

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Log in, then redirect to `next` if it is a page of this board, otherwise to the start."""
        request.GET = _with_a_page_next(request, request.GET)  # type: ignore[assignment]
        request.POST = _with_a_page_next(request, request.POST)  # type: ignore[assignment]
        before = request.session.session_key
        response = super().login(request, extra_context)
        if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
            if request.session.session_key == before:  # already logged in: Django keeps the key
                request.session.cycle_key()
            remember_browser(request, response, request.user.get_username())
            note_browser(request)
        return response

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


def _with_a_page_next(request: HttpRequest, query: QueryDict) -> QueryDict:
    wanted = query.get(REDIRECT_FIELD_NAME)
    if wanted is None or is_page(request, wanted):
        return query
    without = query.copy()
    del without[REDIRECT_FIELD_NAME]
    return without


def is_page(request: HttpRequest, url: str) -> bool:
    """Return whether a URL from a request leads to a page of this board, in any language."""
    hosts = {request.get_host()}
    if not url_has_allowed_host_and_scheme(url, hosts, require_https=request.is_secure()):
        return False
    address = urlsplit(url).path
    language = translation.get_language_from_path(address) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            name = resolve(address).url_name
    except Resolver404:
        return False
    return name is not None and name not in NOT_PAGES
