"""What comes first in a list."""

from typing import Any

from django.db.models import Case, Value, When


def before_others(**wanted: Any) -> Case:
    """Return what sorts the rows with these values before all others."""
    return Case(When(**wanted, then=Value(0)), default=Value(1))
