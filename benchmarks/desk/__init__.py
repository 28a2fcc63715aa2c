"""Measures the pages of the desk on a large board, against the bare floor of the search."""
