"""How well the board tells near-identical postings from different jobs, on labelled pairs."""
