"""Whether a text says that its job is taken: “This position has been filled.”"""

from __future__ import annotations

import re

from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords

_LONGEST = 120  # characters of a text that says so; in longer ones it may be about another job
_WORDS = Keywords([
    "filled", "closed", "no longer", "besetzt", "vergeben", "pourvu", "tillsatt", "besatt",
    "vervuld", "cubierta", "preenchida",
])  # fmt: skip
_FILLED = re.compile(
    r"(?:this|the) (?:position|job|role|vacancy|opening|post)\b[^.!?]{0,20} (?:is|has been|was)"
    r"(?: now| already)? (?:filled|closed|no longer (?:available|open))\b"
    r"|\bno longer (?:accepting|taking) applications\b"
    r"|\bstelle (?:ist|wurde)(?: bereits| schon)? (?:besetzt|vergeben)\b"
    r"|\b(?:poste|offre) (?:est |a été )?(?:déjà )?pourvue?\b"
    r"|\btjänsten är tillsatt\b|\bstillingen er besatt\b|\bvacature is vervuld\b"
    r"|\bvacante (?:está )?cubierta\b|\bvaga (?:já )?(?:foi )?preenchida\b"
)


def says_filled(texts: KeywordFilter) -> bool:
    """Return whether a short text says that nobody can apply any more."""
    return any(len(low) <= _LONGEST and _FILLED.search(low) for low, _ in texts.matching(_WORDS))
