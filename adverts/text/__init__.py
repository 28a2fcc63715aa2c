"""Lines of text: repair, joining, lists without bullets, HTML from Markdown."""
