"""Text and its lines: repair, line breaks, lists without bullets, Markdown and HTML."""
