"""An apply click on its way from the hop to the database."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID


class Click(NamedTuple):
    """An apply click, as the database stores it."""

    id: UUID
    posting: int
    clicked_at: datetime
    visitor: str
    is_robot: bool
