"""Search under load, on boards of thousands to a million postings, measured from outside."""
