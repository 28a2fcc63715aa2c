"""Documents that people write: web pages, texts, Word and PDF files."""
