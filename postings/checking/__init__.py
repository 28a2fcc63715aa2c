"""What an editor should know before a posting is published."""
