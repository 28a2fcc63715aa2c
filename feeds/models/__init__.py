"""A feed, and its runs."""

from feeds.models.feed import Feed
from feeds.models.feed_run import FeedRun

__all__ = ["Feed", "FeedRun"]
