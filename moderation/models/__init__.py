"""The models of moderation, one per file."""

from moderation.models.report import Report

__all__ = ["Report"]
