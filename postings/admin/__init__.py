"""The admin of postings, for recruiters and editors."""

from postings.admin.adverts import PostingWithAdvertsAdmin
from postings.admin.advice import CodedWordAdmin, PayLawAdmin
from postings.admin.canned_reason import CannedReasonAdmin
from postings.admin.named import CategoryAdmin, LevelAdmin
from postings.admin.revision_list import RevisionAdmin
from postings.admin.synonym import SynonymAdmin

__all__ = [
    "CannedReasonAdmin",
    "CategoryAdmin",
    "CodedWordAdmin",
    "LevelAdmin",
    "PayLawAdmin",
    "PostingWithAdvertsAdmin",
    "RevisionAdmin",
    "SynonymAdmin",
]
