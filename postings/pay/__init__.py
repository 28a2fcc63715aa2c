"""Pay: amounts and periods, their text, and how one posting's pay compares with others."""
