"""Companies in the admin: recruiters see their own, editors see all."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from companies.forms import CompanyForm
from companies.models import Company, Membership
from saving.admin import OwnColumnsAdmin
from saving.chosen import ChosenInline


class MembershipInline(ChosenInline):
    """The recruiters of the company; editors decide."""

    model = Membership
    autocomplete_fields = ["user"]
    extra = 0


@admin.register(Company)
class CompanyAdmin(OwnColumnsAdmin):
    """Recruiters edit their company's overview; only editors edit its name."""

    form = CompanyForm
    inlines = [MembershipInline]
    list_display = ["name", "sector", "headquarters", "website", "created_at"]
    list_filter = ["sector"]
    list_select_related = ["headquarters"]
    show_full_result_count = False
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["headquarters"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "name",
                    "slug",
                    "sector",
                    "headquarters",
                    "website",
                    "overview",
                    "is_featured",
                    "is_passed_on",
                ]
            },
        ),
        (_("Logo"), {"fields": ["logo_now", "logo"]}),
    ]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Company]:
        """Return the companies that this person can edit, so that a guessed ID finds no other."""
        companies = super().get_queryset(request)
        if request.user.has_perm("companies.add_company"):
            return companies
        return companies.managed_by(request.user)  # type: ignore[attr-defined,no-any-return]

    def get_readonly_fields(self, request: HttpRequest, obj: Company | None = None) -> list[str]:
        """Return the fields that a person can't edit: candidates trust a company's name and URL."""
        if request.user.has_perm("companies.add_company"):
            return ["logo_now"]
        return ["name", "slug", "sector", "is_featured", "logo_now"]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        """Fill the slug from the name for a new company only, so that links last."""
        return {} if obj else {"slug": ["name"]}

    def save_model(self, request: HttpRequest, obj: Company, form: Any, change: bool) -> None:
        """Save the company, then its logo."""
        super().save_model(request, obj, form, change)
        form.save_logo()

    @admin.display(description=_("Shown now"))
    def logo_now(self, company: Company) -> str:
        """Return the logo as a picture."""
        logo = company.logo_or_none
        if logo is None:
            return str(_("The company's initials."))
        picture = '<img src="{}" width="{}" height="{}" alt="{}">'
        return format_html(picture, logo.url, logo.width, logo.height, _("Company logo"))
