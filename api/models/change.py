"""The change stream: what other boards need to know to stay an exact copy of this one."""

from django.db import models


class PostingChange(models.Model):
    """A change of what the API says about a posting; triggers write it (see the migrations)."""

    transaction = models.BigIntegerField(help_text="pg_current_xact_id() of the change.")
    posting_id = models.BigIntegerField()
    is_new = models.BooleanField(help_text="It became live; before, it was not.")
    public_from = models.DateTimeField(
        null=True, help_text="When it was published, if it was live before the change."
    )
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            # change_stream.CHANGED: changes since a cursor
            models.Index("transaction", "posting_id", name="api_change_transaction"),
            # tasks.forget_posting_changes
            models.Index("created_at", name="api_change_created"),
        ]

    def __str__(self) -> str:
        return f"Change of posting {self.posting_id}"
