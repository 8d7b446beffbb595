"""What the search of the site looks through: sections, people's words for them, and tables of characters."""
