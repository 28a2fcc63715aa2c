"""Measures items and fields of the labelled adverts."""

from adverts import read_advert
from benchmarks.adverts.scoring import score
from benchmarks.adverts.sources import labelled
from benchmarks.pages.figures import Figure, Results

ALL, EACH, FIELDS = ("≥", 0.93), ("≥", 0.85), ("≥", 0.95)


def measure(results: Results) -> None:
    """Read each advert as it is, and score all."""
    adverts = labelled()
    marks = score({p.name: read_advert(p.read_bytes(), name=p.name).as_json() for p in adverts})
    for kind, (precision, recall, f1) in marks.kinds.items():
        results.figures += [
            Figure("items: precision", kind, precision),
            Figure("items: recall", kind, recall),
            Figure("items: F1", kind, f1, target=ALL if kind == "all" else EACH),
        ]
    for name, (right, asked) in marks.fields.items():
        results.figures.append(Figure(f"fields: correct of {asked}", name, right))
    results.figures.append(
        Figure("fields: share correct", "all", marks.fields_right, target=FIELDS)
    )
