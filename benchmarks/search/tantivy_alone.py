"""Searches with tantivy alone: `python -m benchmarks.search.tantivy_alone URL FOLDER`.

Runs in an environment with tantivy and psycopg. Reads words by class from standard input, and
writes milliseconds by class, both as JSON. Each search returns the exact total, the twenty best
postings and the counts of seven facets.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
import tantivy

BEST, OPTIONS, PASSES = 20, 50, 3
TEXTS = {"title": 3.0, "company": 2.0, "body": 1.0}  # and their weights
FACETS = ("workplace_type", "employment_type", "schedule", "education", "level", "language",
          "category")  # fmt: skip
ROWS = """
    SELECT p.title, c.name, concat_ws(E'\\n', p.summary, p.description,
            (SELECT string_agg(text, E'\\n') FROM postings_postingitem WHERE posting_id = p.id)),
        p.workplace_type, p.employment_type, p.schedule, p.education, lower(p.level), p.language,
        p.category_id::text
    FROM postings_posting p JOIN companies_company c ON c.id = p.company_id
    WHERE p.status = 'live' AND p.published_at <= now() AND p.closes_at > now()
"""
COUNTS = {name: {"terms": {"field": name, "size": OPTIONS}} for name in FACETS}


def index_in(folder: Path, url: str) -> Any:
    """Return the index in a folder; fill it first with the live postings if it is missing."""
    mark = folder / "whole"
    if not mark.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _fill(tantivy.Index(_schema(), path=str(folder), reuse=False), url)
        mark.touch()
    index = tantivy.Index.open(str(folder))
    _know_words(index)
    return index


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="words")
    for name in FACETS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw")
    return builder.build()


def _know_words(index: Any) -> None:
    """Register the tokenizer, which an index does not store: lower case, no accents, stems."""
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold(),
                 tantivy.Filter.stemmer("english")):  # fmt: skip
        words = words.filter(step)
    index.register_tokenizer("words", words.build())


def _fill(index: Any, url: str) -> None:
    _know_words(index)
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    with psycopg.connect(url) as connection, connection.cursor("postings") as cursor:
        cursor.itersize = 1_000
        for row in cursor.execute(ROWS):
            named = zip((*TEXTS, *FACETS), row, strict=True)
            writer.add_document(tantivy.Document(**{name: text for name, text in named if text}))
    writer.commit()
    writer.wait_merging_threads()


def answer(index: Any, searcher: Any, words: str) -> int:
    """Run one search with all counts, with similar words if nothing is found; return the total."""
    query = _parsed(index, words)
    found = searcher.search(query, BEST, count=True)
    if not found.count:
        fuzzy = dict.fromkeys(TEXTS, (False, 1, True))
        query = _parsed(index, words, fuzzy_fields=fuzzy)
        found = searcher.search(query, BEST, count=True)
    searcher.aggregate(query, COUNTS)
    return int(found.count)


def _parsed(index: Any, words: str, **options: Any) -> Any:
    query, _errors = index.parse_query_lenient(
        words, list(TEXTS), field_boosts=TEXTS, conjunction_by_default=True, **options
    )
    return query


def timings(index: Any, searcher: Any, asked: Sequence[str]) -> dict[str, float]:
    """Return the milliseconds of a class, after one pass to fill caches."""
    taken = []
    for number in range(1 + PASSES):
        for words in asked:
            start = time.perf_counter()
            answer(index, searcher, words)
            if number:
                taken.append(1000 * (time.perf_counter() - start))
    cuts = statistics.quantiles(taken, n=20, method="inclusive")
    return {"p50": statistics.median(taken), "p95": cuts[18], "worst": max(taken)}


def main(url: str, folder: Path) -> dict[str, Any]:
    """Return all figures."""
    index = index_in(folder, url)
    searcher = index.searcher()
    asked: dict[str, list[str]] = json.load(sys.stdin)
    return {
        "classes": {name: timings(index, searcher, words) for name, words in asked.items()},
        "documents": searcher.num_docs,
        "bytes": sum(file.stat().st_size for file in folder.iterdir()),
    }


if __name__ == "__main__":
    json.dump(main(sys.argv[1], Path(sys.argv[2])), sys.stdout)
