"""The site in an old browser."""
