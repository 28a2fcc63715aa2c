"""Legal pages in the admin: one text for each page and language."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from legal.models import LegalPage
from legal.shown import default_text
from saving.admin import OwnColumnsAdmin


@admin.register(LegalPage)
class LegalPageAdmin(OwnColumnsAdmin):
    """The texts that editors write in place of the board's own."""

    fields = ["kind", "language", "body", "board_text"]
    list_display = ["kind", "language", "has_own_text", "changed_at"]
    list_display_links = ["kind", "language"]
    list_filter = ["language"]

    def get_readonly_fields(self, request: HttpRequest, obj: LegalPage | None = None) -> list[str]:
        """Return what stays: an existing page is about the same thing in the same language."""
        return ["board_text"] if obj is None else ["kind", "language", "board_text"]

    @admin.display(description=_("own text"), boolean=True)
    def has_own_text(self, page: LegalPage) -> bool:
        """Return whether the page shows what editors wrote."""
        return bool(page.body)

    @admin.display(description=_("the board's text"))
    def board_text(self, page: LegalPage) -> str | SafeString:
        """Return the Markdown that the page shows without a text of its own, to copy from."""
        if not page.pk:
            return "–"
        text: Any = default_text(page.kind, page.language)
        return format_html('<pre class="board-text" lang="{}">{}</pre>', page.language, text)
