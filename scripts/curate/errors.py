"""Why a source cannot be curated, said to the person who must mend it."""


class Unusable(Exception):
    """A source that cannot become an article. ``str(error)`` says what is wrong and what to do."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(f"{what}. {todo}")
