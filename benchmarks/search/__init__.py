"""Search under load: boards of thousands to a million postings, measured from outside."""
