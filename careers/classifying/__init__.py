"""Decides the family and level of postings, and stores it with the reason."""

from careers.classifying.passes import classify_all, classify_new

__all__ = ["classify_all", "classify_new"]
