"""Print has neither paragraphs nor lists: from pieces of text at places to what an author wrote."""
