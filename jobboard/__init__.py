"""Settings, urls, the demo board and the embedded database: the top of the house."""
