"""The techniques of `mend`: each takes the text of a page and returns the changes it asks for."""
