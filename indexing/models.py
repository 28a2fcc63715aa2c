"""How far each search engine has been told of changes."""

from django.db import models
from django.db.models import Q


class SearchEngine(models.Model):
    """A search engine with its cursor in the change stream."""

    class Name(models.TextChoices):
        INDEXNOW = "indexnow", "IndexNow"
        GOOGLE = "google", "Google"

    name = models.CharField(max_length=10, primary_key=True, choices=Name)
    cursor = models.TextField(help_text="Signed; see api.change_stream.")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name__in=["indexnow", "google"]),
                name="indexing_searchengine_name_known",
            ),
            models.CheckConstraint(
                condition=~Q(cursor=""), name="indexing_searchengine_cursor_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.get_name_display()
