"""The models of postings, one per file."""

from postings.models.advice import CodedWord, PayLaw
from postings.models.canned_reason import CannedReason
from postings.models.category import Category
from postings.models.claim import Claim
from postings.models.earlier_rows import EarlierRows
from postings.models.item import PostingItem
from postings.models.kept_form import KeptForm
from postings.models.level import Level
from postings.models.link_check import LinkCheck
from postings.models.location import PostingLocation
from postings.models.notice import Notice
from postings.models.pay_range import PostingPayRange
from postings.models.posting import Posting
from postings.models.revision import Revision, RevisionChange
from postings.models.search import SearchChange, Synonym
from postings.models.sketch import Sketch
from postings.models.source_advert import SourceAdvert

__all__ = [
    "CannedReason",
    "Category",
    "Claim",
    "CodedWord",
    "EarlierRows",
    "KeptForm",
    "Level",
    "LinkCheck",
    "Notice",
    "PayLaw",
    "Posting",
    "PostingItem",
    "PostingLocation",
    "PostingPayRange",
    "Revision",
    "RevisionChange",
    "SearchChange",
    "Sketch",
    "SourceAdvert",
    "Synonym",
]
