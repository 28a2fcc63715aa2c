"""Reading career texts: a role profile or a guide in, a draft out, no database touched."""
