"""Makes terms of texts and of searches: what has one term is found by the other.

Nothing here knows a database. `index_terms` is for what is searched, `readings` and `query_words`
for what somebody types, and both cut words alike.
"""

from postings.search.analysis.atoms import written_together
from postings.search.analysis.folding import fold
from postings.search.analysis.function_words import carries_nothing
from postings.search.analysis.readings import QueryWord, Reading, query_words, readings
from postings.search.analysis.stems import stem_language
from postings.search.analysis.terms import (
    Analysed,
    Chunk,
    Span,
    chunks,
    index_terms,
    spans,
    stem_row,
    tokens,
)

__all__ = [
    "Analysed", "Chunk", "QueryWord", "Reading", "Span", "carries_nothing", "chunks", "fold",
    "index_terms", "query_words", "readings", "spans", "stem_language", "stem_row", "tokens",
    "written_together",
]  # fmt: skip
