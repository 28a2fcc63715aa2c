"""Logging in: limits on wrong passwords, sessions, and the page that ends them."""
