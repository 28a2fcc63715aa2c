"""The recruiter's and the editor's desk, in the Django admin."""

from postings.admin.category import CategoryAdmin
from postings.admin.feed import FeedAdmin
from postings.admin.feed_run import FeedRunAdmin
from postings.admin.posting import PostingAdmin
from postings.admin.synonym import SynonymAdmin

__all__ = ["CategoryAdmin", "FeedAdmin", "FeedRunAdmin", "PostingAdmin", "SynonymAdmin"]
