"""What `erase` and `drop` know about adverts, contacts and page furniture. The words stand in rules/*.tsv."""
