"""Tables at the desk: many postings in a CSV or XLSX file, shown before anything is saved.

The columns are those of docs/importing-tables.md. `adverts` reads the file, django-import-export
asks first, and `postings.writing` stores what its form finds right.
"""
