"""Turn bytes into text without guessing twice: strict decoders first, evidence between them, loss written down."""

from __future__ import annotations

import codecs
import re
from functools import cache

from charset_normalizer import from_bytes

from scripts.curate.errors import Unusable
from scripts.curate.extract import extract
from scripts.curate.nouns import Manuscript, Source
from scripts.curate.revision import Change, apply, compose
from scripts.curate.shapes.titles import UNTITLED

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LEGACY = ("gb18030", "big5hkscs")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FRONT = re.compile(r"\ufeff?---\r?\n(?:.*\r?\n)*?---\r?\n(?:[ \t]*\r?\n)*")
_TITLE = re.compile(r'^title:[ \t]*(?:"((?:[^"\\]|\\.)*)"|(.*?))[ \t]*\r?$', re.M)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
#: At most one undecodable place in this many bytes is taken for a slip of a crawler, not for another encoding.
_BYTES_A_SLIP = 300
_WHY_LOST = "原文件里的坏字节，已读不出是什么字"
Odd = tuple[tuple[int, str], ...]


def decode(source: Source) -> Manuscript:
    """Return the manuscript of ``source``: its decoded text, and its line ends, front matter and HTML taken off.

    Raises `Unusable` for binary and undecodable files and for pages whose characters are all lost.
    """
    bom, encoding, decoded, odd = _decoded(source.data)
    _refuse_lost(decoded)
    changes = _line_ends(decoded)
    if bom:
        changes.insert(0, Change(0, 1, "", "bom", "proved", "文件开头的字节顺序标记"))
    changes += [Change(at, at + 1, "", "bad-bytes", "open", _WHY_LOST) for at, _ in odd]
    changes.sort(key=lambda c: c.start)
    text = apply(decoded, changes)
    title, taken_off = source.title, list[Change]()
    if source.suffix == ".html":
        taken_off = extract(text)
    elif source.suffix == ".md":
        title, taken_off = _front_matter(text, title)
    raw = apply(text, taken_off)
    script = Source(source.id, source.path, source.suffix, source.data, title)
    return Manuscript(script, encoding, bom, decoded, tuple(compose(changes, text, taken_off)), raw, raw, odd_bytes=odd)


