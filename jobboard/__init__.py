"""Settings, URLs, languages, health, server and embedded database; no other app imports this."""
