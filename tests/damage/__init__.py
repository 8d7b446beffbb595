"""The forward model of the damage, and the score of a repair.

`damage(truth, recipe, shelf)` turns a clean article into the page a content farm would have made of it, and says what
it did; `score(damaged, body)` says how much of it a repair undid. The repair rules never import this package.
"""
