"""Documents with named fields: JSON, XML, schema.org, tables."""
