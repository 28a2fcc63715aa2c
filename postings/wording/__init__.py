"""Facts of a posting in words for people, in the active language: pages, mails and tables."""
