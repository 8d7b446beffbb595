"""Let every address that was ever published lead to where its text is now.

A section that moved within its page leaves an invisible anchor. One that moved to another page leaves a line that only
shows when it is asked for. A page that is gone leaves a small page in its place. All three work without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement

from scripts.publish.dom import has_class, make, one, parse, words, write
from scripts.publish.errors import PublishError
from scripts.publish.moves import Address, Move
from scripts.publish.nouns import Page
from scripts.publish.settle import relative

_SHELL = "moved.html"
_LIST = f"//ul[{has_class('moved')}]"


def redirects(pages: Iterable[Page], moves: tuple[Move, ...]) -> tuple[Page, ...]:
    """The pages of one locale with what `moves` asks for. The shell of moved pages is used up.

    Raises PublishError when a row leads to nothing, or when its old address is still in use.
    """
    trees = {page.file: parse(page.html) for page in pages}
    locale = next(iter(pages)).locale
    shell = write(trees.pop(_SHELL))
    done = _Locale(Page(locale, "", ""), trees, shell)
    for move in moves:
        done.make_room(move)
    done.tell_the_lost(moves)
    return tuple(Page(locale, file, write(tree)) for file, tree in sorted(trees.items()))


class _Locale:
    """The pages of one locale while moves are worked in."""

    def __init__(self, locale: Page, trees: dict[str, HtmlElement], shell: str) -> None:
        self._folder = locale.locale.folder
        self._trees = trees
        self._shell = shell
        self._word = one(parse(shell), _LIST).get("data-word-section", "")

    def make_room(self, move: Move) -> None:
        """Leave at the old address of one move what leads to the new one."""
        target = self._find(move.new)
        if target is None:
            raise PublishError(f"{move.place}: {move.new} does not exist. Name where the text is now.")
        tree = self._trees.get(_file(move.old.page))
        if tree is not None and self._shell_of(tree) is None:
            self._on_a_page(move, tree, target)
        else:
            self._instead_of_a_page(move, target)

    def _on_a_page(self, move: Move, tree: HtmlElement, target: HtmlElement) -> None:
        if self._find(move.old) is not None:
            raise PublishError(f"{move.place}: {move.old} is still in use. Remove the row, or the old address.")
        if move.new.page == move.old.page:
            _box(target).addprevious(make("a", id=move.old.section, class_="alias"))
            return
        line = make("p", self._word, class_="moved", id=move.old.section)
        line.append(_link(move.new, target))
        one(tree, f"//article[{has_class('md-typeset')}]").append(line)

    def _instead_of_a_page(self, move: Move, target: HtmlElement) -> None:
        file = _file(move.old.page)
        tree = self._trees.setdefault(file, parse(self._shell))
        entry = make("li")
        if move.old.section:
            entry.set("id", move.old.section)
        entry.append(_link(move.new, target))
        entries = one(tree, _LIST)
        entries.insert(0 if not move.old.section else len(entries), entry)
        _refresh(tree, relative(self._folder + move.old.page, self._folder + _first(entries)))

    def _shell_of(self, tree: HtmlElement) -> HtmlElement | None:
        return next(iter(tree.xpath(f"{_LIST}[@data-word-section]")), None)

    def _find(self, address: Address) -> HtmlElement | None:
        """The element at an address: a section, or the heading of a page."""
        tree = self._trees.get(_file(address.page))
        if tree is None or not address.section:
            return None if tree is None else one(tree, "//h1")
        return next(iter(tree.xpath("//*[@id=$id]", id=address.section)), None)

    def tell_the_lost(self, moves: tuple[Move, ...]) -> None:
        """Put all moves on the page of unknown addresses, hidden until its script finds the one that was asked for."""
        entries = one(self._trees["404.html"], f"//div[{has_class('moved')}]/ul")
        for move in moves:
            target = self._find(move.new)
            if target is not None:
                entry = make("li", data_old=str(move.old), hidden="")
                entry.append(_link(move.new, target))
                entries.append(entry)


def _file(page: str) -> str:
    return f"{page}index.html"


def _link(address: Address, target: HtmlElement) -> HtmlElement:
    return make("a", words(target), href=f"here:{address}")


def _box(target: HtmlElement) -> HtmlElement:
    """A heading and its link stand in one box; an anchor goes in front of it."""
    above = target.getparent()
    return above if "head" in above.get("class", "").split() else target


def _first(entries: HtmlElement) -> str:
    return str(entries[0][0].get("href")).removeprefix("here:")


def _refresh(tree: HtmlElement, target: str) -> None:
    """Take along those without JavaScript; with it, the script knows the section as well."""
    head = one(tree, "/html/head")
    for old in head.xpath("noscript"):
        old.drop_tree()
    noscript = make("noscript")
    noscript.append(make("meta", http_equiv="refresh", content=f"0;url={target}"))
    head.append(noscript)
