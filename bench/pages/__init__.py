"""Our pages against those of stock Material, VitePress and Starlight: the same text, one run, one Chromium."""
