"""Countries and cities: names to coordinates, radius, autocomplete."""
