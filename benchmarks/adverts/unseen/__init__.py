"""Judges the readers on adverts that nobody tuned them for (docs/reading-adverts.md).

The adverts are public, but not ours: `adverts.tsv` says where each is kept, and labels it by the
numbers of its lines, without a word of its text.
"""
