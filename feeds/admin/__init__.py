"""Feeds and feed runs in the admin."""

from feeds.admin.feed import FeedAdmin
from feeds.admin.feed_run import FeedRunAdmin

__all__ = ["FeedAdmin", "FeedRunAdmin"]
