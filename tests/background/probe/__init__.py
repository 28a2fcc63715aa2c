"""Tasks that tests can watch and delay; an app for the workers that tests start."""
