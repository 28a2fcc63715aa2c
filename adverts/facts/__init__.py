"""Facts in texts and values: pay, places, dates, titles, requirements."""
