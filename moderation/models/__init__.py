"""The models of moderation, one per file."""

from moderation.models.desk_day import DeskDay
from moderation.models.duplicate import DuplicatePair
from moderation.models.report import Report

__all__ = ["DeskDay", "DuplicatePair", "Report"]
