"""Facts told from texts and values: pay, places, dates, titles, requirements."""
