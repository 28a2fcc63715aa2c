"""A posting and a search as Markdown, for programs that read text: `Accept: text/markdown`."""
