"""The pages of django-import-export with our table, our upload and our way to store it."""

from __future__ import annotations

from typing import Any, override

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import AdminSite
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from import_export.admin import ImportMixin
from import_export.forms import ConfirmImportForm, ImportForm

from adverts.text.errors import UnreadableAdvert
from postings.exporting import DESK_COLUMNS
from postings.models import Posting
from postings.tables.resource import MOST_BYTES, MOST_ROWS, PostingTable, Report, TableFormat
from postings.tables.uploads import KeptUpload, UploadGoneError
from saving.admin import CONFLICT

_SUBMITS = _("Submit new postings for review")


class TableForm(ImportForm):  # type: ignore[misc]
    """Takes the file."""

    import_file = forms.FileField(
        label=_("CSV or XLSX file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.xlsx"}),
        help_text=format_lazy(
            _("Up to {rows} rows and {size} MB."), rows=MOST_ROWS, size=MOST_BYTES / 1_000_000
        ),
    )
    submits = forms.BooleanField(
        label=_SUBMITS,
        required=False,
        help_text=_("Otherwise they are drafts. Changes of live postings follow the usual rules."),
    )
    field_order = ["resource", "format", "import_file", "submits"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["format"].widget = forms.HiddenInput()  # there is one
        self.initial["format"] = "0"

    @property
    def media(self) -> forms.Media:
        """No scripts: there is no format to guess."""
        return forms.Media()

    def clean_import_file(self) -> UploadedFile[bytes]:
        """Refuse a file that is too large before anything reads it."""
        file: UploadedFile[bytes] = self.cleaned_data["import_file"]
        if (file.size or 0) > MOST_BYTES:
            text = gettext("The file is larger than %(size)s MB. Divide it into several files.")
            raise forms.ValidationError(text % {"size": MOST_BYTES / 1_000_000})
        return file


class AgreedForm(ConfirmImportForm):  # type: ignore[misc]
    """Carries what the person has seen to the second page."""

    submits = forms.BooleanField(required=False, widget=forms.HiddenInput())
    digest = forms.CharField(widget=forms.HiddenInput())


class _NotAsSeenError(Exception):
    """What the table does is no longer what the person agreed to."""

    def __init__(self, result: Any) -> None:
        self.result = result
        super().__init__()


class TableImport(ImportMixin, admin.ModelAdmin[Posting]):  # type: ignore[misc]
    """The import of one person's table, made for one request."""

    resource_classes = [PostingTable]
    formats = [TableFormat]
    import_form_class = TableForm
    confirm_form_class = AgreedForm
    tmp_storage_class = KeptUpload
    import_template_name = "admin/postings/posting/import.html"

    def __init__(self, model: type[Posting], admin_site: AdminSite, *, user: Any) -> None:
        super().__init__(model, admin_site)
        self.user, self.report = user, Report()

    @override
    def get_tmp_storage_class_kwargs(self) -> dict[str, Any]:
        return {"owner": self.user.pk}

    @override
    def get_import_resource_kwargs(self, request: HttpRequest, **kwargs: Any) -> dict[str, Any]:
        known = getattr(kwargs.get("form"), "cleaned_data", {})
        return {"user": self.user, "submits": known.get("submits", False), "report": self.report}

    @override
    def get_import_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"report": self.report, "columns": (*DESK_COLUMNS, "pay")}

    @override
    def get_confirm_form_initial(self, request: HttpRequest, import_form: Any) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_confirm_form_initial(request, import_form)
        if import_form is not None:
            initial["submits"] = import_form.cleaned_data["submits"]
            initial["digest"] = self.report.digest
        return initial

    @override
    def add_data_read_fail_error_to_form(self, form: Any, e: Exception) -> None:
        """Show the reader's reason; anything else is a fault of the board."""
        if not isinstance(e, UnreadableAdvert):
            raise e
        form.add_error("import_file", str(e))

    @override
    def import_action(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        response: TemplateResponse = super().import_action(request, **kwargs)
        context = response.context_data or {}
        context["title"] = gettext("Import a table")
        if result := context.get("result"):
            _raise_unexpected(result)
        return response

    @override
    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Import the table once, and only if it still does what the person has seen."""
        try:
            with transaction.atomic():
                response: HttpResponse = super().process_import(request, **kwargs)
                return response
        except UploadGoneError:
            text = gettext("This table was imported already, or it is too old. Upload it again.")
            messages.error(request, text)
            return redirect("admin:postings_posting_import")
        except _NotAsSeenError as error:
            return self._asked_again(request, error.result)

    def _asked_again(self, request: HttpRequest, result: Any) -> HttpResponse:
        """Show what the table does by now; nothing was stored, and the upload is still there."""
        messages.warning(
            request, gettext("Nothing was imported: something has changed meanwhile. Look again.")
        )
        sent = {name: request.POST.get(name, "") for name in AgreedForm.base_fields}
        context = {
            **self.admin_site.each_context(request),
            **self.get_import_context_data(),
            "title": gettext("Import a table"),
            "opts": self.opts,
            "result": result,
        }
        if result.has_validation_errors():
            context["form"] = self.create_import_form(_unsent(request))
        else:
            context["confirm_form"] = AgreedForm(initial=sent | {"digest": self.report.digest})
        template = self.import_template_name
        return TemplateResponse(request, template, context, status=CONFLICT)

    @override
    def process_dataset(self, dataset: Any, form: Any, request: HttpRequest, **kwargs: Any) -> Any:
        result = super().process_dataset(
            dataset, form, request, rollback_on_validation_errors=True, **kwargs
        )
        _raise_unexpected(result)
        agreed = form.cleaned_data["digest"]
        if result.has_validation_errors() or self.report.digest != agreed:
            raise _NotAsSeenError(result)
        return result

    @override
    def generate_log_entries(self, result: Any, request: HttpRequest) -> None:
        for row in result.valid_rows():
            if row.is_new():
                self.log_addition(request, row.instance, gettext("Imported from a table"))
            elif row.is_update():
                self.log_change(request, row.instance, gettext("Imported from a table"))

    @override
    def add_success_message(self, result: Any, request: HttpRequest) -> None:
        new, changed = result.totals["new"], result.totals["update"]
        texts = [
            ngettext("%(number)d new posting.", "%(number)d new postings.", new),
            ngettext("%(number)d changed posting.", "%(number)d changed postings.", changed),
        ]
        counted = zip(texts, (new, changed), strict=True)
        messages.success(request, " ".join(text % {"number": number} for text, number in counted))


def _unsent(request: HttpRequest) -> HttpRequest:
    """Return a request that shows an empty form."""
    empty = HttpRequest()
    empty.user = request.user
    return empty


def _raise_unexpected(result: Any) -> None:
    """Raise an error that the package caught: it is the board's fault, not the table's."""
    errors = [*result.base_errors, *(one for _, some in result.row_errors() for one in some)]
    if errors:
        raise errors[0].error
