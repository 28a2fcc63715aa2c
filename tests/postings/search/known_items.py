"""Known items: postings, and what a person types to find each of them.

If a query describes another posting just as well, that posting is an answer too. For example, two
postings can have the same title.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import bm25s
import numpy as np

from postings.models import Posting

PAGE = 20
KINDS = ("title", "typing error", "other order", "abbreviation", "phrase")
SHORT = {
    "Clinical Research Associate": "CRA",
    "Medical Science Liaison": "MSL",
    "Medical Communications": "med comms",
    "Key Opinion Leader": "KOL",
    "Account Manager": "AM",
    "Registered Nurse": "RN",
    "Quality Assurance": "QA",
    "Senior": "Sr",
    "Junior": "Jr",
}
WORD = re.compile(r"[^\W\d_]{5,}")

type Search = Callable[[str], list[int]]


@dataclass(frozen=True)
class Query:
    """A query, and the postings that answer it equally well."""

    kind: str
    source: str
    text: str
    answers: frozenset[int]


def queries(postings: list[Posting]) -> list[Query]:
    """Return all queries, the same every time; a query of several postings counts once."""
    titles, named = defaultdict(set), defaultdict(set)
    for posting in postings:
        titles[posting.title].add(posting.pk)
        named[posting.title, posting.company_id].add(posting.pk)
    needs = {p.pk: " | ".join(requirements(p)) for p in postings}
    found = {}
    for posting in postings:
        for kind, text in typed(posting):
            if kind == "phrase":
                answers = {pk for pk, need in needs.items() if text in need}
            elif kind == "other order":
                answers = named[posting.title, posting.company_id]
            else:
                answers = titles[posting.title]
            found.setdefault((kind, text), Query(kind, posting.source, text, frozenset(answers)))
    return list(found.values())


def typed(posting: Posting) -> Iterator[tuple[str, str]]:
    """Yield what a person types to find this posting, by kind."""
    chance = random.Random(posting.source_id)
    yield "title", posting.title
    if WORD.search(posting.title):
        yield "typing error", mistype(posting.title, random.Random(posting.title))
    words = posting.title.split()
    chance.shuffle(words)
    yield "other order", " ".join([*words, posting.company.name])
    if long := next((long for long in SHORT if long in posting.title), None):
        yield "abbreviation", posting.title.replace(long, SHORT[long])
    if texts := [text for text in requirements(posting) if len(text.split()) >= 4]:
        yield "phrase", phrase(chance.choice(texts), chance)


def requirements(posting: Posting) -> list[str]:
    return [item.text for item in posting.items.all() if item.kind == "requirement"]


def mistype(title: str, chance: random.Random) -> str:
    """Swap, drop or double one letter of a word with five or more letters."""
    word = chance.choice(list(WORD.finditer(title)))
    at = chance.randrange(word.start() + 1, word.end() - 1)
    first, second = title[at], title[at + 1]
    wrong = {"swap": second + first, "drop": second, "double": first + first + second}
    if first == second:
        del wrong["swap"]
    return title[:at] + wrong[chance.choice(sorted(wrong))] + title[at + 2 :]


def phrase(text: str, chance: random.Random) -> str:
    """Return four to seven consecutive words."""
    words = text.split()
    length = min(chance.randint(4, 7), len(words))
    start = chance.randint(0, len(words) - length)
    return " ".join(words[start : start + length])


def bm25(postings: list[Posting]) -> Search:
    """Rank by BM25 over all words of a posting, with the library's default settings."""
    numbers = [posting.pk for posting in postings]
    index = bm25s.BM25()
    index.index(tokens([document(posting) for posting in postings]), show_progress=False)

    def search(text: str) -> list[int]:
        known = [token for token in tokens([text])[0] if token in index.vocab_dict]
        if not known:
            return []
        scores = index.get_scores(known)
        best = np.argsort(-scores, kind="stable")[:PAGE]
        return [numbers[row] for row in best if scores[row] > 0]

    return search


def tokens(texts: list[str]) -> list[list[str]]:
    return bm25s.tokenize(texts, return_ids=False, show_progress=False)


def document(posting: Posting) -> str:
    items = "\n".join(item.text for item in posting.items.all())
    return "\n".join([posting.title, posting.company.name, items, posting.description])


def reciprocal_rank(found: list[int], answers: frozenset[int]) -> float:
    """Return one divided by the position of the first answer on the page; 0 without an answer."""
    rank = next((rank for rank, number in enumerate(found, 1) if number in answers), None)
    return 1 / rank if rank else 0


def mean_ranks(asked: list[Query], search: Search) -> dict[tuple[str, str], float]:
    """Return the mean reciprocal rank by source of the postings and kind of query."""
    ranks = defaultdict(list)
    for query in asked:
        ranks[query.source, query.kind].append(reciprocal_rank(search(query.text), query.answers))
    return {key: sum(values) / len(values) for key, values in ranks.items()}
