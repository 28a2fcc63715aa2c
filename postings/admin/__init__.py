"""The admin of postings, for recruiters and editors."""

from postings.admin.adverts import PostingWithAdvertsAdmin
from postings.admin.named import CategoryAdmin, LevelAdmin
from postings.admin.synonym import SynonymAdmin

__all__ = ["CategoryAdmin", "LevelAdmin", "PostingWithAdvertsAdmin", "SynonymAdmin"]
