"""Imports: stores the drafts that `adverts` reads as postings in the database."""
