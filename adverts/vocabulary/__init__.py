"""Words that adverts use, by language."""
