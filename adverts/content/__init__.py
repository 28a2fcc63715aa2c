"""What the lines of an advert mean: sections, items, the company, how to apply."""
