"""Imports role profiles from files, or shows what would be imported."""

from careers.importing.storing import store_profile
from careers.management.importing import ImportCommand
from careers.reading.profile import read_role_profile


class Command(ImportCommand):
    help = "Import role profiles from files, as drafts for an editor."
    read = staticmethod(read_role_profile)
    store = staticmethod(store_profile)
