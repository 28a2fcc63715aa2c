"""Pages for people who want to post, and for owners of companies."""
