"""Career guides in the admin, for editors."""

from careers.admin import family, guide, match, outlier, profile

__all__ = ["family", "guide", "match", "outlier", "profile"]
