"""Edits of live postings: what waits for an editor, what goes live at once, and the decision."""
