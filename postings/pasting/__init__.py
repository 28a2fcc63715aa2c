"""Turns a pasted or uploaded advert into a posting's form, with the source next to it.

Nothing is stored before a person saves: the signed draft travels through the page.
"""
