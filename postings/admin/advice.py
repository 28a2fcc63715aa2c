"""What the posting check looks up, for editors to maintain."""

from django.contrib import admin

from postings.models import CodedWord, PayLaw
from saving.admin import OwnColumnsAdmin


@admin.register(PayLaw)
class PayLawAdmin(OwnColumnsAdmin):
    """The places where adverts have to state the pay."""

    list_display = ["area", "area_name", "since", "demands", "source"]
    search_fields = ["area", "demands", "source"]


@admin.register(CodedWord)
class CodedWordAdmin(OwnColumnsAdmin):
    """The words that keep some people from applying."""

    list_display = ["word", "language", "kind", "instead", "source"]
    list_filter = ["language", "kind"]
    search_fields = ["word", "instead"]
