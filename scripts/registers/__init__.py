"""What the project holds true: facts, contacts, terms and Traditional phrases, read from `registers/`."""
