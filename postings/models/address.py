"""The address of a posting's page, for rows that are no models."""

from django.urls import reverse
from django.utils.text import slugify


def path_of(key: int, title: str) -> str:
    """Return the path in the active language; the words after the key are only for people."""
    return reverse("postings:detail", args=[key, slug_of(title)])


def slug_of(title: str) -> str:
    """Return the title for the URL; never empty."""
    return slugify(title)[:80].strip("-") or "posting"
