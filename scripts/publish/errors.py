"""What stops publish."""


class PublishError(Exception):
    """The site cannot be published. The message says where, what is wrong and what to do next."""
