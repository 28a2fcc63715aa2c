"""Fetches documents from addresses that other people wrote, on the public internet only."""
