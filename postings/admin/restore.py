"""The history of a posting in the admin, and the page that goes back to an earlier version."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from postings.admin.history import changes_of
from postings.models import Posting
from postings.models.lifecycle import is_editor
from postings.models.revision import COLUMNS
from postings.revisions.differences import marked
from postings.revisions.earlier import RANGES, rows_at
from postings.revisions.parts import (
    PAY_PART,
    Value,
    columns_value,
    store_parts,
    stored_parts,
)
from postings.revisions.words import part_text
from postings.wording.parts import part_label
from saving.admin import CONFLICT, OwnColumnsAdmin, whole_number

RESTORE = "admin:postings_posting_restore"


class RestoreMixin(OwnColumnsAdmin):
    """Adds the history in words, and the way back for editors."""

    def get_urls(self) -> list[URLPattern]:
        """Add the page of one earlier version."""
        view = self.admin_site.admin_view(self.restore_view)
        return [
            path("<int:pk>/history/<int:event>/", view, name="postings_posting_restore"),
            *super().get_urls(),
        ]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show who changed what, when and why, from the history in the database."""
        posting = self.get_object(request, object_id)
        context = {
            "changes": changes_of(posting) if posting else [],
            "restore": RESTORE if is_editor(request.user) else "",
        }
        return super().history_view(request, object_id, context | (extra_context or {}))

    @transaction.atomic
    def restore_view(self, request: HttpRequest, pk: int, event: int) -> HttpResponse:
        """Show how an earlier version differs from the present one, and go back to it."""
        if not is_editor(request.user):
            raise Http404
        posting = self.get_object(request, str(pk))
        if request.method == "POST":
            posting = self._locked(request, str(pk))
        found: Any = posting.events.filter(pgh_id=event).first() if posting else None
        if posting is None or found is None:
            raise Http404
        earlier = earlier_parts(posting, found)
        if request.method != "POST":
            return self._restore_page(request, posting, found, earlier)
        if whole_number(request.POST.get("seen")) != posting.version:
            return self._restore_page(request, posting, found, earlier, status=CONFLICT)
        return self._restored(request, posting, earlier)

    def _restored(
        self, request: HttpRequest, posting: Posting, earlier: dict[str, Value]
    ) -> HttpResponse:
        try:
            with transaction.atomic():
                store_parts(posting, earlier)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect("admin:postings_posting_history", posting.pk)
        text = gettext("It is as it was before: %(parts)s.")
        done = text % {"parts": ", ".join(map(part_label, earlier))}
        self.log_change(request, posting, done)
        messages.success(request, done)
        return redirect("admin:postings_posting_history", posting.pk)

    def _restore_page(
        self,
        request: HttpRequest,
        posting: Posting,
        event: Any,
        earlier: dict[str, Value],
        *,
        status: int = 200,
    ) -> HttpResponse:
        stored = stored_parts(posting)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Go back to an earlier version"),
            "opts": self.opts,
            "posting": posting,
            "at": event.pgh_created_at,
            "is_stale": status == CONFLICT,
            "parts": [
                (part_label(part), marked(part_text(part, stored[part]), text))
                for part, value in earlier.items()
                for text in [part_text(part, value)]
            ],
        }
        template = "admin/postings/posting/restore.html"
        return TemplateResponse(request, template, context, status=status)


def earlier_parts(posting: Posting, event: Any) -> dict[str, Value]:
    """Return the parts in which an event differs from the posting, as they were then.

    A company or category that is gone can't come back, so these stay as they are. The status never
    changes: that is what moves are for.
    """
    stored = stored_parts(posting)
    rows = rows_at(posting, event.pgh_created_at)
    then: dict[str, Value] = {part: columns_value(event, part) for part in COLUMNS}
    ranges = rows.pop(RANGES, None) or {RANGES: stored[PAY_PART].get(RANGES, [])}
    if ranges[RANGES]:
        then[PAY_PART] |= ranges
    return {
        part: value
        for part, value in (then | rows).items()
        if value != stored[part] and _exists(part, value)
    }


def _exists(part: str, value: Value) -> bool:
    for name in value if part in COLUMNS else ():
        if name == RANGES:
            continue
        field: Any = Posting._meta.get_field(name)
        if field.is_relation and value[name] is not None:
            return bool(field.related_model.objects.filter(pk=value[name]).exists())
    return True
