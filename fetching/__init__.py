"""Getting a document from an address that somebody else wrote, without reaching inside."""
