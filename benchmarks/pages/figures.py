"""The results of a measurement: figures with targets, and findings to act on."""

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
    """One measured number, not rounded; without a target, it is only information."""

    judge: str
    subject: str
    value: float
    unit: str = ""
    target: tuple[str, float] | None = None

    @property
    def is_met(self) -> bool:
        """Return whether the number itself, not rounded, meets the target."""
        return self.target is None or COMPARE[self.target[0]](self.value, self.target[1])

    @property
    def shown(self) -> str:
        """Return the number with all significant digits."""
        return f"{self.value:,g}" if self.value < 1 else f"{self.value:,.10g}"


@dataclass(frozen=True)
class Finding:
    """A thing to change, and its place."""

    judge: str
    page: str
    rule: str
    element: str = ""


@dataclass
class Results:
    """All figures and findings, in the order of measuring."""

    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def missed(self) -> list[Figure]:
        """Return the figures that miss their target."""
        return [figure for figure in self.figures if not figure.is_met]
