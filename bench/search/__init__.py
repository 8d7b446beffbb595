"""Our search against the searches that static sites use, in one run, in Chromium."""
