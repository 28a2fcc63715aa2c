"""Documents that people write: pages, texts, Word and PDF files, and their layout."""
