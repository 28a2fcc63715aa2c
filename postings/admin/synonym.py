"""Synonyms of search in the admin."""

from django.contrib import admin

from postings.models import Synonym
from saving.admin import OwnColumnsAdmin


@admin.register(Synonym)
class SynonymAdmin(OwnColumnsAdmin):
    """The synonyms, which editors maintain; changes apply from the next search on."""

    list_display = ["short", "long"]
    search_fields = ["short", "long"]
