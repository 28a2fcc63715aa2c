"""The recruiter's workspace for the start page of the admin."""

from typing import Any

from django import template

from jobboard.workspace import Workspace, workspace_of

register = template.Library()


@register.simple_tag
def workspace(user: Any) -> Workspace:
    """Return what the first page of this recruiter shows."""
    return workspace_of(user)
