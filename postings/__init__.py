"""Postings: what they hold, how they live and end, reading, finding and showing them."""