def _decoded(data: bytes) -> tuple[bool, str, str, Odd]:
    """Return (has a BOM, encoding, text, places whose bytes do not come back from the text)."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return (True, encoding, *_with_slips(data, encoding, "the file has a byte order mark but is damaged"))
    if data.count(0) * 50 > len(data):
        return (False, *_wide(data), ())
    text = _strict(data, "utf-8")
    if text is not None:
        return False, "utf-8", _refuse_binary(text), ()
    legacy = [(e, t) for e in _LEGACY if (t := _strict(data, e)) is not None]
    if legacy:
        encoding, text = max(legacy, key=lambda pair: _common_share(pair[1]))
        if _common_share(text) >= 0.6:
            return False, encoding, _refuse_binary(text), _odd(data, text, encoding)
    for encoding in ("utf-8", "gb18030"):
        text, odd = _lenient(data, encoding)
        if odd and len(odd) * _BYTES_A_SLIP <= len(data) + _BYTES_A_SLIP and _common_share(text) >= 0.6:
            return False, encoding, _refuse_binary(text), odd
    return (False, *_guessed(data))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _with_slips(data: bytes, encoding: str, what: str) -> tuple[str, Odd]:
    text = _strict(data, encoding)
    if text is not None:
        return _refuse_binary(text), ()
    text, odd = _lenient(data, encoding)
    if len(odd) * _BYTES_A_SLIP > len(data) + _BYTES_A_SLIP:
        raise Unusable(what, "Save it again as UTF-8.")
    return text, odd


def _wide(data: bytes) -> tuple[str, str]:
    """Decode UTF-16 without a mark; anything else with zero bytes is no text."""
    found = [(e, t) for e in ("utf-16-le", "utf-16-be") if (t := _strict(data, e)) is not None]
    best = max(found, key=lambda pair: _common_share(pair[1]), default=("", ""))
    if _common_share(best[1]) < 0.6 or _CONTROL.search(best[1]):
        raise Unusable("the file is binary, not text", "Save the article as .txt, .html or .md.")
    return best


def _guessed(data: bytes) -> tuple[str, str, Odd]:
    """Ask charset-normalizer when every strict decoder failed or gave nonsense."""
    best = from_bytes(data).best()
    if best is not None:
        text = _strict(data, best.encoding)
        if text is not None and _HAN.search(text) and _common_share(text) >= 0.6 and not _CONTROL.search(text):
            return best.encoding, text, _odd(data, text, best.encoding)
    if data[:4] in (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"GIF8") or data[:2] == b"\xff\xd8":
        raise Unusable("the file is binary, not text", "Save the article as .txt, .html or .md.")
    raise Unusable("the text is in no encoding known here (UTF-8, UTF-16, GB18030, Big5)", "Save it again as UTF-8.")


def _refuse_binary(text: str) -> str:
    if len(_CONTROL.findall(text)) * 200 > len(text):
        raise Unusable("the file is binary, not text", "Save the article as .txt, .html or .md.")
    return text


def _refuse_lost(text: str) -> None:
    marks = text.count("?") + text.count("\ufffd")
    if marks > 40 and marks > 2 * len(_HAN.findall(text)):
        raise Unusable("nearly all characters were lost (the page is question marks)", "Fetch the page again.")


@cache
def _common() -> frozenset[str]:
    """The 3,755 characters of GB2312 level 1 and the 5,401 of Big5 level 1: what a real page is made of."""
    rows = [(b"%c%c" % (h, t), "gb2312") for h in range(0xB0, 0xD8) for t in range(0xA1, 0xFF)]
    tails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    rows += [(b"%c%c" % (h, t), "big5") for h in range(0xA4, 0xC7) for t in tails]
    return frozenset(pair.decode(encoding, "ignore") for pair, encoding in rows) - {""}


def _common_share(text: str) -> float:
    """Share of common characters among all beyond ASCII; punctuation counts for neither side.

    >>> _common_share("逾期以后先核对账单") > 0.9
    True
    >>> _common_share("逾期以後先核對帳單".encode("big5").decode("gb18030")) < 0.5
    True
    """
    wide = [c for c in text if c > "\u02ff" and not "\u2000" <= c <= "\u303f" and not c > "\ufeff"]
    return sum(c in _common() for c in wide) / len(wide) if wide else 0.0


def _lenient(data: bytes, encoding: str) -> tuple[str, Odd]:
    """Decode and put U+FFFD where bytes make no character; return those places with their bytes in hex."""
    out: list[str] = []
    odd: list[tuple[int, str]] = []
    at = length = 0
    while at < len(data):
        try:
            out.append(data[at:].decode(encoding))
            break
        except UnicodeDecodeError as error:
            good = data[at : at + error.start].decode(encoding)
            length += len(good)
            odd.append((length, data[at + error.start : at + error.end].hex()))
            out += (good, "\ufffd")
            length += 1
            at += error.end
            if len(odd) * _BYTES_A_SLIP > len(data) + _BYTES_A_SLIP:
                return "".join(out), tuple(odd)
    return "".join(out), tuple(odd)


def _odd(data: bytes, text: str, encoding: str) -> Odd:
    """Places whose characters encode to other bytes than those in ``data`` (an encoding may have two codes for one)."""
    if text.encode(encoding, "surrogatepass") == data:
        return ()
    odd: list[tuple[int, str]] = []
    at = 0
    decoder = codecs.getincrementaldecoder(encoding)()
    start = 0
    for stop in range(1, len(data) + 1):
        piece = decoder.decode(data[stop - 1 : stop])
        if piece:
            if piece.encode(encoding) != data[start:stop]:
                odd.append((at, data[start:stop].hex()))
            at += len(piece)
            start = stop
    return tuple(odd)


def _line_ends(decoded: str) -> list[Change]:
    """Changes that leave ``\\n`` as the only line end."""
    if "\r" not in decoded:
        return []
    why = "换行符统一为一种"
    return [
        Change(m.start(), m.end(), "" if m.group() == "\r" and m.string[m.end() : m.end() + 1] == "\n" else "\n",
               "line-end", "proved", why)
        for m in re.finditer("\r", decoded)
    ]  # fmt: skip


def _front_matter(text: str, title: str) -> tuple[str, list[Change]]:
    """Take the front matter of a Markdown source off; its title is kept unless origin.yml gives one."""
    found = _FRONT.match(text)
    if not found:
        return title, []
    named = _TITLE.search(found.group())
    if named and not title:
        title = named[1].replace('\\"', '"').replace("\\\\", "\\") if named[1] is not None else named[2]
    title = "" if title.endswith(UNTITLED) else title
    return title, [Change(0, found.end(), "", "front-matter", "proved", "原文自带的文件头，换成本站的文件头")]
