"""Imports guides from files, or shows what would be imported."""

from careers.importing.storing import store_guide
from careers.management.importing import ImportCommand
from careers.reading.guide import read_guide


class Command(ImportCommand):
    help = "Import guides from files, as drafts for an editor."
    read = staticmethod(read_guide)
    store = staticmethod(store_guide)
