"""What the postings of a level say: numbers, pay, and items that many have in common."""
