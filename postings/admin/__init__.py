"""The recruiter's and the editor's desk, in the Django admin."""

from postings.admin.adverts import PostingWithAdvertsAdmin
from postings.admin.category import CategoryAdmin
from postings.admin.synonym import SynonymAdmin

__all__ = ["CategoryAdmin", "PostingWithAdvertsAdmin", "SynonymAdmin"]
