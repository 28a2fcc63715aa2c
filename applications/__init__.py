"""What candidates do with a posting: the apply hop, and its statistics."""
