"""What a measurement says: figures held against targets, and findings to act on."""

import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "≤": operator.le,
    "≥": operator.ge,
    "=": operator.eq,
}


@dataclass(frozen=True)
class Figure:
    """One number as measured, unrounded; without a target it only informs."""

    judge: str
    subject: str
    value: float
    unit: str = ""
    target: tuple[str, float] | None = None

    @property
    def is_met(self) -> bool:
        """Whether the target is kept by the number itself, not by a rounded one."""
        return self.target is None or COMPARE[self.target[0]](self.value, self.target[1])

    @property
    def shown(self) -> str:
        """The number with all its digits that matter."""
        return f"{self.value:,g}" if self.value < 1 else f"{self.value:,.10g}"


@dataclass(frozen=True)
class Finding:
    """What to change, and where."""

    judge: str
    page: str
    rule: str
    element: str = ""


@dataclass
class Results:
    """Everything measured, in the order of measuring."""

    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def missed(self) -> list[Figure]:
        """The figures that miss their target."""
        return [figure for figure in self.figures if not figure.is_met]
