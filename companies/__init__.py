"""Companies, who may post for them, and their public pages."""
