"""Landing pages: saved searches with an address of their own, such as /jobs/in/ipoh-my/.

A page is a search of the listing with its numbers, and a text that editors may write. It stores
nothing else, so it can't disagree with the listing.
"""
