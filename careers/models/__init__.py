"""The models of career guides, one subject a file."""

from careers.models.family import Level, LevelTitle, RoleFamily
from careers.models.guide import Guide
from careers.models.match import PostingMatch
from careers.models.profile import ProfileItem, ProfileItemTitle, ProfileTitle, RoleProfile
from careers.models.statistics import LevelPay, LevelStatistics, PayOutlier

__all__ = [
    "Guide",
    "Level",
    "LevelPay",
    "LevelStatistics",
    "LevelTitle",
    "PayOutlier",
    "PostingMatch",
    "ProfileItem",
    "ProfileItemTitle",
    "ProfileTitle",
    "RoleFamily",
    "RoleProfile",
]
