"""Faults put to the running board, and what each of them cost: `make drill`.

Every module here with a function `faults() -> Iterator[Row]` takes part.
"""
