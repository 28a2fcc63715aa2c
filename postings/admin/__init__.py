"""The admin of postings, for recruiters and editors."""

from postings.admin.adverts import PostingWithAdvertsAdmin
from postings.admin.category import CategoryAdmin
from postings.admin.revision_list import RevisionAdmin
from postings.admin.synonym import SynonymAdmin

__all__ = ["CategoryAdmin", "PostingWithAdvertsAdmin", "RevisionAdmin", "SynonymAdmin"]
