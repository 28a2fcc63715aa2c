"""What the page of a decision shows of moderation."""

from django import template

from moderation.models import Report
from postings.models import Posting

register = template.Library()


@register.simple_tag
def open_reports(posting: Posting) -> list[Report]:
    """Return the reports on a posting that no editor has decided, the oldest first."""
    return list(Report.objects.open().filter(posting=posting).order_by("created_at", "pk")[:20])
