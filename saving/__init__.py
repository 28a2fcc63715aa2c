"""Saves only the columns of a form, and only if the row is still as the person saw it.

It is an app without models of its own, because every app may import it.
"""
