"""Work that nobody waits for: the worker, and what becomes of work that was broken off."""
