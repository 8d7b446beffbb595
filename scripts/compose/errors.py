"""What stops compose."""


class ComposeError(Exception):
    """A page cannot be composed. The message says where, what is wrong and what to do next."""
