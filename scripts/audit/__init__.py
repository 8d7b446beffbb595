"""Reads everything, writes nothing: what is wrong with pages and site, where, and what mends it."""
