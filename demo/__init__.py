"""The demo board and its content."""
