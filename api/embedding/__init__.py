"""The board on other people's pages: a widget, oEmbed, and the search in a browser's own field."""
