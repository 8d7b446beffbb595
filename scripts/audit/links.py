"""Every link of the site leads somewhere: the file is there, and the section is on it."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from scripts.audit.nouns import Finding, House, Site, SitePage

_REMEDY = "Correct the link in docs/ or in what makes it, and run `make site`."


def check(house: House) -> Iterator[Finding]:
    """`link-broken` for a file that is not there, `anchor-missing` for a section that is not on its page."""
    for page in house.site.pages:
        base = _base(house.site)
        for link in sorted({*page.tree.xpath("//a/@href|//link[not(@rel='canonical')]/@href|//*/@src")}):
            yield from _link(house.site, page, str(link), base)


def _base(site: Site) -> str:
    """The path under which the site stands, from the absolute links of its 404 page."""
    lost = site.by_file.get("404.html")
    home = lost.tree.xpath("//a[starts-with(@href, '/')]/@href") if lost else []
    return min((str(link) for link in home), key=len, default="/")


def _link(site: Site, page: SitePage, link: str, base: str) -> Iterator[Finding]:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return
    target = _target(page, unquote(parts.path), base)
    section = unquote(parts.fragment).partition("~")[0]
    if target not in site.files:
        yield Finding("link-broken", page.file, f"the link '{link}' leads to no file.", _REMEDY)
    elif section and target in site.by_file and section not in site.by_file[target].ids:
        yield Finding("anchor-missing", page.file, f"the link '{link}' leads to no section of {target}.", _REMEDY)


def _target(page: SitePage, path: str, base: str) -> str:
    """The file that a path means on a page."""
    if path.startswith("/"):
        full = path.removeprefix(base)
    elif path:
        full = normpath(f"{dirname(page.file)}/{path}".lstrip("/")) + ("/" if path.endswith(("/", ".")) else "")
    else:
        return page.file
    full = full.removeprefix("./")
    return f"{full}index.html" if full.endswith("/") or not full else full
