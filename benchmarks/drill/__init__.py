"""Causes faults on the running board and measures what each one costs: `make drill`.

The drill runs every module here that has a function `faults() -> Iterator[Row]`.
"""
