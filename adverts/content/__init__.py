"""The meaning of an advert's lines: sections, items, the company, how to apply."""
