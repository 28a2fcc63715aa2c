"""How well near-identical postings are told from different jobs, on pairs labelled by eye."""
