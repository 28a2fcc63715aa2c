"""The admin of moderation, for editors."""

from moderation.admin.report import ReportAdmin

__all__ = ["ReportAdmin"]
