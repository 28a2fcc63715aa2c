"""Tasks that tests can watch and hold up; an app of the workers that tests start."""
