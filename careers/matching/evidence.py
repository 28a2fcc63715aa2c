"""Which of several families or levels a posting's items and years speak for.

Nothing is said unless one is clearly ahead: a posting that fits two stays open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careers.matching.grouping import Words, alike_words

AHEAD = 2  # items more than the next
_NEAR, _APART = 1, 2  # years from a median, and more than that from the others


def by_items[Key](items: Sequence[Words], of: Mapping[Key, Sequence[Words]]) -> Key | None:
    """Return the key whose items are near-identical to most of a posting's, if it is ahead."""
    shared = {key: _shared(items, known) for key, known in of.items()}
    return _ahead(shared)


def _shared(items: Sequence[Words], known: Sequence[Words]) -> int:
    return sum(any(alike_words(item, one) for one in known) for item in items)


def _ahead[Key](shared: Mapping[Key, int]) -> Key | None:
    best = max(shared, key=shared.__getitem__, default=None)
    if best is None:
        return None
    next_best = max((number for key, number in shared.items() if key != best), default=0)
    return best if shared[best] - next_best >= AHEAD else None


def by_years[Key](years: int | None, medians: Mapping[Key, int]) -> Key | None:
    """Return the key with the median that is near the years asked for, if all others are apart."""
    if years is None or len(medians) < 2:
        return None
    distances = {key: abs(years - median) for key, median in medians.items()}
    best = min(distances, key=distances.__getitem__)
    is_clear = distances[best] <= _NEAR and all(
        distance - distances[best] >= _APART for key, distance in distances.items() if key != best
    )
    return best if is_clear else None
