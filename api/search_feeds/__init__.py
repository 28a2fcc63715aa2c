"""Every search as a feed: Atom, RSS, JSON Feed and a calendar of closing dates.

A feed is a page of the listing in another form, so both find the same postings. Only the order
differs: a feed begins with the newest, because that is what its readers expect.
"""
