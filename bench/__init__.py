"""Measurements, one command a comparison, peers in the same run. Nothing here is timed in tests."""
