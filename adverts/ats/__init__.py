"""Job boards of applicant-tracking systems: one module each, which could be deleted."""
