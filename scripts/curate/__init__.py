"""From a damaged article to a clean page and a ledger of every change."""
