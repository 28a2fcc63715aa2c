"""The models of moderation, one per file."""

from moderation.models.duplicate import DuplicatePair
from moderation.models.report import Report

__all__ = ["DuplicatePair", "Report"]
