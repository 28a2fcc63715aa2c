"""What pages of other rooms show of moderation."""

from django import template

from companies.models import Company
from moderation.history import changes_of_company
from moderation.models import Report
from postings.admin.history import Change
from postings.models import Posting

register = template.Library()


@register.simple_tag
def open_reports(posting: Posting) -> list[Report]:
    """Return the reports on a posting that no editor has decided, the oldest first."""
    return list(Report.objects.open().filter(posting=posting).order_by("created_at", "pk")[:20])


@register.simple_tag
def company_changes(company: Company) -> list[Change]:
    """Return every change of a company, the newest first."""
    return changes_of_company(company)
