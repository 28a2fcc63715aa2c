"""How names of places are compared."""

import re
import unicodedata


def name_key(name: str) -> str:
    """Fold letter case, accents and punctuation: `Zürich`, `ZURICH` and `zurich ` are one name."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", letters).strip()[:200]
