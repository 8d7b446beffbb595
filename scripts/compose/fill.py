"""Fill in what a page asks of the registers, and remember what it asked."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from functools import partial

from jinja2 import FunctionLoader, StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from scripts.compose.errors import ComposeError
from scripts.compose.explain import explain
from scripts.compose.inert import inert
from scripts.compose.links import to_file
from scripts.compose.pictures import draw, place_of_picture
from scripts.compose.tools import form, results
from scripts.compose.worked import worked
from scripts.registers import lookup
from scripts.registers.document import RegisterError
from scripts.registers.held import Registers
from scripts.registers.models import Contact, Fact, Locale
from scripts.registers.nearest import did_you_mean

Macro = Callable[..., str]
_BASIS: dict[Locale, str] = {"zh": "依据", "en": "source"}


class Desk:
    """Answers `{{ fact(…) }}`, `{{ value(…) }}`, `{{ contact(…) }}`, `{{ term(…) }}` and the like for one page.

    `facts` and `contacts` hold what the page has asked for so far.
    """

    def __init__(self, registers: Registers, locale: Locale, page: str, more: Mapping[str, Macro] | None = None):
        self.registers, self.locale, self.page = registers, locale, page
        self.facts: dict[str, Fact] = {}
        self.contacts: dict[str, Contact] = {}
        self._told: set[str] = set()
        self._topics = {fact.id: topic.name for topic in registers.topics for fact in topic.facts}
        own: dict[str, Macro] = {"fact": self._fact, "value": self._value, "contact": self._contact, "term": self._term}
        own |= {"worked": self._worked, "picture": place_of_picture}
        own["form"], own["results"] = partial(form, self), partial(results, self)
        self._linked: dict[str, Macro] = {**own, **(more or {})}
        self._plain: dict[str, Macro] = {
            "fact": lambda name: lookup.fact(registers, self.note(name), locale),
            "value": lambda name: lookup.value(registers, self.note(name), locale),
            "contact": lambda name: self._ask(name).number,
            "term": lambda name: lookup.term(registers, name, locale),
            "worked": self._worked,
        }

    def text(self, markdown: str, file: str, line: int = 1) -> str:
        """The text of a page, with links to what is filled in. `line` is where it begins in `file`.

        Raises ComposeError with file and line for an unknown id or macro.
        """
        filled = draw(_rendered(markdown, self._linked, file, line), file)
        return explain(filled, lambda name: lookup.definition(self.registers, name, self.locale), self._told)

    def words(self, text: str, file: str, line: int = 1) -> str:
        """The same without links: for titles and other plain text."""
        return _rendered(text, self._plain, file, line)

    def fact_file(self, name: str) -> str:
        """The page on which a fact stands with its source, as `file.md#id`."""
        self.note(name)
        return f"about/facts/{self._topics[name]}.md#{name}"

    def note(self, name: str) -> str:
        """Remember that the page rests on a fact."""
        self.facts[name] = lookup.find_fact(self.registers, name)
        return name

    def _ask(self, name: str) -> Contact:
        self.contacts[name] = lookup.find_contact(self.registers, name)
        return self.contacts[name]

    def _fact(self, name: str) -> str:
        statement = inert(lookup.fact(self.registers, name, self.locale))
        space = "" if self.locale == "zh" else " "
        link = f"[{_BASIS[self.locale]}]({to_file(self.page, self.fact_file(name))})"
        return f'{statement}{space}{link}{{ .basis-link data-until="{self.facts[name].check_again_by}" }}'

    def _value(self, name: str) -> str:
        return f"[{inert(lookup.value(self.registers, name, self.locale))}]({to_file(self.page, self.fact_file(name))})"

    def _contact(self, name: str) -> str:
        number = self._ask(name).number
        return f"[{number}](tel:{number.replace(' ', '').replace('-', '')})"

    def _worked(self, asked: str) -> str:
        return worked(self.registers, asked, self.locale)

    def _term(self, name: str) -> str:
        word = lookup.term(self.registers, name, self.locale)
        return f"[{word}]({to_file(self.page, f'about/glossary.md#{name}')}){{ .term }}"


def _rendered(text: str, macros: Mapping[str, Macro], file: str, line: int) -> str:
    """Run the macros of a text. Pages use `{# … }` for ids, so comments of the template language are moved away."""
    if "{{" not in text and "{%" not in text:
        return text
    template_room = SandboxedEnvironment(
        loader=FunctionLoader(lambda name: (text, name, None)),
        undefined=StrictUndefined,
        comment_start_string="{%#",
        comment_end_string="#%}",
        keep_trailing_newline=True,
        finalize=_said,
    )
    try:
        return template_room.get_template(file).render(macros)
    except TemplateSyntaxError as error:
        raise ComposeError(
            f"{file}:{line + error.lineno - 1}: {str(error.message).rstrip('.')}. Close the {{{{ … }}}}."
        ) from error
    except UndefinedError as error:
        asked = str(error).split("'")[1]
        known = f"{did_you_mean(asked, macros)} Pages can ask for: {', '.join(macros)}."
        raise ComposeError(f"{file}:{_line(error, file, line)}: there is no '{asked}'.{known}") from error
    except (RegisterError, TypeError) as error:
        raise ComposeError(f"{file}:{_line(error, file, line)}: {error}") from error


def _said(answer: object) -> str:
    if not isinstance(answer, str):
        raise TypeError('only words can stand here. Ask as in {{ fact("credit-5y") }}.')
    return answer


def _line(error: BaseException, file: str, first: int) -> int:
    """The line of the page at which a macro failed: jinja writes it into the traceback."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    return first + (lines[-1] or 1) - 1 if lines else first
