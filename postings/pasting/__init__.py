"""From a pasted or uploaded advert to a posting's form: the draft beside its source, to correct.

Nothing is stored before the person saves: what was read travels through the page, signed.
"""
