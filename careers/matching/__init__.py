"""From a job title to a role family and a level: no database, and no guess where two are likely."""
