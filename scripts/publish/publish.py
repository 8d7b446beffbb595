"""From composed pages to `site/`: the whole of publishing in the order in which it happens."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from scripts.publish.assets import Asset, assets
from scripts.publish.cards import cards
from scripts.publish.derive import Convert, derive
from scripts.publish.downloads import Copies, Shelf, downloads, no_copies
from scripts.publish.errors import PublishError
from scripts.publish.feed import feeds
from scripts.publish.gloss import gloss
from scripts.publish.heads import heads
from scripts.publish.hosting import hosting
from scripts.publish.keeping import keeping
from scripts.publish.moves import Move, read_moves
from scripts.publish.nouns import EN, HK, LOCALES, TW, ZH, Locale, Page, Report, Site
from scripts.publish.policy import guard
from scripts.publish.quotes import quotes
from scripts.publish.redirects import redirects
from scripts.publish.render import render
from scripts.publish.replace import replace
from scripts.publish.search.search import asking, search
from scripts.publish.sections import sections
from scripts.publish.settle import settle
from scripts.publish.share import pictures, share
from scripts.publish.shrink import shrink_page
from scripts.publish.sitemap import robots, sitemap
from scripts.publish.styles import dress, finder_rules, styles
from scripts.publish.tidy import tidy
from scripts.publish.whole import whole
from scripts.registers.phrases import Traditional
from scripts.registers.traditional import to_traditional

_TRADITIONAL: dict[Locale, Traditional] = {TW: "zh-TW", HK: "zh-HK"}


@dataclass(frozen=True, slots=True)
class _Family:
    """The pages of one locale, and its pictures."""

    pages: list[Page]
    pictures: list[Asset]


def publish(root: Path, site_url: str, judge: Callable[[Path], None], take_along: Copies = no_copies) -> Report:
    """Publish `root/build/pages` as `root/site`, to stand at `site_url` (which may have a path).

    The last good site stays until the new one is complete and `judge`, given its folder, has not raised. Same pages,
    same bytes. `take_along` makes the copies of the guide that readers can keep. Raises PublishError.
    """
    site = Site(_checked(site_url))
    rendered = _checked_pairs(render(root, site))
    files = assets(root / "overrides")
    names = {asset.name: asset.published for asset in files}
    families = _families(rendered, read_moves(root / "registers/redirects.tsv"), site, names)
    settled = [page for family in families for page in family.pages]
    data = search(settled, root / "registers", finder_rules(root / "overrides"))
    style = styles(root / "overrides")
    asked = [asking(page, data[page.locale]) for page in settled]
    files += tuple(chain.from_iterable(data.values()))
    made = take_along(Shelf(asked, style, files, site))
    finished = [guard(dress(shrink_page(downloads(page, made)), style), style) for page in asked]
    files += tuple(picture for family in families for picture in family.pictures)
    found = _files(finished, files, site) | hosting(site, style) | made
    found |= keeping(finished, found, root / "overrides")
    replace(root / "site", found, root / "build", judge)
    return Report(len(finished), len(style.common.css.encode()), str(root / "site"))


def _families(rendered: Sequence[Page], moves: tuple[Move, ...], site: Site, names: Mapping[str, str]) -> list[_Family]:
    """The pages of every locale, made on all cores."""
    with ProcessPoolExecutor(min(len(LOCALES), os.cpu_count() or 1)) as pool:
        written = list(pool.map(_written, rendered, chunksize=16))
        return list(pool.map(partial(_family, written, moves, site, names), LOCALES))


def _written(page: Page) -> Page:
    """A page as it is in the language in which it was written, out of what mkdocs rendered."""
    return sections(cards(tidy(page)))


def _family(
    written: Sequence[Page], moves: tuple[Move, ...], site: Site, names: Mapping[str, str], locale: Locale
) -> _Family:
    """All pages of one locale, ready but for their styles, and the pictures that they show where they are shared."""
    ours = [_in(page, locale) for page in written if page.locale == (EN if locale == EN else ZH)]
    pages = redirects(whole(ours), moves)
    drawn = pictures(pages)
    settled = [share(heads(settle(page, site, names), site), site, drawn) for page in pages]
    return _Family(settled, list(drawn.values()))


def _in(page: Page, locale: Locale) -> Page:
    """A written page in a locale of the same language."""
    code = _TRADITIONAL.get(locale)
    return derive(gloss(page), locale, _convert(code)) if code else page


@cache
def _convert(code: Traditional) -> Convert:
    """Conversion for one locale. The frame repeats on every page, so each text is converted once."""
    return cache(lambda text: quotes(to_traditional(text, code)))


def _files(pages: Iterable[Page], files: Iterable[Asset], site: Site) -> dict[str, bytes]:
    """Everything that stands in `site/`, by name."""
    pages = list(pages)
    found = {page.locale.folder + page.file: page.html.encode() for page in pages}
    found |= {asset.published: asset.data for asset in files}
    listed = [page for page in pages if not page.anywhere]
    found |= feeds(pages, site)
    found["sitemap.xml"] = sitemap(listed, site).encode()
    found["robots.txt"] = robots(site).encode()
    return found


def _checked(url: str) -> str:
    """The address of the site with a slash at its end."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise PublishError(f"SITE_URL={url}: not the address of a site. Give one such as https://example.org/help/.")
    return url.rstrip("/") + "/"


def _checked_pairs(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages, if both written languages have the same."""
    chinese, english = ({page.file for page in pages if page.locale == locale} for locale in (ZH, EN))
    if chinese != english:
        lonely = "".join(f"\n  {'zh' if file in chinese else 'en'} only: {file}" for file in sorted(chinese ^ english))
        raise PublishError(f"build/pages: these pages exist in one language only:{lonely}\nWrite the other in docs/.")
    return pages
