"""Malay times by 24 hours: Django's format would call five in the afternoon “5 malam”, night."""

TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j M Y, H:i"
SHORT_DATETIME_FORMAT = "d/m/Y H:i"
