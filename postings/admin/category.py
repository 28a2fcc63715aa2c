"""Categories in the admin."""

from django.contrib import admin

from postings.models import Category
from saving.admin import OwnColumnsAdmin


@admin.register(Category)
class CategoryAdmin(OwnColumnsAdmin):
    """The categories, which editors maintain and recruiters choose from."""

    list_display = ["name", "slug"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
