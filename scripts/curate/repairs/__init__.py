"""Techniques of `scripts.curate.repair`: one kind of damage each, and the language model they share."""
