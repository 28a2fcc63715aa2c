"""A board to try things on: invented companies and adverts, and what loads them."""
