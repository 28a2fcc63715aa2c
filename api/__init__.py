"""What other programs read and write: feeds of searches, and the API."""
