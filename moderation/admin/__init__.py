"""The admin of moderation, for editors."""

from moderation.admin.duplicate import DuplicatePairAdmin
from moderation.admin.report import ReportAdmin

__all__ = ["DuplicatePairAdmin", "ReportAdmin"]
