"""Job boards of applicant-tracking systems, each a file that could be deleted."""
