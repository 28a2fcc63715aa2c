"""Management commands, one verb each."""
