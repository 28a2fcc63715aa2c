"""Career guides in the admin, for editors."""

from careers.admin import family, guide, profile

__all__ = ["family", "guide", "profile"]
