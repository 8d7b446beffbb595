"""From `build/pages` to `site/`: mkdocs renders two languages, and everything after that is done on finished HTML."""
