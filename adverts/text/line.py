"""One line of an advert, and what is known of its style; shared by all that reads lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from adverts.vocabulary.terms import Importance


class Criterion(NamedTuple):
    """What a table says of a criterion: its importance, its group, and how it is assessed.

    `method` is the heading of the column that says how.
    """

    importance: Importance
    group: str = ""
    assessed_by: str = ""
    method: str = ""


@dataclass(frozen=True)
class Link:
    """A link to a web page, by http or https."""

    text: str
    url: str
    is_button: bool = False


# Compared by identity, because tuples of lines are keys of a cache. Not frozen, because frozen ones
# are slower to make, and there are many.
@dataclass(eq=False, slots=True)
class Line:
    """One heading, paragraph line or list item.

    `depth` is the nesting of lists around it, 0 for none. `level` is 1 to 6 for a real heading.
    `bold` and `italic` say that all of it is. `typed` says that its bullet was a character, not a
    list. `label` is the bold part before a colon. `is_lead` says that it was before a heading on
    the same line, so it is not an item. `criterion` is what a table of criteria says of it.
    `marker` is the number or letter that was before its text.
    """

    text: str
    markdown: str
    level: int = 0
    depth: int = 0
    bold: bool = False
    italic: bool = False
    typed: bool = False
    label: str = ""
    links: tuple[Link, ...] = ()
    is_lead: bool = False
    criterion: Criterion | None = None
    marker: str = ""

    @property
    def is_item(self) -> bool:
        """Whether it is in a list."""
        return self.depth > 0

    def joined(self, rest: Line) -> Line:
        """Return this line with another at its end."""
        return replace(
            self,
            text=f"{self.text} {rest.text}",
            markdown=f"{self.markdown} {rest.markdown}",
            bold=self.bold and rest.bold,
            links=self.links + rest.links,
        )
