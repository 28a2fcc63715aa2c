"""Documents with fields: JSON, XML, schema.org, tables."""
