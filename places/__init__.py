"""Countries and cities: names, coordinates, distance, suggestions."""
