"""The names of a posting's parts, as people read them."""

from django.utils.translation import gettext

from postings.models import Posting
from postings.models.revision import COLUMNS


def part_label(part: str) -> str:
    """Return the name of a part of a revision."""
    names = {
        "remote": gettext("Remote from"),
        "overlap": gettext("Overlap hours"),
        "pay": gettext("Pay"),
        "closing": gettext("Closing date"),
        "locations": gettext("Locations"),
        "responsibilities": gettext("Responsibilities"),
        "requirements": gettext("Requirements"),
        "behaviours": gettext("Behaviours"),
        "benefits": gettext("Benefits"),
    }
    if part in names:
        return names[part]
    column = Posting._meta.get_field(COLUMNS[part][0])
    name = str(column.verbose_name)  # type: ignore[union-attr]
    return name[:1].upper() + name[1:]
