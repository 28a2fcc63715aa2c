"""Saving only what a form owns, and only from the version that the person saw.

Here, and without models of its own, since every app may import it.
"""
