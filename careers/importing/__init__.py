"""From what was read to rows: drafts for an editor, and the levels that they name."""
