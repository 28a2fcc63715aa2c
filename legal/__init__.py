"""The pages that a board owes its visitors: privacy, terms and contact."""
