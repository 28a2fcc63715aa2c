"""How right, how fast and how frugal the readers of adverts are."""
