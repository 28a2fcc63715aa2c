"""Background work: the worker, and what happens to interrupted work."""
