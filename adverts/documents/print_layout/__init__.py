"""Rebuilds paragraphs, lists and headings from pieces of text at positions on a page."""
