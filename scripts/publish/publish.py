"""From composed pages to `site/`: the whole of publishing in the order in which it happens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from scripts.publish.assets import Asset, assets
from scripts.publish.cards import cards
from scripts.publish.derive import Convert, derive
from scripts.publish.errors import PublishError
from scripts.publish.gloss import gloss
from scripts.publish.heads import heads
from scripts.publish.hosting import hosting
from scripts.publish.moves import Move, read_moves
from scripts.publish.nouns import EN, HK, LOCALES, TW, ZH, Locale, Page, Report, Site
from scripts.publish.policy import guard
from scripts.publish.quotes import quotes
from scripts.publish.redirects import redirects
from scripts.publish.render import render
from scripts.publish.replace import replace
from scripts.publish.search.search import search
from scripts.publish.sections import sections
from scripts.publish.settle import settle
from scripts.publish.share import pictures, share
from scripts.publish.sitemap import robots, sitemap
from scripts.publish.styles import dress, styles
from scripts.publish.tidy import tidy
from scripts.registers.phrases import Traditional
from scripts.registers.traditional import to_traditional

_TRADITIONAL: tuple[tuple[Locale, Traditional], ...] = ((TW, "zh-TW"), (HK, "zh-HK"))


def publish(root: Path, site_url: str, judge: Callable[[Path], None]) -> Report:
    """Publish `root/build/pages` as `root/site`, to stand at `site_url` (which may have a path).

    The last good site stays until the new one is complete and `judge`, given its folder, has not raised. Same pages,
    same bytes. Raises PublishError.
    """
    site = Site(_checked(site_url))
    rendered = _checked_pairs(render(root, site))
    pages = _four(rendered, read_moves(root / "registers/redirects.tsv"))
    files = assets(root / "overrides")
    data = search(pages, root / "registers")
    names = {locale: {file.name: file.published for file in (*files, *data[locale])} for locale in LOCALES}
    drawn = pictures(pages)
    settled = [share(heads(settle(page, site, names[page.locale]), site), site, drawn) for page in pages]
    style = styles([page for page in settled if page.locale in (ZH, EN)], root / "overrides")
    finished = [guard(dress(page, style), style) for page in settled]
    files += tuple(picture.file for picture in drawn.values()) + tuple(chain.from_iterable(data.values()))
    found = _files(finished, files, site) | hosting(site, style)
    replace(root / "site", found, root / "build", judge)
    return Report(len(finished), len(style.common.css.encode()), str(root / "site"))


def _four(rendered: Iterable[Page], moves: tuple[Move, ...]) -> list[Page]:
    """The pages of all four locales, each with its redirects."""
    tidied = [sections(cards(tidy(page))) for page in rendered]
    chinese = [page for page in tidied if page.locale == ZH]
    families = [chinese, *([derive(gloss(page), to, _convert(code)) for page in chinese] for to, code in _TRADITIONAL)]
    families.append([page for page in tidied if page.locale == EN])
    return [page for family in families for page in redirects(family, moves)]


def _convert(code: Traditional) -> Convert:
    """Conversion for one locale. The frame repeats on every page, so each text is converted once."""
    return cache(lambda text: quotes(to_traditional(text, code)))


def _files(pages: Iterable[Page], files: Iterable[Asset], site: Site) -> dict[str, bytes]:
    """Everything that stands in `site/`, by name."""
    pages = list(pages)
    found = {page.locale.folder + page.file: page.html.encode() for page in pages}
    found |= {asset.published: asset.data for asset in files}
    listed = [page for page in pages if not page.anywhere]
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
