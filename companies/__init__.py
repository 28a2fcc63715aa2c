"""Companies, their logos, and the recruiters who post for them."""
