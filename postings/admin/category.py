"""Categories in the admin."""

from django.contrib import admin

from postings.models import Category
from saving.admin import OwnColumnsAdmin


@admin.register(Category)
class CategoryAdmin(OwnColumnsAdmin):
    """Editors keep the list; recruiters choose from it."""

    list_display = ["name", "slug"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
