"""The techniques of `shape`: what a line is, told by its mark, its neighbours and its place."""
