"""Pay: amounts and periods, how they are written, and how one posting's pay compares."""
