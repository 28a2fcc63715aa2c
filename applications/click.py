"""A click on the way from the hop to the database."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID


class Click(NamedTuple):
    """A click as it is stored."""

    id: UUID
    posting: int
    clicked_at: datetime
    visitor: str
    is_robot: bool
