"""From written pages, curated articles and registers to plain Markdown: `build/pages/{zh,en}/**.md`."""
