"""Pages in the admin about one's own account; the admin requires login."""

from typing import Any

import structlog
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.forms import EndSessionsForm
from accounts.models import Session

log = structlog.get_logger(__name__)


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("password")
def own_sessions(request: HttpRequest, *, desk: AdminSite) -> HttpResponse:
    """List where this person is logged in, and end the sessions that they choose."""
    user: Any = request.user
    sessions = list(Session.objects.open().of(user))
    this = request.session.session_key
    others = [session for session in sessions if session.pk != this]
    form = EndSessionsForm(request.POST or None, request=request, others=others)
    if request.method == "POST" and form.is_valid():
        ended = form.end()
        log.info("sessions_ended", by="owner", count=ended)
        text = ngettext("%(count)d session ended.", "%(count)d sessions ended.", ended)
        messages.success(request, text % {"count": ended})
        return redirect("admin:sessions")
    context = {
        **desk.each_context(request),
        "title": gettext("Your sessions"),
        "form": form,
        "this": next((session for session in sessions if session.pk == this), None),
        "others": others,
    }
    return TemplateResponse(request, "admin/sessions.html", context)
