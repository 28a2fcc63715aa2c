"""The listing: facets, filters, chips, cards and results of one search."""
