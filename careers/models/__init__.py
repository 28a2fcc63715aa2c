"""The models of career guides, one subject a file."""

from careers.models.family import Level, LevelTitle, RoleFamily
from careers.models.guide import Guide
from careers.models.match import PostingMatch
from careers.models.profile import ProfileItem, ProfileItemTitle, ProfileTitle, RoleProfile

__all__ = [
    "Guide",
    "Level",
    "LevelTitle",
    "PostingMatch",
    "ProfileItem",
    "ProfileItemTitle",
    "ProfileTitle",
    "RoleFamily",
    "RoleProfile",
]
